package org.conductd.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bounces that are words for people: qmail, Exim, sendmail, older Postfix and Exchange, Notes, carriers, gateways. Known by sender, subject
 * and text together; the text up to the returned copy names recipients, and says whether the mail is lost or only late.
 */
final class OlderBounce {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DAEMON = Pattern.compile("mailer[-_. ]?daemon|postmaster|mail[-_. ]?(?:delivery|daemon|system|administrator|admin\\b|server|robot)|mdaemon|delivery[-_. ](?:sub)?system|system administrator|smtp[-_. ]?(?:mail|gateway|server)"
            + "|internet mail delivery|inetgw|virus|jetmail|maildelivery|bounces?@|microsoft ?exchange", FLAGS);
    private static final Pattern MAILER = Pattern.compile("mailer[-_. ]?daemon|mail[-_. ]?delivery|delivery[-_. ]?subsystem|mdaemon", FLAGS);
    private static final Pattern SUBJECT = Pattern.compile("^(?!\\s*(?:fwd?|wg|tr|rv|enc|doorst|vs|vb|i|pd)\\s*:).*(?:failure notice|undeliver(?:ed|able|y)|non[- ]?deliver|not (?:be )?delivered|returned (?:mail|to sender|e-?mail)|returning (?:message |mail )?to sender"
            + "|deliver[yi]\\w*\\s.{0,30}(?:fail|delay|problem|error|status|unsuccessful|warning|report|has been)|(?:fail|delay|error)\\w*.{0,20}deliver|mail (?:delivery|system)? ?(?:error|failure|problem|warning)|mail failed|failed mail|delayed mail|message delayed"
            + "|could ?n.t be delivered|could not be delivered|can(?:not|.t) be delivered|has not (?:yet )?been delivered|processing error|undelivered|permanent (?:error|failure)|user unknown|message .{0,40}delayed|mail delivery|nondeliverable"
            + "|unzustellbar|nicht zustellbar|zustell(?:ung|fehler)\\w*|unzustellbarkeit|nicht zugestellt|non (?:remis|délivré|distribué)|échec de (?:la )?(?:remise|livraison)|non remise|remise différée|no (?:se ha podido )?entreg|error de entrega|devuelto|não entregue|falha na entrega|non recapitabil|mancato recapito|mancata consegna"
            + "|onbestelbaar|niet bezorgd|kan inte levereras|gick inte att leverera|oleverer|kunne ikke leveres|ikke levert|uleverlig|niedostarcz|nie dostarczono|не доставлен|недоставлен|невозможно доставить|сбой доставки|не може бути доставлен|nedoručiteln|nedoručen|ei voitu toimittaa|toimitus epäonnistui"
            + "|退信|系统退信|投递失败|无法投递|传递失败|未送達|無法傳遞|配信(?:エラー|不能|できません)|送信できません|エラーメール|返信できません|배달되지|전송 ?실패|반송)", FLAGS);
    private static final Pattern FAILED = Pattern.compile("(?:could|can|was|were|has|have|did|is|are) ?(?:not|n.t) (?:be|been|able to)? ?(?:deliver|receive|reach|sent)|not delivered|cannot be delivered|unable to deliver|undeliverable|no valid recipients|deliver[ye]?\\w* to the following|failed (?:recipient|address|permanently|because|mail)|fatal (?:delivery )?error"
            + "|permanent (?:error|failure|fatal)|error-for:|did not reach|could not be reached|user(?:'s)? (?:unknown|not known|mailbox is full)|unknown user|no such user|mailbox (?:is )?(?:full|unavailable|not found)|final delivery userid|delivery problems|was (?:rejected|refused|returned)|has been returned|address(?:es)? (?:that )?(?:failed|rejected)|did not exactly match"
            + "|intended recipient:|over (?:disk )?quota|has been (?:delayed|postponed)|not yet been delivered|encountered an error|not accept(?:ing|ed)?|konnte nicht (?:zugestellt|übermittelt)|nicht zugestellt|n.a (?:pas|pu)\\b.{0,20}(?:délivré|delivre|remis|distribué)|no (?:se )?(?:pudo|ha podido|puede)\\b.{0,20}(?:entreg|ser)|não (?:pôde|foi|pode)\\b.{0,20}(?:entreg|ser)"
            + "|non è stato (?:possibile )?(?:recapita|consegna)|kon niet worden (?:bezorgd|afgeleverd)|kunde inte levereras|kunne ikke leveres|nie (?:mogła|został|można)\\w*.{0,20}dostarcz|не может быть доставлен|не (?:было|был|удалось) доставлен|невозможно доставить|не вдалося доставити|nelze doručit|nemohla být doručena|ei voitu toimittaa"
            + "|无法(?:送达|投递|传递)|退信|投递失败|未能送達|配信できません|送信できません|宛先.{0,6}不明|エラーのため|전달(?:되지|할 수)|배달(?:되지|할 수)|전송하지 못", FLAGS);
    /** Who speaks of themselves, and to somebody. */
    private static final Pattern PERSON = Pattern.compile("(?<![\\p{L}\\p{N}.@/'’-])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ii]ch|[Mm]ein\\p{L}*|[Jj]e|[Jj]['’]ai|mon|mes|[Yy]o|[Mm]is?|[Ee]u|[Mm]eu|[Mm]inha|[Ii]o|[Mm]i[oa]|[Ii]k|[Mm]ijn|[Jj]ag|[Jj]eg|[Mm]itt|[Mm]oj[ae]|[Мм]не|[Мм]о[йёяеи]|[Яя]|[Мм]ені|[Мм]ій|[Mm]ůj)(?![\\p{L}\\p{N}@/-]|\\.\\p{L})|我|私|わたし|저는|제가|내가");
    private static final Pattern DELAYED = Pattern.compile("not yet been delivered|has been (?:delayed|postponed|deferred)|will (?:be retried|continue to (?:try|attempt)|keep trying)|warning message only|this is (?:just|only) a warning|attempts? will (?:continue|be made)|still (?:being retried|trying)|delivery delayed|delayed \\d+ hours"
            + "|verzögert|weitere zustellversuche|retardé|différée|retrasad|atrasad|ritardat|vertraagd|försenad|forsinket|opóźni|задерж|отложен|zpožděn|viivästyn|延迟|延遲|遅延|지연", FLAGS);
    private static final Pattern COPY = Pattern.compile("^[\\s>*=|-]*(?:received|return-path|x-originating-ip|x-viruschecked|x-sender|message-id|mime-version):|copy of (?:the|your) (?:first|message|original|mail)|(?:original|returned|unsent|old) (?:message|mail)\\b(?!.{0,12}identifier)|message (?:header|text|body)s? follow"
            + "|header of the (?:source|original)|below (?:this|the next) line|your message reads|first \\d+ lines|mensaje original|summary of the undelivered|returned message|ursprüngliche nachricht|message d.origine|messaggio originale|原始邮件|元のメッセージ|attachment is a copy", FLAGS);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
    private static final Pattern ALONE = Pattern.compile("^[\\s>*\"'<(\\[-]*(?:(?:failed |undeliverable |invalid |intended |final |original )?(?:recipients?|addresse?s?|to|error-for|user|userid)\\s*:\\s*)?[<\"'\\[]?(" + ADDRESS.pattern() + ")[>\"'\\])]*(?:\\s*[:;,.]?\\s*$|\\s*:.*|\\s+on \\p{L}{3},.*|\\s*\\.\\.\\..*|\\s+[-\u2013(<].*)$", FLAGS);
    private static final Pattern NAMED = Pattern.compile("(?:\\bto|recipients?|user(?:id)?|address(?:es|ed)?|mailbox|for|smtp=|rcpt to:?|rejected|full:?|conto|an|à|a|para|adres\\w*|адрес\\w*|ящик)\\b[^@]{0,25}?[\\s:<'\"=,](" + ADDRESS.pattern() + ")", FLAGS);
    private static final Pattern ANY = Pattern.compile("(?<![A-Za-z0-9._%+-])(?<!mail from[: ]{1,2}<?|message from <?|sender <?)(" + ADDRESS.pattern() + ")", FLAGS);
    private static final Pattern HEADER = Pattern.compile("^[\\s>]*(?:received|return-path|message-id|mime-version):", FLAGS);
    private static final Pattern OTHERS = Pattern.compile("^[\\s>]*(?:to|cc|from|subject|sent|date|sender|reply-to)\\s*:(?!.*(?:fail|unknown))|contact|\\btry\\b|postmaster|envelope-sender|assistance|support", FLAGS);
    private static final Pattern REPLY_CODE = Pattern.compile("(?:^|[\\s(<>:#\\[])([45])[0-5]\\d(?=[\\s\\])]|-5\\.|-\\D|$)");
    private static final int MOST_LINES = 400;
    private static final int LONGEST = 100_000;

