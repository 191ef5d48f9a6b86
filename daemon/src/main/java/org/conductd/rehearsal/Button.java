package org.conductd.rehearsal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.conductd.message.ShownMail;

/**
 * What a {@code mailto:} link opens (RFC 6068).
 *
 * @param to      address
 * @param subject empty where the link gives none
 * @param body    with {@code \n} as line break
 */
record Button(String to, String subject, String body) {
    private static final String SCHEME = "mailto:";

    /** Those of a mail's HTML, in order. */
    static List<Button> of(ShownMail mail) {
        return mail.links().stream().filter(link -> link.toLowerCase(Locale.ROOT).startsWith(SCHEME)).map(link -> parse(link.substring(SCHEME.length()))).toList();
    }

    /** The one whose mail begins with the whole command; else one whose first line goes on behind it. */
    static Optional<Button> forCommand(List<Button> buttons, String command) {
        String wanted = command.toUpperCase(Locale.ROOT);
        return first(buttons, line -> line.equals(wanted)).or(() -> first(buttons, line -> line.startsWith(wanted + " ")));
    }

    private static Optional<Button> first(List<Button> buttons, Predicate<String> wanted) {
        return buttons.stream().filter(button -> wanted.test(button.command().toUpperCase(Locale.ROOT))).findFirst();
    }

    /** The first line of the mail that it opens. */
    String command() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    private static Button parse(String link) {
        String[] parts = link.split("\\?", 2);
        Map<String, String> fields = new LinkedHashMap<>();
        if (parts.length == 2) {
            for (String field : parts[1].split("&")) {
                String[] pair = field.split("=", 2);
                fields.putIfAbsent(decoded(pair[0]).toLowerCase(Locale.ROOT), pair.length == 2 ? decoded(pair[1]) : "");
            }
        }
        return new Button(decoded(parts[0]), fields.getOrDefault("subject", ""), fields.getOrDefault("body", "").replace("\r\n", "\n"));
    }

    /** RFC 6068 §2: a plus sign stands for itself, unlike in forms. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
