package org.conductd.message;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address list as it is written in the world (RFC 5322 §3.4 with its obsolete forms), and whether two readers could see different
 * mailboxes in it.
 *
 * @param mailboxes in order, those of groups too
 * @param ambiguous true for none or several mailboxes, for group syntax, for addresses in display names or comments that are not the mailbox's own, for what is left over,
 *                  and for anything that is not one clean addr-spec per entry
 */
record AddressField(List<Mailbox> mailboxes, boolean ambiguous) {
    private static final int MOST = 500;

    static AddressField of(String text) {
        return new Scan(text).read();
    }

    /** Splits by hand: what is quoted, in a comment and in angle brackets must be told apart before anything is decoded. */
    private static final class Scan {
        private final String text;
        private final List<Mailbox> mailboxes = new ArrayList<>();
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder bare = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private String angled;
        private boolean commentedWithin;
        private boolean ambiguous;

        Scan(String text) {
            this.text = text;
        }

        AddressField read() {
            ambiguous = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t');
            int i = 0;
            while (i < text.length() && mailboxes.size() < MOST) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> i = quoted(i);
                    case '(' -> i = commented(i);
                    case '<' -> i = angled(i);
                    case ',', ';' -> {
                        ambiguous |= c == ';';
                        end();
                    }
                    case ':' -> {
                        // A group's name; its end is a semicolon.
                        ambiguous = true;
                        clear();
                    }
                    default -> {
                        commentedWithin |= !comment.isEmpty() && !bare.isEmpty() && !Character.isWhitespace(c);
                        (angled == null ? bare : name).append(c);
                    }
                }
                i++;
            }
            end();
            return new AddressField(List.copyOf(mailboxes), ambiguous || mailboxes.size() != 1);
        }

        private int quoted(int start) {
            var string = new StringBuilder();
            int i = start + 1;
            while (i < text.length() && text.charAt(i) != '"') {
                if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                    i++;
                }
                string.append(text.charAt(i++));
            }
            ambiguous |= i >= text.length();
            boolean local = i + 1 < text.length() && text.charAt(i + 1) == '@';
            (local ? bare : name).append(local ? "\"" + string + "\"" : string.toString());
            return i;
        }

        private int commented(int start) {
            int depth = 1;
            int i = start + 1;
            while (i < text.length() && depth > 0) {
                char c = text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '\\' && i + 1 < text.length()) {
                    i++;
                }
                if (depth > 0) {
                    comment.append(text.charAt(i));
                }
                i++;
            }
            ambiguous |= depth > 0;
            return i - 1;
        }

        private int angled(int start) {
            int end = text.indexOf('>', start);
            ambiguous |= end < 0 || angled != null;
            int until = end < 0 ? text.length() : end;
            String inner = text.substring(start + 1, until);
            // RFC 5322 §4.4: a source route before the address is obsolete, and has served to hide it.
            ambiguous |= inner.contains("<") || inner.startsWith("@");
            angled = angled == null ? inner.strip() : angled;
            name.insert(0, bare.isEmpty() ? "" : bare + " ");
            bare.setLength(0);
            return until;
        }

        private void end() {
            String rest = bare.toString().strip();
            if (angled != null && rest.isEmpty()) {
                add(name.toString(), angled);
            } else if (!rest.isEmpty()) {
                ambiguous |= angled != null || !name.isEmpty() || commentedWithin;
                add(comment.toString(), rest);
            } else if (!name.toString().isBlank()) {
                ambiguous = true;
            }
            clear();
        }

        private void add(String rawName, String rawAddress) {
            // RFC 5322 §3.4.1 allows comments even here; nobody writes them but to confuse.
            ambiguous |= rawAddress.contains("(");
            String address = rawAddress.replaceAll("\\([^()]*\\)", "").replaceAll("\\s*([@.])\\s*", "$1").strip();
            if (address.isEmpty()) {
                // "MAILER-DAEMON <>" has no mailbox, and that is no doubt about one.
                ambiguous = true;
                return;
            }
            ambiguous |= !clean(address);
            String shown = Headers.oneLine(EncodedWords.decode(rawName));
            String said = shown + " " + Headers.oneLine(EncodedWords.decode(comment.toString()));
            ambiguous |= namesAnother(said, address);
            mailboxes.add(new Mailbox(shown, address));
        }

        private static boolean namesAnother(String said, String address) {
            // A display name that is the address itself deceives nobody.
            String other = said.toLowerCase(Locale.ROOT).replace(address.toLowerCase(Locale.ROOT), "");
            return other.contains("@") || other.contains("\uFF20") || other.contains("\uFE6B") || other.contains("<");
        }

        private static boolean clean(String address) {
            int at = address.lastIndexOf('@');
            return at > 0 && address.indexOf('@') == at && !DomainName.of(address).isEmpty()
                    && address.codePoints().allMatch(c -> c > ' ' && c != 0x7f && "()<>[]:;,\\\"".indexOf(c) < 0 && lettersOnly(c))
                    && !address.contains("=?") && !address.contains("..") && address.length() <= 254 && !disguised(address);
        }

        /** RFC 6531 allows all beyond ASCII; people's names need letters, digits and marks of them. */
        private static boolean lettersOnly(int c) {
            return c < 0x80 || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        }

        /** Some readers take compatible characters, as those of full width, for the plain ones, and others do not. */
        private static boolean disguised(String address) {
            return !Normalizer.normalize(address, Normalizer.Form.NFKC).equals(Normalizer.normalize(address, Normalizer.Form.NFC));
        }

        private void clear() {
            name.setLength(0);
            bare.setLength(0);
            comment.setLength(0);
            commentedWithin = false;
            angled = null;
        }
    }
}