    private final Headers headers;
    /** The bounce's own words, line by line: up to the copy of what is returned. */
    private final List<String> words;

    private OlderBounce(Part root) {
        this.headers = root.headers();
        List<String> lines = root.all().filter(part -> part.type().startsWith("text/") && !part.is("text/rfc822-headers")).limit(3)
                .flatMap(part -> part.is("text/html") ? HtmlText.lines(BodyTexts.text(part, LONGEST), ParserLimits.STANDARD).stream().map(TextLine::text) : BodyTexts.text(part, LONGEST).lines())
                .limit(MOST_LINES).map(line -> line.length() > 1000 ? line.substring(0, 1000) : line).toList();
        var own = new ArrayList<String>();
        boolean addressed = false;
        for (String line : lines) {
            if (COPY.matcher(line).find() && (addressed || HEADER.matcher(line).find())) {
                break;
            }
            addressed |= ADDRESS.matcher(line).find();
            own.add(line);
        }
        own.removeIf(String::isBlank);
        this.words = own;
    }

    /** One report per recipient; one without a recipient where none is named; none where this is no bounce. */
    static List<DeliveryReport> read(Part root) {
        if (!mayBe(root)) {
            return List.of();
        }
        var bounce = new OlderBounce(root);
        return bounce.is(root) ? bounce.reports() : List.of();
    }

