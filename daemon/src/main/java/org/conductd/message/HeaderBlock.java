package org.conductd.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block of header lines that Outlook and its kin put over what is answered or forwarded ({@code From: … Sent: … To: … Subject: …}), in
 * many languages, with lines wrapped, bold marks and empty lines between.
 */
final class HeaderBlock {
    private enum Kind { FROM, SENT, TO, SUBJECT, OTHER }

    private static final Map<Kind, Set<String>> LABELS = Map.of(
            Kind.FROM, Set.of("from", "von", "de", "da", "van", "från", "fra", "od", "от", "від", "від кого", "от кого", "lähettäjä", "kimden", "feladó", "de la",
                    "expéditeur", "absender", "remitente", "mittente", "nadawca", "avsändare", "afzender", "отправитель", "відправник", "odesílatel",
                    "remetente", "발신자", "发件人", "寄件者", "寄件人", "發件人", "差出人", "送信元", "보낸 사람", "보낸사람", "من", "από"),
            Kind.SENT, Set.of("sent", "date", "sent at", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le", "envoye", "envoyé à", "date d'envoi", "enviado", "enviado el",
                    "enviado em", "enviada em", "enviada", "enviadas", "fecha", "data", "inviato", "inviata", "verzonden", "verzonden op", "skickat", "sendt", "dato", "wysłano",
                    "wysłane", "data wysłania", "отправлено", "дата", "дата отправки", "надіслано", "відправлено", "odesláno", "odoslané", "lähetetty", "lähetettu", "päivämäärä", "pvm", "gönderilme",
                    "gönderildi", "tarih", "elküldve", "dátum", "trimis", "发送时间", "发送日期", "日期", "傳送時間", "寄件日期", "送信日時", "日時", "日付", "送信日付", "送信日", "보낸 날짜", "날짜", "발신일", "보낸날짜",
                    "تم الإرسال", "التاريخ", "ημερομηνία"),
            Kind.TO, Set.of("to", "an", "à", "a", "para", "per", "aan", "naar", "till", "til", "do", "кому", "komu", "vastaanottaja", "kime", "címzett", "către",
                    "destinataire", "empfänger", "destinatario", "destinatário", "adresat", "mottagare", "收件人", "收件者", "宛先", "받는 사람", "받는사람", "수신자", "إلى", "προς"),
            Kind.SUBJECT, Set.of("subject", "betreff", "betr", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne", "temat", "тема", "předmět", "predmet",
                    "aihe", "konu", "tárgy", "subiect", "主题", "主題", "主旨", "件名", "標題", "제목", "الموضوع", "θέμα"),
            Kind.OTHER, Set.of("cc", "bcc", "cci", "copie à", "kopie", "kopi", "kopia", "dw", "копия", "копія", "抄送", "副本", "참조", "reply-to", "importance", "attachments",
                    "priorität", "antwort an", "répondre à", "kopio", "cópia", "ccn", "copia", "نسخة"));

    /** Bold marks of Markdown, bidirectional marks and table bars that conversions leave before and behind a label. */
    private static final Pattern LINE = Pattern.compile("^[\\s*|_>\\u200e\\u200f\\u202a-\\u202e]*([^:\uFF1A*<>@]{1,24}?)\\s*\\**\\s*[:\uFF1A]\\**\\s*(.*)$");
    private static final Pattern UNPARTED = Pattern.compile("^[\\s*|]*(\\p{L}{1,16})[\\s|]");
    private static final Pattern INNER_LABEL = Pattern.compile("(?<!\\p{L})\\p{L}{1,12}\\s?[:\uFF1A](?=\\s)");
    private static final int MOST_LINES = 14;
    private static final int LONGEST_LINE = 2000;

    private HeaderBlock() {}

    /** Whether a text begins with the line that names the author. */
    static boolean begins(String text) {
        return kind(text.lines().findFirst().orElse("")).filter(Kind.FROM::equals).isPresent()
                || kind(text.lines().findFirst().orElse("")).filter(Kind.SENT::equals).isPresent();
    }

