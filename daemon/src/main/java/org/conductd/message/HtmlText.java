package org.conductd.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.message.TextLine.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** HTML as the lines that a reader sees, each with its depth of quotation. Paragraphs, lines, rows and items stay on lines of their own. */
final class HtmlText implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
            "tbody", "tr", "ul");
    /** Blocks that browsers set apart by an empty line. */
    private static final Set<String> SPACED = Set.of("blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "ul");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template", "noscript", "object", "embed", "svg", "textarea", "button", "select", "iframe");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Pattern STRIKES = Pattern.compile("text-decoration[^;]{0,60}line-through");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NO_MARGIN = Pattern.compile("margin(?:-top|-bottom)?\\s*:\\s*0");

    private static final Pattern META_CHARSET = Pattern.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final HtmlMarks marks = new HtmlMarks();
    private final Set<Element> quoting = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> struck = Collections.newSetFromMap(new IdentityHashMap<>());
    private final HtmlSight sight;
    private boolean lineUnsure;
    private int signatures;
    private boolean emptyLineDue;
    private boolean anything;
    private int preformatted;
    private int characters;
    private final ParserLimits most;

    private HtmlText(ParserLimits most, HtmlSight sight) {
        this.most = most;
        this.sight = sight;
    }

    /** @param most the number of lines and, in all of them, of characters after which the rest is left out */
    static List<TextLine> lines(String html, ParserLimits most) {
        Document document = Jsoup.parse(html);
        var text = new HtmlText(most, HtmlSight.of(document));
        document.body().filter(text);
        text.endLine();
        return text.lines;
    }

    /** What the HTML says of its own charset, where the part says nothing. */
    static Optional<Charset> charset(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        return meta.find() ? Charsets.named(meta.group(1)) : Optional.empty();
    }

    @Override
    public FilterResult head(Node node, int level) {
        if (lines.size() > most.lines() || characters > most.text()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (UNSEEN.contains(name) || HtmlSight.hidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCKS.contains(name)) {
            endLine();
            emptyLineDue |= spaced(element);
        }
        preformatted += preformats(element) ? 1 : 0;
        mark(element);
        if (sight.unsure(element)) {
            unsure.add(element);
        }
        if (STRUCK.contains(name) || STRIKES.matcher(HtmlSight.style(element)).find()) {
            struck.add(element);
        }
        switch (name) {
            case "br" -> breakLine();
            case "li" -> line.append("- ");
            case "td", "th" -> line.append(line.toString().isBlank() ? "" : "\t");
            // A picture of a face stands for its letter; words for a picture are not its sender's.
            case "img" -> line.append(element.attr("alt").length() <= 8 && !WORDS.matcher(element.attr("alt")).find() ? element.attr("alt") : "");
            case "q" -> line.append(quoting.contains(element) ? "" : "\u201c");
            default -> { }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int level) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "a" -> appendAddress(element.attr("href").strip());
                case "q" -> line.append(quoting.contains(element) ? "" : "\u201d");
                default -> { }
            }
            if (BLOCKS.contains(element.normalName())) {
                endLine();
                emptyLineDue |= spaced(element);
            }
            quoting.remove(element);
            unsure.remove(element);
            struck.remove(element);
            preformatted -= preformats(element) ? 1 : 0;
            signatures -= HtmlMarks.signs(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private void mark(Element element) {
        Mark mark = marks.at(element);
        if (mark != Mark.NONE) {
            endLine();
            lines.add(new TextLine(quoting.size(), "", mark));
        }
        if (marks.quotes(element)) {
            endLine();
            quoting.add(element);
        }
        if (HtmlMarks.signs(element)) {
            endLine();
            signatures++;
        }
    }

    /** What a link hides behind its words is part of what was written. */
    private void appendAddress(String address) {
        if (address.matches("(?i)https?://\\S{1,2000}") && !line.toString().contains(address) && !line.toString().isBlank()) {
            String seen = line.toString().strip();
            boolean same = address.replaceAll("^https?://|/$", "").equals(seen.substring(seen.lastIndexOf(' ') + 1).replaceAll("^https?://|/$", ""));
            line.append(same ? "" : " <" + address + ">");
        }
    }

    private void append(TextNode words) {
        lineUnsure |= !unsure.isEmpty() && !words.isBlank();
        if (preformatted > 0) {
            String[] parts = words.getWholeText().split("\\R", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    breakLine();
                }
                line.append(parts[i]);
            }
            return;
        }
        String text = words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        characters += text.length();
        boolean atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        String shown = atStart && text.startsWith(" ") ? text.substring(1) : text;
        // What its writer struck out reads as struck out.
        line.append(struck.isEmpty() || shown.isBlank() ? shown : "~" + shown.strip() + "~" + (shown.endsWith(" ") ? " " : ""));
    }

    private static boolean preformats(Element element) {
        return element.normalName().equals("pre") || HtmlSight.style(element).contains("white-space: pre");
    }

    private static boolean spaced(Element element) {
        return SPACED.contains(element.normalName()) && !element.className().contains("Mso")
                && !NO_MARGIN.matcher(HtmlSight.style(element)).find();
    }

    /** A line break that is seen: it may make an empty line. */
    private void breakLine() {
        add(line.toString());
        line.setLength(0);
    }

    private void endLine() {
        if (!line.toString().replace('\u00a0', ' ').isBlank()) {
            breakLine();
        } else if (line.indexOf("\u00a0") >= 0) {
            add("");
        }
        line.setLength(0);
    }

    private void add(String text) {
        if (emptyLineDue && anything && !lines.getLast().blank()) {
            lines.add(new TextLine(quoting.size(), "", signatures > 0 ? Mark.SIGNATURE : Mark.NONE));
        }
        emptyLineDue = false;
        anything |= !text.isBlank();
        lines.add(new TextLine(quoting.size(), text.replace('\u00a0', ' ').stripTrailing(), signatures > 0 ? Mark.SIGNATURE : lineUnsure ? Mark.UNSURE : Mark.NONE));
        lineUnsure = false;
    }
}
