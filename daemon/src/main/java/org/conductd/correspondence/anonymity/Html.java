package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The texts of an HTML body: what is read, as one, and each attribute and comment by itself. */
final class Html implements NodeVisitor {
    /** Name fonts and shapes, never people. */
    private static final Set<String> LOOKS = Set.of("style", "class");
    private static final Set<String> BREAKS = Set.of("br", "td", "th", "li", "tr", "option");

    private final StringBuilder read = new StringBuilder();
    private final List<String> hidden = new ArrayList<>();

    private Html() {}

    /** Never null, never throws: whatever it is, it is read as a browser reads it. */
    static List<String> texts(String html) {
        Html texts = new Html();
        Jsoup.parse(html).traverse(texts);
        texts.hidden.addFirst(texts.read.toString());
        return texts.hidden;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> read.append(text.getWholeText());
            case Comment comment -> hidden.add(comment.getData());
            case DataNode data -> hidden.add(data.parentNameIs("style") ? "" : data.getWholeData());
            case Element element -> {
                apart(element);
                element.attributes().asList().stream().filter(attribute -> !LOOKS.contains(attribute.getKey())).map(Attribute::getValue).forEach(hidden::add);
            }
            default -> { }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            apart(element);
        }
    }

    /** Words in one block do not run on in the next; inside of a line, elements part nothing. */
    private void apart(Element element) {
        if (element.isBlock()) {
            read.append("\n\n");
        } else if (BREAKS.contains(element.normalName())) {
            read.append('\n');
        }
    }
}