    /**
     * Whether a block stands at a line: author and subject, author and date with another of the kind, or author by address with any other.
     * A person's own "From: … To: …" has two at most, and no address.
     */
    static boolean at(List<TextLine> lines, int start) {
        if (onOneLine(lines.get(start).text()) || inTable(lines, start)) {
            return true;
        }
        Optional<Kind> first = kind(lines.get(start).text());
        if (first.isEmpty() || first.get() == Kind.OTHER || first.get() == Kind.TO) {
            return false;
        }
        var seen = EnumSet.noneOf(Kind.class);
        boolean address = false;
        int between = 0;
        for (int i = start; i < Math.min(lines.size(), start + MOST_LINES) && lines.get(i).depth() == lines.get(start).depth(); i++) {
            String text = lines.get(i).text();
            Optional<Kind> kind = kind(text);
            if (kind.isPresent()) {
                seen.add(kind.get());
                seen.addAll(further(text));
                between = 0;
            } else if (++between > 2) {
                break;
            }
            address |= seen.equals(EnumSet.of(Kind.FROM)) && text.contains("@");
        }
        seen.remove(Kind.OTHER);
        return seen.contains(Kind.FROM) && (seen.size() >= 3 || seen.size() == 2 && address);
    }

    /** Notes' labels stand alone, their texts beside or below them. */
    private static boolean inTable(List<TextLine> lines, int start) {
        return alone(lines.get(start)).filter(Kind.TO::equals).isPresent()
                && lines.subList(start + 1, Math.min(lines.size(), start + MOST_LINES)).stream().anyMatch(line -> alone(line).filter(Kind.SUBJECT::equals).isPresent());
    }

    private static Optional<Kind> alone(TextLine line) {
        String text = line.text().strip();
        return text.length() > 20 || text.indexOf(':') >= 0 ? Optional.empty() : kind(text + ":");
    }

    /** Whether a paragraph begins with header lines, the author's or the date first, and yet they are too few to be sure. */
    static boolean mayBe(List<TextLine> lines, int start) {
        var seen = EnumSet.noneOf(Kind.class);
        int end = start;
        while (end < lines.size() && end - start < MOST_LINES && !lines.get(end).blank() && lines.get(end).depth() == lines.get(start).depth()) {
            String text = lines.get(end).text();
            Optional<Kind> kind = kind(text).or(() -> unparted(text));
            if (kind.isEmpty() || end == start && kind.get() != Kind.SENT && !(kind.get() == Kind.FROM && (kind(text).isPresent() || text.contains("@")))) {
                break;
            }
            seen.add(kind.get());
            end++;
        }
        boolean alone = end == lines.size() || lines.get(end).blank();
        return seen.contains(Kind.FROM) && (end - start > 1 || alone && lines.get(start).text().contains("@"));
    }

    /** Some programs write {@code From Ann <ann@example.org>} without a colon, or bars of a table for it. */
    private static Optional<Kind> unparted(String text) {
        Matcher matcher = UNPARTED.matcher(text);
        return matcher.find() ? kind(matcher.group(1) + ":") : Optional.empty();
    }

    /** Some programs run the whole block together. */
    private static boolean onOneLine(String text) {
        Set<Kind> seen = further(text);
        kind(text).ifPresent(seen::add);
        return seen.contains(Kind.FROM) && seen.size() >= 3;
    }

    /** Phones put {@code À : x Objet : y} on one line. */
    private static Set<Kind> further(String text) {
        var seen = EnumSet.noneOf(Kind.class);
        if (text.length() <= LONGEST_LINE) {
            INNER_LABEL.matcher(text).results().map(match -> kind(match.group())).flatMap(Optional::stream).filter(kind -> kind != Kind.OTHER).forEach(seen::add);
        }
        return seen;
    }

    private static Optional<Kind> kind(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group(1).strip().toLowerCase(Locale.ROOT);
        return LABELS.entrySet().stream().filter(entry -> entry.getValue().contains(label)).map(Map.Entry::getKey).findFirst();
    }
}
