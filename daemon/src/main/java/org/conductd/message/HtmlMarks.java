package org.conductd.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.conductd.message.TextLine.Mark;
import org.jsoup.nodes.Element;

/** By what elements, classes and identifiers mail programs mark quotations and signatures in HTML. */
final class HtmlMarks {
    /** Elements whose whole content is quoted, whatever is in them. */
    private static final Set<String> QUOTING_CLASSES = Set.of("yahoo_quoted", "gmail_attr", "moz-cite-prefix", "moz-forward-container", "moz-email-headers-table",
            "outlookmessageheader", "reply-intro", "replyforwardmessage", "tutanota_quote", "x_gmail_attr", "x_moz-cite-prefix", "freshdesk_quote",
            "zmail_extra_quoted", "js-helper", "ydpquoted");
    /** Elements within which the quotation stands, but also answers between its pieces. */
    private static final Set<String> HOLDING_CLASSES = Set.of("gmail_quote", "gmail_quote_container", "x_gmail_quote", "protonmail_quote", "zmail_extra",
            "mail_quote", "moz-signature-quote", "front-blockquote", "superhuman-quote", "airmail_ext_quote", "spark_quote");
    private static final Set<String> SIGNING_CLASSES = Set.of("gmail_signature", "x_gmail_signature", "moz-signature", "protonmail_signature_block",
            "protonmail_signature_block-proton", "protonmail_signature_block-user", "applemailsignature", "zmail_signature_below", "mailspring-signature", "tutanota_signature");
    /** Spark's, Front's, Missive's, Samsung's: what a program calls a signature is one. */
    private static final Pattern NAMED_SO = Pattern.compile("(?i)(?<![a-z])signature(?![a-z])|(?<=[a-z])Signature(?:Section|Block)?(?![a-z])");
    private static final Set<String> SIGNING_IDS = Set.of("signature", "x_signature", "ms-outlook-mobile-signature", "x_ms-outlook-mobile-signature",
            "applemailsignature", "lineBreakAtBeginningOfSignature", "ymail_android_signature", "zmail_signature");
    /** Outlook puts one of these between the answer and the whole of what is answered. */
    private static final Set<String> DIVIDING_IDS = Set.of("divrplyfwdmsg", "x_divrplyfwdmsg", "appendonsend", "x_appendonsend", "stopspelling", "mail-editor-reference-message-container",
            "x_mail-editor-reference-message-container", "reply-intro", "isreplycontent", "olk_src_body_section", "origbody", "ms-outlook-mobile-body-separator-line-quote", "zwchr", "original-content", "replysplit", "mailcontentcontainer-quote");
    /** What no list of programs knows: elements that are called a quotation, an original or an earlier mail. Between them the writer may have answered. */
    private static final Pattern CALLED_SO = Pattern.compile("quot|(?<![a-z])cit(?:e|ation)(?![a-z])|ori(?:n)?ginal|old.?content|history|previous|(?<![a-z])(?:fwd|forwarded)|repl(?:y|ied).?(?:header|intro|section|content|block|separator|divider|history|message)|(?<![a-z0-9])(?:hoenzb|h5|im|adl|qmbox|j-reply)(?![a-z0-9])");
    /** Web mail puts its own mark before the names in what it shows, and so in what is answered. */
    private static final Pattern PREFIX = Pattern.compile("^(?:x_|ydp[0-9a-f]*(?=yahoo)|-\\d+)+");
    // Outlook's rule over the header block: grey or blue, at the top only.
    private static final Pattern OUTLOOK_RULE = Pattern.compile("border:\\s*none;\\s*border-top:\\s*solid\\s+(?:#e1e1e1|#b5c4df|windowtext|#c4c4c4|rgb\\(\\d+, ?\\d+, ?\\d+\\))\\s");
    private static final Pattern QUOTING_BORDER = Pattern.compile("border-(?:left|inline-start)(?:-style|-width)?:\\s*(?!none|0|medium none)(?:[^;]{0,60}\\b(?:solid|dashed)\\b|\\d)");

    private static final int FIRST_CHILDREN = 20;
    private static final Set<String> BORDERED = Set.of("div", "p", "section", "td", "table", "pre", "span");

    /** Looks into an element's content that one document gets: more would be quadratic in a hostile one. */
    private int looks = 50;

    boolean quotes(Element element) {
        String name = element.normalName();
        return name.equals("blockquote") && !indents(element)
                || anyClass(element, QUOTING_CLASSES)
                || name.equals("div") && (Set.of("quote", "messageReplySection").contains(element.attr("name")) || element.attr("data-marker").equals("__QUOTED_TEXT__"))
                || BORDERED.contains(name) && QUOTING_BORDER.matcher(HtmlSight.style(element)).find()
                || element.attr("type").equalsIgnoreCase("cite")
                || name.equals("q") && element.childrenSize() > 0 && element.children().stream().limit(FIRST_CHILDREN).anyMatch(Element::isBlock)
                || anyClass(element, HOLDING_CLASSES) && (looks-- < 0 || element.selectFirst("blockquote") == null);
    }

    Mark at(Element element) {
        if (DIVIDING_IDS.contains(plain(element.id())) || outlookRule(element)) {
            return Mark.REST_IS_QUOTED;
        }
        String name = element.normalName();
        if (name.equals("blockquote") && indents(element)) {
            return Mark.INDENTED;
        }
        if (name.equals("blockquote") || anyClass(element, QUOTING_CLASSES) || anyClass(element, HOLDING_CLASSES) || calledSo(element)) {
            return Mark.QUOTATION;
        }
        return Set.of("hr", "details").contains(name) ? Mark.RULE : Mark.NONE;
    }

    private static boolean calledSo(Element element) {
        return CALLED_SO.matcher((element.className() + " " + element.id() + " " + element.attr("name")).toLowerCase(Locale.ROOT)).find();
    }

    private static String plain(String name) {
        return PREFIX.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    static boolean bordered(String style) {
        return QUOTING_BORDER.matcher(style).find();
    }

    private boolean outlookRule(Element element) {
        return element.normalName().equals("div") && OUTLOOK_RULE.matcher(HtmlSight.style(element) + " ").find()
                && (looks-- < 0 || HeaderBlock.begins(element.text()));
    }

    /** Gmail's "indent more" makes a blockquote around the writer's own words. */
    private static boolean indents(Element element) {
        String style = HtmlSight.style(element).replace(" ", "");
        return style.contains("border:none") && style.contains("margin:00040px") && !element.hasAttr("type") && !element.hasAttr("cite");
    }

    static boolean signs(Element element) {
        return NAMED_SO.matcher(element.className() + " " + element.id() + " " + element.attr("name")).find() || anyClass(element, SIGNING_CLASSES) || SIGNING_IDS.contains(element.id().toLowerCase(Locale.ROOT))
                || element.attr("data-smartmail").equals("gmail_signature");
    }

    private static boolean anyClass(Element element, Set<String> classes) {
        return element.hasAttr("class") && element.classNames().stream().anyMatch(name -> classes.contains(name.toLowerCase(Locale.ROOT)) || classes.contains(plain(name)));
    }
}
