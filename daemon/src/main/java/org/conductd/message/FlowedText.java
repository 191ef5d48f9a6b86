package org.conductd.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as lines with their depth of quotation; {@code format=flowed} paragraphs (RFC 3676) become one line each. */
final class FlowedText {
    /** {@code AB> }: some programs for news and mail put initials before the mark. */
    private static final Pattern INITIALS = Pattern.compile(" {0,4}\\p{Lu}\\p{L}{0,7}(>{1,20})(?: |$)");

    private FlowedText() {}

    static List<TextLine> fixed(String text) {
        return text.lines().map(FlowedText::line).toList();
    }

    /** Up to three spaces before the marks, one behind each; the full-width mark is what East Asian programs write. */
    private static TextLine line(String line) {
        Matcher initials = INITIALS.matcher(line);
        if (initials.lookingAt()) {
            return new TextLine(initials.group(1).length(), line.substring(initials.end()), TextLine.Mark.NONE);
        }
        int at = 0;
        while (at < Math.min(3, line.length()) && line.charAt(at) == ' ') {
            at++;
        }
        int depth = 0;
        int end = at;
        while (end < line.length() && (line.charAt(end) == '>' || line.charAt(end) == '\uFF1E' || line.charAt(end) == ' ' && depth > 0 && line.charAt(end - 1) != ' ')) {
            depth += line.charAt(end++) == ' ' ? 0 : 1;
        }
        return depth > 0 ? new TextLine(depth, line.substring(end), TextLine.Mark.NONE) : TextLine.own(line);
    }

    /** @param deleteSpace {@code delsp=yes}: the space that says "goes on" is not part of the text */
    static List<TextLine> flowed(String text, boolean deleteSpace) {
        var out = new ArrayList<TextLine>();
        var paragraph = new StringBuilder();
        int depth = -1;
        for (String raw : text.lines().toList()) {
            int marks = 0;
            while (marks < raw.length() && raw.charAt(marks) == '>') {
                marks++;
            }
            String rest = raw.substring(marks);
            String line = rest.startsWith(" ") ? rest.substring(1) : rest;
            // RFC 3676 §4.3: the signature's dashes do not flow; §4.5: neither does a paragraph into another depth.
            boolean signature = line.equals("-- ");
            if (depth >= 0 && (marks != depth || signature)) {
                out.add(new TextLine(depth, paragraph.toString(), TextLine.Mark.NONE));
                paragraph.setLength(0);
            }
            boolean goesOn = line.endsWith(" ") && !signature;
            paragraph.append(goesOn && deleteSpace ? line.substring(0, line.length() - 1) : line);
            depth = goesOn ? marks : -1;
            if (!goesOn) {
                out.add(new TextLine(marks, paragraph.toString(), TextLine.Mark.NONE));
                paragraph.setLength(0);
            }
        }
        if (depth >= 0) {
            out.add(new TextLine(depth, paragraph.toString(), TextLine.Mark.NONE));
        }
        return out;
    }
}
