package org.conductd.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The texts that a reader is shown, in order.
 *
 * @param texts of one message, usually one
 * @param parts those that they were taken from; all other parts are attachments
 */
record BodyTexts(List<BodyText> texts, Set<Part> parts) {

    /** @param plain and html the same in two forms; empty where the message has only one of them */
    record BodyText(List<TextLine> plain, List<TextLine> html) {
        /** Plain text counts, unless it is empty (issue: real mail). */
        List<TextLine> lines() {
            return plain.stream().allMatch(TextLine::blank) ? html : plain;
        }
    }

    static BodyTexts of(Part root, ParserLimits limits, List<String> problems) {
        var used = Collections.<Part>newSetFromMap(new IdentityHashMap<>());
        var texts = new ArrayList<BodyText>();
        collect(root, limits, problems, used, texts);
        return new BodyTexts(texts, used);
    }

    private static void collect(Part part, ParserLimits limits, List<String> problems, Set<Part> used, List<BodyText> texts) {
        if (part.is("multipart/alternative")) {
            var inner = new ArrayList<BodyText>();
            part.children().forEach(child -> collect(child, limits, problems, used, inner));
            if (!inner.isEmpty()) {
                texts.add(new BodyText(joined(inner, BodyText::plain), joined(inner, BodyText::html)));
            }
        } else if (part.multipart()) {
            part.children().forEach(child -> collect(child, limits, problems, used, texts));
        } else if (part.shownText()) {
            used.add(part);
            List<TextLine> lines = lines(part, limits, problems);
            texts.add(part.is("text/html") ? new BodyText(List.of(), lines) : new BodyText(lines, List.of()));
        }
    }

    private static List<TextLine> joined(List<BodyText> texts, Function<BodyText, List<TextLine>> form) {
        return texts.stream().map(form).flatMap(List::stream).toList();
    }

    private static List<TextLine> lines(Part part, ParserLimits limits, List<String> problems) {
        int most = part.is("text/html") ? limits.markup() : limits.text();
        String text = text(part, most);
        boolean flowed = part.contentType().get("format").equalsIgnoreCase("flowed");
        List<TextLine> lines = part.is("text/html") ? HtmlText.lines(text, limits)
                : flowed ? FlowedText.flowed(text, part.contentType().get("delsp").equalsIgnoreCase("yes")) : FlowedText.fixed(text);
        if (text.length() == most || lines.size() > limits.lines()) {
            problems.add("a text of the message is longer than is read");
        }
        return lines.size() > limits.lines() ? lines.subList(0, limits.lines()) : lines;
    }

    /** The text of a part up to a number of characters; NUL octets, which stand for nothing, go. */
    static String text(Part part, int most) {
        // No charset in use has more than four octets a character.
        byte[] octets = part.content().length > most * 4 ? Arrays.copyOf(part.content(), most * 4) : part.content();
        String text = Charsets.decode(octets, part.charset().or(() -> part.is("text/html") ? HtmlText.charset(octets) : Optional.empty()));
        String clean = text.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
        return clean.length() > most ? clean.substring(0, most) : clean;
    }

    boolean empty() {
        return texts.stream().flatMap(text -> text.lines().stream()).allMatch(TextLine::blank);
    }

    /** All that is shown, with the marks of quotation. */
    String full() {
        return texts.stream().flatMap(text -> text.lines().stream()).filter(line -> line.mark() == TextLine.Mark.NONE || line.mark() == TextLine.Mark.SIGNATURE)
                .map(line -> line.depth() > 0 ? ">".repeat(Math.min(line.depth(), 20)) + " " + line.text() : line.text()).collect(Collectors.joining("\n")).strip();
    }

    /** Whether some line that plain text gives as the writer's own stands in the HTML of the same text only as quoted. */
    boolean disagree(List<String> leading) {
        for (BodyText text : texts) {
            if (text.plain().isEmpty() || text.html().isEmpty()) {
                continue;
            }
            OwnWords html = OwnWords.of(text.html());
            Set<String> own = html.own().stream().map(BodyTexts::folded).collect(Collectors.toSet());
            Set<String> shown = text.html().stream().map(TextLine::text).map(BodyTexts::folded).collect(Collectors.toSet());
            Predicate<String> quotedOnly = line -> line.length() > 2 && shown.contains(line) && !own.contains(line);
            if (html.quoted() && leading.stream().map(BodyTexts::folded).anyMatch(quotedOnly)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String line) {
        return line.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
