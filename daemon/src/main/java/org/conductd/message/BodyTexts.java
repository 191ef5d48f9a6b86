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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts that a reader is shown, in order.
 *
 * @param texts of one message, usually one
 * @param parts those that they were taken from; all other parts are attachments
 * @param files that stood in the texts themselves
 */
record BodyTexts(List<BodyText> texts, Set<Part> parts, List<UuEncoded.File> files) {

    /** @param plain and html the same in two forms; empty where the message has only one of them */
    record BodyText(List<TextLine> plain, List<TextLine> html) {
        /** Plain text counts, unless it is empty. */
        List<TextLine> lines() {
            return plain.stream().allMatch(TextLine::blank) ? html : plain;
        }
    }

    static BodyTexts of(Part root, ParserLimits limits, List<String> problems) {
        var collector = new Collector(limits);
        var texts = new ArrayList<BodyText>();
        collector.collect(root, texts);
        if (texts.stream().flatMap(text -> text.lines().stream()).allMatch(TextLine::blank)) {
            collector.other(root).ifPresent(texts::add);
        }
        if (collector.cut) {
            problems.add("the text of the message is longer than is read");
        }
        return new BodyTexts(texts, collector.used, collector.files);
    }

    /** Walks through the parts; the limits are of all texts together, or a thousand small ones would take a thousand times as long. */
    private static final class Collector {
        private static final int LONGEST_WITH_FILES = 8 << 20;
        private static final Set<String> OTHER = Set.of("text/markdown", "text/x-markdown", "text/enriched", "text/richtext", "text/unknown");
        /** RFC 1896 §2. */
        private static final Pattern ENRICHED = Pattern.compile("</?[A-Za-z-]{1,60}>");

        private final ParserLimits limits;
        private final Set<Part> used = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<UuEncoded.File> files = new ArrayList<>();
        private int markup;
        private int characters;
        private int lines;
        private boolean cut;

        Collector(ParserLimits limits) {
            this.limits = limits;
            this.markup = limits.markup();
            this.characters = limits.text();
            this.lines = limits.lines();
        }

        void collect(Part part, List<BodyText> into) {
            if (part.is("multipart/alternative")) {
                var inner = new ArrayList<BodyText>();
                part.children().forEach(child -> collect(child, inner));
                if (!inner.isEmpty()) {
                    into.add(new BodyText(joined(inner, BodyText::plain), joined(inner, BodyText::html)));
                }
            } else if (part.multipart()) {
                part.children().forEach(child -> collect(child, into));
                mergeTwins(into);
            } else if (part.shownText()) {
                used.add(part);
                into.add(part.is("text/html") ? new BodyText(List.of(), html(part)) : new BodyText(plain(part), List.of()));
            }
        }

        /** RFC 2046 §4.1.4: an unknown kind of text is text. What its marks mean is not known, so no command is taken from it. */
        Optional<BodyText> other(Part root) {
            Optional<Part> first = root.all().filter(part -> OTHER.contains(part.type()) && !part.attached()).findFirst();
            first.ifPresent(used::add);
            return first.map(part -> new BodyText(plain(part).stream()
                    .map(line -> new TextLine(line.depth(), part.is("text/markdown") ? line.text() : ENRICHED.matcher(line.text()).replaceAll(""), TextLine.Mark.UNSURE)).toList(), List.of()));
        }

        /** Some programs send both forms of a text one after the other, and do not say that they are the same. */
        private static void mergeTwins(List<BodyText> texts) {
            for (int i = texts.size() - 1; i > 0; i--) {
                BodyText plain = texts.get(i - 1);
                BodyText html = texts.get(i);
                if (plain.html().isEmpty() && html.plain().isEmpty() && !html.html().isEmpty() && words(plain.plain()).equals(words(html.html()))) {
                    texts.set(i - 1, new BodyText(plain.plain(), html.html()));
                    texts.remove(i);
                }
            }
        }

        private static String words(List<TextLine> lines) {
            return folded(lines.stream().map(TextLine::text).collect(Collectors.joining(" ")));
        }

        private static List<TextLine> joined(List<BodyText> texts, Function<BodyText, List<TextLine>> form) {
            return texts.stream().map(form).flatMap(List::stream).toList();
        }

        private List<TextLine> html(Part part) {
            String text = text(part, markup + 1);
            cut |= text.length() > markup;
            markup -= Math.min(markup, text.length());
            return withinLimits(HtmlText.lines(text, limits));
        }

        private List<TextLine> plain(Part part) {
            String text = text(part, characters + 1);
            if (UuEncoded.in(text)) {
                UuEncoded unpacked = UuEncoded.of(text(part, LONGEST_WITH_FILES));
                files.addAll(unpacked.files());
                text = unpacked.text().substring(0, Math.min(unpacked.text().length(), characters + 1));
            }
            cut |= text.length() > characters;
            characters -= Math.min(characters, text.length());
            boolean flowed = part.contentType().get("format").equalsIgnoreCase("flowed");
            List<TextLine> all = flowed ? FlowedText.flowed(text, part.contentType().get("delsp").equalsIgnoreCase("yes")) : FlowedText.fixed(text);
            return withinLimits(ClearSigned.withoutFrame(ClearSigned.withoutEncrypted(all)));
        }

        private List<TextLine> withinLimits(List<TextLine> all) {
            int most = Math.min(all.size(), lines);
            cut |= most < all.size();
            // HTML is the same text once more: it may take as many lines again.
            lines = Math.max(lines - most, limits.lines() / 4);
            return all.subList(0, most);
        }
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
        return texts.stream().flatMap(text -> text.lines().stream()).filter(line -> !line.sign())
                .map(line -> line.depth() > 0 ? ">".repeat(Math.min(line.depth(), 20)) + " " + line.text() : line.text()).collect(Collectors.joining("\n")).strip();
    }

    /** The leading words up to a line that the HTML of the same text has only below what parts the writer's words from others'. */
    List<String> agreed(List<String> leading) {
        int most = leading.size();
        for (BodyText text : texts) {
            if (!text.plain().isEmpty() && !text.html().isEmpty()) {
                OwnWords html = OwnWords.of(text.html());
                Set<String> above = folded(html.leading());
                Set<String> own = folded(html.own());
                most = (int) leading.stream().limit(most).map(BodyTexts::folded).takeWhile(line -> line.isEmpty() || above.contains(line) || !own.contains(line)).count();
            }
        }
        return leading.subList(0, most);
    }

    /** Whether some line that plain text gives as the writer's own stands in the HTML of the same text only as quoted, or in a signature. */
    boolean disagree(List<String> leading) {
        for (BodyText text : texts) {
            if (text.plain().isEmpty() || text.html().isEmpty()) {
                continue;
            }
            OwnWords html = OwnWords.of(text.html());
            Set<String> own = folded(html.own());
            Set<String> shown = text.html().stream().map(TextLine::text).map(BodyTexts::folded).collect(Collectors.toSet());
            Predicate<String> quotedOnly = line -> line.length() > 2 && shown.contains(line) && !own.contains(line);
            if (leading.stream().map(BodyTexts::folded).anyMatch(quotedOnly)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> folded(List<String> lines) {
        return lines.stream().map(BodyTexts::folded).collect(Collectors.toSet());
    }

    private static String folded(String line) {
        return line.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
