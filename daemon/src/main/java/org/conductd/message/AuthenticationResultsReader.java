package org.conductd.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conductd.message.AuthenticationResults.Property;
import org.conductd.message.AuthenticationResults.Result;

/**
 * Reads one Authentication-Results field (RFC 8601 §2.2). Comments are removed first, by a scanner that knows quoted strings and nesting:
 * a sender's words get into comments, and some servers let them break out. Where quotes or parentheses do not close, or something stands
 * where the grammar has no place for it, nothing of the field counts. Results of a method that occurs again are all kept, in order, so that
 * whoever reads them can ask for exactly one.
 */
final class AuthenticationResultsReader {
    /** Stands for a comment right behind something else; in a value, whoever chose the value began it. */
    private static final char COMMENT = '\u0001';

    private final String text;
    private boolean broken;
    private boolean nameless;
    private int at;

    private AuthenticationResultsReader(String value) {
        this.text = withoutComments(value);
    }

    /** @return the field; without results where it is broken */
    static AuthenticationResults read(String value) {
        return new AuthenticationResultsReader(value).read();
    }

    private AuthenticationResults read() {
        String authservId = word().toLowerCase(Locale.ROOT);
        var results = new ArrayList<Result>();
        nameless = at < text.length() && text.charAt(at) == '=';
        if (nameless) {
            // Microsoft 365 begins with the first result; RFC 8601 has no such form.
            at = 0;
            authservId = "";
            result(results);
        } else {
            String version = word();
            // RFC 8601 §2.2: after the authserv-id nothing but a version may stand, and only version 1 is known.
            broken |= !version.isEmpty() && !version.equals("1");
        }
        while (skip(';')) {
            space();
            if (at < text.length() && text.charAt(at) != ';') {
                result(results);
            }
        }
        space();
        broken |= at < text.length();
        return new AuthenticationResults(authservId, broken ? List.of() : List.copyOf(results));
    }

    /** {@code method[/version] = value [reason = "…"] *(ptype.property = pvalue)}, or {@code none}. */
    private void result(List<Result> results) {
        String method = word().toLowerCase(Locale.ROOT);
        if (!skip('=')) {
            // Microsoft wrote the recipient's domain in between, for some years.
            broken |= !method.equals("none") && !(nameless && method.contains("."));
            return;
        }
        String value = word().toLowerCase(Locale.ROOT);
        var properties = new ArrayList<Property>();
        space();
        while (at < text.length() && text.charAt(at) != ';') {
            String name = word().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || !skip('=')) {
                broken = true;
                return;
            }
            // A verdict among the properties of another is what a sender's words look like that broke out of a comment. Microsoft's "action" has no type.
            broken |= !name.contains(".") && !name.equals("reason") && !name.equals("action") && !name.equals("compauth");
            properties.add(new Property(name, value()));
            space();
        }
        results.add(new Result(method.replaceAll("/.*", ""), value, List.copyOf(properties)));
    }

    /** A quoted string, or whatever stands up to a space, a semicolon or an equals sign. */
    private String word() {
        space();
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        while (at < text.length() && " ;=\"\u0001".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The value of a property: {@code "a b"@example.org} and base64 with its equals signs included. */
    private String value() {
        space();
        var value = new StringBuilder();
        while (at < text.length() && " ;".indexOf(text.charAt(at)) < 0) {
            // What a sender chose, as an address or a domain, can hold a parenthesis, which makes a comment of its rest.
            broken |= text.charAt(at) == COMMENT;
            if (text.charAt(at) == '"') {
                value.append(quoted());
            } else {
                value.append(text.charAt(at++));
            }
        }
        return value.toString();
    }

    private String quoted() {
        var string = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            string.append(text.charAt(at++));
        }
        at++;
        return string.toString();
    }

    private boolean skip(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == COMMENT)) {
            at++;
        }
    }

    private String withoutComments(String value) {
        var out = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i) == '\t' ? ' ' : value.charAt(i);
            broken |= Character.isISOControl(c);
            if (c == '\\' && (quoted || depth > 0)) {
                String pair = value.substring(i, Math.min(value.length(), i + 2));
                out.append(depth > 0 ? "" : pair);
                i++;
            } else if (depth > 0) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            } else if (!quoted && c == '(') {
                depth++;
                out.append(i > 0 && !Character.isWhitespace(value.charAt(i - 1)) ? COMMENT : ' ');
            } else {
                broken |= !quoted && c == ')';
                quoted ^= c == '"';
                out.append(c);
            }
        }
        broken |= quoted || depth > 0;
        return out.toString();
    }
}
