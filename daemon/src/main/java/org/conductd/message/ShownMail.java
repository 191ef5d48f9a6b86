package org.conductd.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A mail of ours as its reader's client shows it: everything decoded, whichever of the two bodies the client takes.
 *
 * @param headers in order, names as written, values unfolded and decoded, one line each
 * @param text    plain text; empty where there is none
 * @param html    source of the HTML; empty where there is none
 * @param calendar source of the calendar entry, unfolded; empty where there is none
 * @param files   names of the attachments
 */
public record ShownMail(List<Header> headers, String text, String html, String calendar, List<String> files) {
    public record Header(String name, String value) {
        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    /** Never throws; what cannot be read is not shown. */
    public static ShownMail of(byte[] octets) {
        Part root = PartReader.read(octets, ParserLimits.STANDARD, new ArrayList<>());
        List<String> files = root.all().map(Part::fileName).filter(name -> !name.isBlank()).map(EncodedWords::decode).toList();
        return new ShownMail(headers(octets), body(root, "text/plain"), body(root, "text/html"), calendar(root), files);
    }

    private static String body(Part root, String type) {
        return root.all().filter(Part::shownText).filter(part -> part.is(type)).map(part -> BodyTexts.text(part, ParserLimits.STANDARD.markup())).collect(Collectors.joining("\n"));
    }

    private static String calendar(Part root) {
        return root.all().filter(part -> part.is("text/calendar")).map(part -> BodyTexts.text(part, ParserLimits.STANDARD.markup()).replaceAll("\\r?\\n[ \\t]", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Header> headers(byte[] octets) {
        String message = new String(octets, StandardCharsets.UTF_8);
        String block = message.split("\\r?\\n\\r?\\n", 2)[0].replaceAll("\\r?\\n(?=[ \\t])", "");
        return block.lines().filter(line -> line.indexOf(':') > 0)
                .map(line -> new Header(line.substring(0, line.indexOf(':')), Headers.oneLine(EncodedWords.decode(line.substring(line.indexOf(':') + 1)))))
                .toList();
    }

    /** The first of that name, in any letter case. */
    public Optional<String> header(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }

    public String subject() {
        return header("Subject").orElse("");
    }

    /** The first mailbox of that field. */
    public Optional<Mailbox> mailbox(String field) {
        return header(field).flatMap(value -> AddressField.of(value).mailboxes().stream().findFirst());
    }

    /** What a reader of the HTML sees of it. */
    public String htmlText() {
        return HtmlText.lines(html, ParserLimits.STANDARD).stream().map(TextLine::text).collect(Collectors.joining("\n")).strip();
    }

    /** Where the links of the HTML lead, in order. */
    public List<String> links() {
        return Jsoup.parse(html).select("a[href]").eachAttr("href");
    }
}
