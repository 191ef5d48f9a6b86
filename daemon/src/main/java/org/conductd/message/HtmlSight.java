package org.conductd.message;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a reader sees an element. What is certainly not shown is no text; where it depends on the program, its colours or its screen, the text
 * stays and is no command: nobody can be held to words that they may not have seen.
 */
final class HtmlSight {
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(?![.\\d]*[1-9])|opacity\\s*:\\s*0(?![.\\d]*[1-9])");
    private static final Pattern FLAT = Pattern.compile("(?<![-\\w])(?:max-)?(?:height|width)\\s*:\\s*0(?![.\\d]*[1-9])");
    private static final Pattern CLIPPED = Pattern.compile("overflow(?:-[xy])?\\s*:\\s*hidden");
    private static final String NO_COLOUR = "#fff[0-9a-f]?(?![0-9a-f])|#ffffff(?:[0-9a-f]{2})?|#(?:f[c-f]){3}|white|snow|ivory|transparent|rgba?\\(\\s*25[0-5]\\s*,\\s*25[0-5]\\s*,\\s*25[0-5]|rgba\\([^)]{1,40},\\s*0?\\.?0\\s*\\)";
    private static final Pattern PALE = Pattern.compile("(?<![-\\w])color\\s*:\\s*(?:" + NO_COLOUR + ")");
    private static final Pattern PALE_NAME = Pattern.compile(NO_COLOUR);
    private static final Pattern TINY = Pattern.compile("font-size\\s*:\\s*(?:[1-3](?:\\.\\d+)?(?:px|pt)|0?\\.[0-2]\\d*(?:r?em|%))");
    private static final Pattern ASIDE = Pattern.compile("(?:text-indent|left|right|top|bottom|margin(?:-left|-top)?)\\s*:\\s*-\\d{3,}|clip(?:-path)?\\s*:|line-height\\s*:\\s*0(?![.\\d]*[1-9])|transform\\s*:\\s*scale\\(\\s*0");

    /** A rule of a style sheet for one class, identifier or element; longer selectors count for each of their names. */
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})\\}");
    private static final Pattern NAME = Pattern.compile("[.#][\\w-]{1,100}");
    private static final int LONGEST_SHEET = 100_000;
    /** No program writes more for one element; what does more is not known. */
    private static final int LONGEST_STYLE = 2000;

    /** With the sign that they are selected by. */
    private final Set<String> hiddenBySheet;

    private HtmlSight(Set<String> hiddenBySheet) {
        this.hiddenBySheet = hiddenBySheet;
    }

    static HtmlSight of(Document document) {
        var hidden = new HashSet<String>();
        int left = LONGEST_SHEET;
        for (Element sheet : document.getElementsByTag("style")) {
            String rules = sheet.data().substring(0, Math.min(left, sheet.data().length())).toLowerCase(Locale.ROOT);
            left -= rules.length();
            Matcher rule = RULE.matcher(rules);
            while (rule.find()) {
                if (hides(rule.group(2)) || unsure(rule.group(2)) || HtmlMarks.bordered(rule.group(2))) {
                    NAME.matcher(rule.group(1)).results().forEach(name -> hidden.add(name.group()));
                }
            }
        }
        return new HtmlSight(hidden);
    }

    static boolean hidden(Element element) {
        return element.hasAttr("hidden") || hides(style(element));
    }

    private static boolean hides(String style) {
        return HIDDEN.matcher(style).find() || FLAT.matcher(style).find() && CLIPPED.matcher(style).find();
    }

    /** Whether an element that may be shown may as well not be seen. */
    boolean unsure(Element element) {
        return element.attr("style").length() > LONGEST_STYLE || unsure(style(element)) || PALE_NAME.matcher(element.attr("color").toLowerCase(Locale.ROOT)).matches()
                || !hiddenBySheet.isEmpty() && bySheet(element);
    }

    private static boolean unsure(String style) {
        return !style.isEmpty() && (PALE.matcher(style).find() || TINY.matcher(style).find() || ASIDE.matcher(style).find());
    }

    private boolean bySheet(Element element) {
        return element.classNames().stream().anyMatch(name -> hiddenBySheet.contains("." + name.toLowerCase(Locale.ROOT)))
                || hiddenBySheet.contains("#" + element.id().toLowerCase(Locale.ROOT));
    }

    /** As far as it is looked at, in lower case. */
    static String style(Element element) {
        String style = element.attr("style");
        return style.substring(0, Math.min(style.length(), LONGEST_STYLE)).toLowerCase(Locale.ROOT);
    }
}
