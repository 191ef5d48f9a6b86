package org.conductd.message;

import java.util.ArrayList;
import java.util.List;
import org.conductd.message.AttributionLine.Strength;
import org.conductd.message.TextLine.Mark;

/**
 * Tells the writer's words from those of others in one text.
 *
 * @param leading  what stands above everything that may be somebody else's; only here stand commands (mail interface §4)
 * @param own      the leading words and the answers between and below the quotation
 * @param quoted   whether something was cut as quoted
 * @param doubtful whether it is unclear where the writer's words end
 */
record OwnWords(List<String> leading, List<String> own, boolean quoted, boolean doubtful) {

    static OwnWords of(List<TextLine> text) {
        return new Reading(GatewayNotice.withoutBanners(text)).read();
    }

    /** One pass from the top. */
    private static final class Reading {
        /** What a person cannot see at a glance, no program marks either. */
        private static final int LONGEST_LOOKED_AT = 1000;

        private final List<TextLine> full;
        /** The same lines, no longer than is looked at. */
        private final List<TextLine> lines;
        private final List<String> own = new ArrayList<>();
        private int leading = -1;
        private boolean quoted;
        private boolean doubtful;

        Reading(List<TextLine> lines) {
            this.full = lines;
            this.lines = lines.stream().map(line -> line.text().length() <= LONGEST_LOOKED_AT ? line
                    : new TextLine(line.depth(), line.text().substring(0, LONGEST_LOOKED_AT) + "\u2026", line.mark())).toList();
        }

        OwnWords read() {
            int i = 0;
            while (i < lines.size()) {
                i = step(i);
            }
            List<String> all = own.subList(0, GatewayNotice.withoutDisclaimer(own));
            List<String> first = leading < 0 ? all : own.subList(0, Math.min(leading, all.size()));
            return new OwnWords(stripped(first), stripped(all), quoted, doubtful);
        }

        /** Reads what begins at a line, and says where to go on. */
        private int step(int i) {
            TextLine line = lines.get(i);
            if (line.mark() == Mark.REST_IS_QUOTED) {
                return restIsQuoted();
            }
            if (line.mark() == Mark.RULE || line.mark() == Mark.INDENTED) {
                endLeading();
                return i + 1;
            }
            if (line.mark() == Mark.QUOTATION || line.depth() > 0) {
                endLeading();
                quoted |= line.depth() > 0;
                return line.depth() > 0 ? wrappedRemainder(i) : i + 1;
            }
            if (line.mark() == Mark.UNSURE && !line.blank()) {
                unsure();
            }
            if (line.mark() == Mark.SIGNATURE) {
                endLeading();
                return i + 1;
            }
            if (SignatureBlock.dashes(line.text()) || SignatureBlock.listFooter(lines, i)) {
                endLeading();
                return afterSignature(i + 1);
            }
            return line.blank() ? blank(i) : words(i);
        }

        /** Of the empty lines around a quotation that was cut one stays. */
        private int blank(int i) {
            boolean gap = i > 0 && lines.get(i - 1).depth() > 0 && !own.isEmpty() && own.getLast().isBlank();
            if (!gap) {
                own.add("");
            }
            return i + 1;
        }

        private int words(int i) {
            String text = lines.get(i).text();
            if (Divider.ruleAt(lines, i) || Divider.at(lines, i)) {
                if (!own.isEmpty() && AttributionLine.cutOff(own.getLast())) {
                    own.removeLast();
                }
                return restIsQuoted();
            }
            if (SignatureBlock.footer(text)) {
                return footer(i);
            }
            AttributionLine.Found attribution = AttributionLine.at(lines, i);
            if (attribution.length() > 0) {
                return attributed(i, attribution);
            }
            if (beforeQuotation(i + 1) && AttributionLine.introduces(text)) {
                endLeading();
                return i + 1;
            }
            if (Divider.mayBe(lines, i)) {
                // Under such a line may stand a signature, a list's footer, or an older mail.
                endLeading();
            }
            own.add(full.get(i).text());
            return i + 1;
        }

        private int attributed(int i, AttributionLine.Found attribution) {
            int next = i + attribution.length();
            // Some programs break "<ann@example.org>:" before its end.
            if (next < lines.size() && lines.get(next).text().strip().matches("[>:]{1,2}")) {
                next++;
            }
            if (beforeQuotation(next)) {
                endLeading();
                return next;
            }
            if (attribution.strength() == Strength.STRONG) {
                return restIsQuoted();
            }
            endLeading();
            lines.subList(i, next).forEach(line -> own.add(line.text()));
            return next;
        }

        /** A footer ends what its program wrote on; text below it without any mark is quotation in most programs. */
        private int footer(int i) {
            boolean wordsAbove = own.stream().anyMatch(text -> !text.isBlank());
            if (!wordsAbove) {
                doubtful = true;
                return i + 1;
            }
            endLeading();
            return afterSignature(i + 1);
        }

        private int afterSignature(int i) {
            int next = i;
            while (next < lines.size() && lines.get(next).depth() == 0 && lines.get(next).mark() != Mark.QUOTATION && lines.get(next).mark() != Mark.REST_IS_QUOTED
                    && !attributionOrDivider(next)) {
                next++;
            }
            return next;
        }

        private boolean attributionOrDivider(int i) {
            TextLine line = lines.get(i);
            return !line.blank() && (Divider.ruleAt(lines, i) || Divider.at(lines, i) || AttributionLine.at(lines, i).length() > 0);
        }

        /** Programs that wrap quoted lines leave their ends without a mark: such an end is quoted too. */
        private int wrappedRemainder(int i) {
            int next = i + 1;
            if (next >= lines.size() || lines.get(i).text().length() < 45) {
                return next;
            }
            TextLine after = lines.get(next);
            String word = after.text().strip().split("\\s", 2)[0];
            boolean wrapped = after.depth() == 0 && after.mark() == Mark.NONE && !after.blank() && lines.get(i).text().length() + 1 + word.length() > 62;
            return wrapped ? next + 1 : next;
        }

        private boolean beforeQuotation(int from) {
            for (int i = from; i < Math.min(lines.size(), from + 3); i++) {
                if (lines.get(i).depth() > 0 || lines.get(i).mark() == Mark.QUOTATION) {
                    return true;
                }
                if (!lines.get(i).blank()) {
                    return false;
                }
            }
            return false;
        }

        private int restIsQuoted() {
            endLeading();
            quoted = true;
            return lines.size();
        }

        /** Below commands it is none of them; above them nothing shows where it ends. */
        private void unsure() {
            if (own.stream().anyMatch(text -> !text.isBlank())) {
                endLeading();
            } else {
                doubtful = true;
            }
        }

        private void endLeading() {
            leading = leading < 0 ? own.size() : leading;
        }

        private static List<String> stripped(List<String> lines) {
            int start = 0;
            int end = lines.size();
            while (start < end && lines.get(start).isBlank()) {
                start++;
            }
            while (end > start && lines.get(end - 1).isBlank()) {
                end--;
            }
            return lines.subList(start, end).stream().map(String::stripTrailing).toList();
        }
    }
}
