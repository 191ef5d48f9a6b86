package org.conductd.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conductd.engine.Ledger;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/**
 * Every mail in and out of a rehearsal as text that people can read and compare. What is made of chance is numbered in the order in which it is
 * first seen, so that a changed word changes one line; a mail that differs from one before in its reader alone is said to be the same, and of a
 * paragraph that stood in one before only the first line is given.
 */
final class Transcript implements Audience {
    /** A tag, or a message identifier's; a reference of a case. */
    private static final Map<String, Pattern> OF_CHANCE = new LinkedHashMap<>();
    /** In the order of every mail; what is the same in all mails of ours is told once by the composer's own tests. */
    private static final List<String> LEFT_OUT = List.of("MIME-Version", "Content-Type", "Content-Transfer-Encoding", "X-Auto-Response-Suppress", "X-Conductd", "Date");

    static {
        OF_CHANCE.put("id", Pattern.compile("(?<![0-9A-Za-z])[0-9a-hjkmnp-tv-xz]{20}(?![0-9A-Za-z])"));
        OF_CHANCE.put("case", Pattern.compile("(?<![0-9A-Za-z])[0-9BCDFGHJKMNPQRSTVWXZ]{3}-[0-9BCDFGHJKMNPQRSTVWXZ]{3}(?![0-9A-Za-z-])"));
    }

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> paragraphs = new HashSet<>();
    private Instant told = Instant.MIN;

    @Override
    public void line(Story.Numbered line, Instant now) {
        if (line.line() instanceof Line.Act) {
            text.append("\n==== ").append(line.number()).append(": ").append(line.text()).append('\n');
            told = Instant.MIN;
        }
    }

    @Override
    public void arrived(byte[] octets, Ledger.Disposal disposal, Instant at) {
        clock(at);
        ShownMail mail = ShownMail.of(octets);
        text.append("---- in, ").append(disposal).append('\n');
        List.of("From", "Delivered-To", "Authentication-Results", "Subject").forEach(name ->
                mail.header(name).ifPresent(value -> text.append(numbered(name + ": " + value)).append('\n')));
        words(withoutQuotation(mail.text()));
    }

    /** What the client quoted stands above already, as the mail that went out. */
    private static String withoutQuotation(String text) {
        return text.lines().filter(line -> !line.startsWith(">") && !(line.startsWith("On ") && line.endsWith(" wrote:"))).collect(Collectors.joining("\n"));
    }

    @Override
    public void sent(SentMail mail) {
        clock(mail.at());
        ShownMail shown = mail.shown();
        String head = "---- " + String.format("%03d", mail.number()) + " " + mail.kind().label() + " to " + mail.recipient();
        Integer same = seen.putIfAbsent(withoutReader(mail, shown), mail.number());
        if (same != null) {
            numbered(raw(mail));
            text.append(head).append(", the same as ").append(String.format("%03d", same)).append('\n');
            return;
        }
        text.append(head).append('\n');
        headers(shown).forEach(header -> text.append(numbered(header)).append('\n'));
        Pattern.compile("\\n\\n+").splitAsStream(shown.text().strip()).forEach(this::paragraph);
        if (!shown.calendar().isEmpty()) {
            words(numbered(shown.calendar().strip()));
        }
    }

    private void paragraph(String lines) {
        String known = numbered(lines);
        boolean before = !paragraphs.add(withoutChance(lines)) && lines.lines().count() > 1;
        words(before ? known.lines().findFirst().orElseThrow() + " …" : known);
        text.append("|\n");
    }

    private static List<String> headers(ShownMail shown) {
        return shown.headers().stream().filter(header -> !LEFT_OUT.contains(header.name())).map(ShownMail.Header::toString).toList();
    }

    private static String raw(SentMail mail) {
        return new String(mail.octets(), StandardCharsets.UTF_8);
    }

    /** Two mails to two members that say the same to each. */
    private static String withoutReader(SentMail mail, ShownMail shown) {
        List<String> lines = new ArrayList<>(headers(shown));
        lines.removeIf(line -> line.matches("(?:To|Reply-To|Message-ID|References|In-Reply-To): .*"));
        String all = withoutChance(mail.kind().label() + "\n" + String.join("\n", lines) + "\n" + shown.text() + "\n" + shown.calendar().replaceAll("(?m)^(?:UID|ORGANIZER|ATTENDEE)\\b.*$", ""));
        Mailbox reader = shown.mailbox("To").orElseThrow();
        all = all.replace(reader.address(), "ADDRESS");
        return reader.name().isEmpty() ? all : all.replace("Hello " + reader.name(), "Hello NAME");
    }

    private static String withoutChance(String words) {
        String all = words;
        for (Pattern pattern : OF_CHANCE.values()) {
            all = pattern.matcher(all).replaceAll("…");
        }
        return all;
    }

    @Override
    public void failed(String wrong) {
        text.append("WRONG ").append(wrong).append('\n');
    }

    private void clock(Instant at) {
        if (!at.equals(told)) {
            text.append("==== at ").append(at).append('\n');
            told = at;
        }
    }

    private void words(String body) {
        body.lines().forEach(line -> text.append(("| " + line).stripTrailing()).append('\n'));
    }

    private String numbered(String words) {
        String all = words;
        for (Map.Entry<String, Pattern> kind : OF_CHANCE.entrySet()) {
            all = kind.getValue().matcher(all).replaceAll(found -> Matcher.quoteReplacement(names.computeIfAbsent(found.group(),
                    _ -> kind.getKey() + "-" + numbers.merge(kind.getKey(), 1, Integer::sum))));
        }
        return all;
    }

    String text() {
        return text.toString().strip() + "\n";
    }
}