    /** Whether a mail program's own address or the null reverse-path sent this. */
    static boolean fromDaemon(Headers headers) {
        String from = headers.text("from");
        return nullSender(headers) || DAEMON.matcher(from).find() || from.endsWith("<>") || headers.has("x-failed-recipients");
    }

    private static boolean nullSender(Headers headers) {
        return headers.has("return-path") && headers.first("return-path").replaceAll("\\s", "").equals("<>");
    }

    static boolean subjectSaysSo(Headers headers) {
        String subject = headers.text("subject");
        return subject.length() < 1000 && SUBJECT.matcher(subject).find();
    }

    /** By the header alone, which spares every other mail the search of its text. A person who asks about a bounce answers it or forwards it. */
    private static boolean mayBe(Part root) {
        Headers headers = root.headers();
        boolean answers = headers.has("in-reply-to") || headers.has("references");
        return isReport(root) || fromDaemon(headers) || !answers && subjectSaysSo(headers);
    }

    private static boolean isReport(Part root) {
        return root.is("multipart/report") && root.contentType().get("report-type").equalsIgnoreCase("delivery-status");
    }

    private boolean is(Part root) {
        if (isReport(root)) {
            return true;
        }
        boolean text = words.stream().limit(40).anyMatch(line -> FAILED.matcher(line).find()) || FAILED.matcher(start(12)).find();
        if (fromDaemon(headers)) {
            // A postmaster is a person too, and may report that somebody was refused.
            return subjectSaysSo(headers) || text && (nullSender(headers) || MAILER.matcher(headers.first("from")).find() || headers.has("x-failed-recipients"));
        }
        // A person writes first, and of themselves; a program that goes by no program's name says at least who was not reached, or why.
        return text && !aPersonSpeaks() && (!recipients().isEmpty() || status(words).isPresent()) && FAILED.matcher(start(6)).find();
    }

