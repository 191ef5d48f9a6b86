package org.conductd.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a message apart. Never throws; what is broken, or beyond {@link ParserLimits}, is said in {@link InboundMessage#problems}. Holds no
 * state between messages, so one instance serves any number of threads.
 */
public final class MessageParser {
    /** RFC 5322 has more; these are what intake, proof and outbox ask for. */
    private static final Set<String> KEPT = Set.of("auto-submitted", "precedence", "list-id", "x-auto-response-suppress", "return-path", "sender", "date", "mime-version",
            "content-type", "x-spam-flag", "x-spam-status", "x-spam", "received", "dkim-signature", "importance", "x-priority", "x-conductd",
            "x-ms-exchange-organization-authas", "x-ms-exchange-organization-authsource", "received-spf");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]\",;:@]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

    private final ParserLimits limits;
    private final Optional<RoleAddress> role;
    private final List<SpamMark> spamMarks;

    /** Without a site's configuration: no address is ours, spam is what the usual filters mark. */
    public MessageParser() {
        this(ParserLimits.STANDARD, Optional.empty(), SpamMark.USUAL);
    }

    /**
     * @param role      by which addresses of ours are known in recipients and in what is returned
     * @param spamMarks what the site's filter writes
     */
    public MessageParser(ParserLimits limits, Optional<RoleAddress> role, List<SpamMark> spamMarks) {
        this.limits = limits;
        this.role = role;
        this.spamMarks = List.copyOf(spamMarks);
    }

    /** @param octets the message as the mailbox has it; kept as they are, not to be changed afterwards */
    public InboundMessage parse(byte[] octets) {
        var problems = new ArrayList<String>();
        Part root = read(octets, problems);
        try {
            return new Reading(octets, root, problems).message();
        } catch (RuntimeException | StackOverflowError e) {
            // No message may stop the daemon: whatever the body does to a reader, author and thread are known, and the octets are there.
            problems.add("the body of the message could not be read");
            return new Reading(octets, new Part(root.headers(), "application/octet-stream", Parameters.of(""), new byte[0], List.of()), problems).message();
        }
    }

    /** One message. */
    private final class Reading {
        private final byte[] octets;
        private final List<String> problems;
        private final Part root;
        private final Headers headers;

        Reading(byte[] octets, Part root, List<String> problems) {
            this.octets = octets;
            this.problems = problems;
            this.root = root;
            this.headers = root.headers();
        }

        InboundMessage message() {
            BodyTexts bodies = BodyTexts.of(root, limits, problems);
            boolean encrypted = encrypted();
            if (encrypted) {
                problems.add("the message is encrypted to a key that we do not have, so nobody could read it");
            }
            OwnWords words = words(bodies);
            List<String> leading = bodies.agreed(words.leading());
            AddressField from = AddressField.of(String.join(", ", headers.all("from").toList()));
            List<List<String>> deliveredTo = List.of(addresses("delivered-to"), addresses("x-original-to"), addresses("envelope-to"));
            List<String> to = new ArrayList<>(addresses("to"));
            to.addAll(addresses("cc"));
            List<DeliveryReport> deliveries = DeliveryStatusReader.read(root);
            Optional<CalendarReply> calendar = CalendarReader.read(root);
            boolean tagged = Stream.concat(deliveredTo.stream().flatMap(List::stream), to.stream()).anyMatch(this::tagged);
            MessageClass kind = Classification.of(root, deliveries, calendar, spamMarks, tagged);
            boolean machine = kind == MessageClass.DELIVERY_STATUS || kind == MessageClass.AUTOMATIC;
            String full = bodies.empty() ? forwarded() : bodies.full();
            ReportFields report = ReportFields.of(kind != MessageClass.REPLY && (words.quoted() || bodies.empty()) ? full : String.join("\n", words.own()));
            return new InboundMessage(octets, Digests.sha256(octets),
                    from.mailboxes(), from.ambiguous() || headers.all("from").count() > 1 || headers.cut(), addressField("sender").mailboxes(), addressField("reply-to").mailboxes(), deliveredTo, to,
                    headers.text("subject"), headers.ids("message-id").stream().findFirst().orElse(""), headers.ids("in-reply-to"), headers.ids("references"),
                    String.join("\n", words.own()), String.join("\n", leading).stripTrailing(), words.quoted(), full, words.doubtful() || bodies.disagree(words.leading()) || ourMail(words.leading()),
                    report.fields(), report.description(), attachments(bodies), deliveries, machine ? ReturnedMessage.identifiers(root, role, limits) : List.of(),
                    calendar, headers.all("authentication-results").map(AuthenticationResultsReader::read).toList(), kind, encrypted, kept(), problems.stream().distinct().toList());
        }

        /** Commands stand in the first text only: what a list or a gateway adds is a part of its own, also above the words. */
        private OwnWords words(BodyTexts bodies) {
            List<List<TextLine>> texts = bodies.texts().stream().map(BodyTexts.BodyText::lines).filter(lines -> !lines.stream().allMatch(TextLine::blank)).toList();
            boolean said = texts.stream().anyMatch(lines -> !GatewayNotice.nothingElse(lines));
            List<OwnWords> all = texts.stream().filter(lines -> !said || !GatewayNotice.nothingElse(lines)).map(OwnWords::of).toList();
            List<String> own = new ArrayList<>();
            all.forEach(words -> own.addAll(words.own()));
            return all.isEmpty() ? new OwnWords(List.of(), List.of(), false, false)
                    : new OwnWords(all.getFirst().leading(), own, all.stream().anyMatch(OwnWords::quoted), all.getFirst().doubtful());
        }

        /** The text of messages that are attached to one without words: a report is forwarded so. */
        private String forwarded() {
            return root.all().filter(part -> part.is("message/rfc822", "message/global")).limit(5)
                    .map(part -> BodyTexts.of(PartReader.read(part.content(), limits, problems), limits, problems).full())
                    .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
        }

        /** Every mail of ours prints the address that answers it: where that stands in somebody's own words, they are not, or not all, their own. */
        private boolean ourMail(List<String> leading) {
            return leading.stream().filter(line -> line.indexOf('@') >= 0).flatMap(line -> ADDRESS.matcher(line).results()).map(MatchResult::group).anyMatch(this::tagged);
        }

        private boolean tagged(String address) {
            String detail = role.map(ours -> ours.detailOf(address).orElse("")).orElseGet(() -> address.replaceAll("^[^+@]*\\+|@.*$", ""));
            return Tag.of(detail).isPresent();
        }

        private AddressField addressField(String name) {
            return AddressField.of(String.join(", ", headers.all(name).toList()));
        }

        private List<String> addresses(String name) {
            return addressField(name).mailboxes().stream().map(Mailbox::address).toList();
        }

        private List<Attachment> attachments(BodyTexts bodies) {
            var files = new ArrayList<Attachment>();
            root.all().filter(part -> !part.multipart() && !bodies.parts().contains(part) && part.content().length > 0).forEach(part -> {
                files.add(attachment(part.fileName(), part.type(), part.content(), files.size() + 1));
                List<UuEncoded.File> inner = part.is(TnefFiles.TYPES) ? TnefFiles.in(part.content()) : List.of();
                inner.forEach(file -> files.add(attachment(file.name(), "application/octet-stream", file.octets(), files.size() + 1)));
            });
            bodies.files().forEach(file -> files.add(attachment(file.name(), "application/octet-stream", file.octets(), files.size() + 1)));
            return List.copyOf(files);
        }

        private static Attachment attachment(String name, String type, byte[] octets, int number) {
            return new Attachment(FileName.safe(EncodedWords.decode(name), type, number), type, octets, Digests.sha256(octets));
        }

        /** What is encrypted may be signed around it; what is signed alone was opened, unless it was broken. */
        private boolean encrypted() {
            Part core = root.smime() && root.multipart() ? root.children().getFirst() : root;
            boolean certificates = core.contentType().get("smime-type").equalsIgnoreCase("certs-only");
            return core.is("multipart/encrypted") || core.smime() && !core.multipart() && !certificates
                    || root.all().anyMatch(part -> part.shownText() && BodyTexts.text(part, limits.text()).lines().anyMatch(line -> line.startsWith(ClearSigned.ENCRYPTED)));
        }

        private Map<String, String> kept() {
            var kept = new LinkedHashMap<String, String>();
            headers.fields().stream().filter(field -> KEPT.contains(field.name())).forEach(field -> kept.putIfAbsent(field.name(), headers.text(field.name())));
            // Any signature that leaves a part of the body open (l=) matters, not only the first.
            kept.computeIfPresent("dkim-signature", (name, first) -> headers.all(name).map(Headers::oneLine).collect(Collectors.joining("\n")));
            return kept;
        }
    }

    private Part read(byte[] octets, List<String> problems) {
        if (octets.length > limits.octets()) {
            problems.add("the message is larger than is read: only its beginning was");
        }
        return PartReader.read(octets.length > limits.octets() ? Arrays.copyOf(octets, limits.octets()) : octets, limits, problems);
    }
}