    private boolean aPersonSpeaks() {
        return words.stream().limit(6).anyMatch(line -> PERSON.matcher(line).find());
    }

    /** Whether a person wrote it under a bounce's subject: what is attached was theirs to attach. */
    static boolean isAPersons(Part root) {
        return !fromDaemon(root.headers()) && new OlderBounce(root).aPersonSpeaks();
    }

    private String start(int lines) {
        return words.stream().limit(lines).collect(Collectors.joining(" "));
    }

    private List<DeliveryReport> reports() {
        String action = words.stream().anyMatch(line -> DELAYED.matcher(line).find()) || DELAYED.matcher(headers.text("subject")).find() ? "delayed" : "failed";
        Set<String> recipients = recipients();
        if (recipients.isEmpty()) {
            return List.of(new DeliveryReport("", action, status(words).orElse("")));
        }
        var reports = new ArrayList<DeliveryReport>();
        for (String recipient : recipients) {
            List<String> about = about(recipient, recipients);
            reports.add(new DeliveryReport(recipient, action, status(about).or(() -> recipients.size() == 1 ? status(words) : Optional.empty()).orElse("")));
        }
        return reports;
    }

    private Set<String> recipients() {
        var found = new LinkedHashSet<String>();
        headers.all("x-failed-recipients").flatMap(value -> ADDRESS.matcher(value).results()).map(match -> match.group()).forEach(found::add);
        Set<String> others = new LinkedHashSet<>();
        Stream.of("from", "to", "return-path", "delivered-to").flatMap(headers::all).flatMap(value -> ADDRESS.matcher(value).results()).forEach(match -> others.add(match.group().toLowerCase(Locale.ROOT)));
        List<String> telling = words.stream().filter(line -> !OTHERS.matcher(line).find()).toList();
        for (Pattern pattern : List.of(ALONE, NAMED, ANY)) {
            Set<String> here = telling.stream().flatMap(line -> pattern.matcher(line).results()).map(match -> match.group(1).replaceAll("(?i)^smtp[=:]|^'|'$", ""))
                    .filter(address -> !others.contains(address.toLowerCase(Locale.ROOT))).collect(Collectors.toCollection(LinkedHashSet::new));
            // Addresses within sentences may be examples; a single one is what the sentence is about.
            if (found.isEmpty() && (pattern != ANY || here.size() == 1)) {
                (pattern == NAMED ? here.stream().limit(1) : here.stream()).forEach(found::add);
            }
        }
        var distinct = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        found.forEach(address -> distinct.putIfAbsent(address, address));
        return new LinkedHashSet<>(found.stream().filter(address -> distinct.get(address).equals(address)).toList());
    }

    private List<String> about(String recipient, Set<String> recipients) {
        var about = new ArrayList<String>();
        boolean within = false;
        for (String line : words) {
            boolean named = line.toLowerCase(Locale.ROOT).contains(recipient.toLowerCase(Locale.ROOT));
            boolean another = !named && recipients.stream().anyMatch(line::contains);
            within = named || within && !another;
            if (within) {
                about.add(line);
            }
        }
        return about;
    }

    private static Optional<String> status(List<String> lines) {
        Optional<String> enhanced = lines.stream().map(DeliveryStatusReader::status).flatMap(Optional::stream).findFirst();
        return enhanced.or(() -> lines.stream().map(REPLY_CODE::matcher).filter(Matcher::find).map(matcher -> matcher.group(1) + ".0.0").findFirst());
    }
}
