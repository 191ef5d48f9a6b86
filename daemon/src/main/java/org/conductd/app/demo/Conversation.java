package org.conductd.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/** Tells the case on a terminal: who writes to whom, and the first lines of it. */
public final class Conversation {
    private static final int MOST_WRITTEN = 6;
    private static final int MOST_READ = 8;
    /** As the plain text of our mails has them. */
    private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z ,’'0-9-]{2,}");
    private static final String COMMANDS = "WHAT YOU CAN DO NOW";
    private static final String FOOT = "- - -";
    private static final int WIDTH = 100;
    private static final String MARGIN = "          ";

    private final PrintWriter out;
    /** Of the first mail: from then on seconds are counted. */
    private Instant startedAt;
    private int chapter;

    public Conversation(PrintWriter out) {
        this.out = out;
    }

    /** What happens next, and by which rule. */
    void chapter(String title, String why) {
        out.println();
        out.println(++chapter + ". " + title);
        wrap(why).forEach(line -> out.println("   " + line));
        out.println();
    }

    /** The same words of several people are told once. */
    void wrote(List<Mailbox> people, String text, Instant at) {
        head(at, names(people), "the group's address");
        lines(text.lines(), MOST_WRITTEN);
    }

    /** The same mail to several people is told once. */
    void received(MailKind kind, Map<Mailbox, ShownMail> mails, Instant at) {
        ShownMail first = mails.values().iterator().next();
        head(at, "conductd", names(List.copyOf(mails.keySet())));
        out.println(MARGIN + kind.label() + ": " + first.subject());
        lines(telling(first.text()), MOST_READ);
    }

    private static String names(List<Mailbox> people) {
        return String.join(", ", people.stream().map(Mailbox::name).toList());
    }

    /** What a mail begins with may be read by whoever sees a locked phone: what it has to say stands between the first heading and the commands. */
    private static Stream<String> telling(String text) {
        List<String> below = text.lines().dropWhile(line -> !HEADING.matcher(line).matches())
                .takeWhile(line -> !line.equals(COMMANDS) && !line.equals(FOOT)).toList();
        return below.isEmpty() ? text.lines() : below.stream();
    }

    private void head(Instant at, String from, String to) {
        startedAt = startedAt == null ? at : startedAt;
        double seconds = Duration.between(startedAt, at).toMillis() / 1000.0;
        String line = from + "  →  " + to;
        List<String> wrapped = wrap(line);
        out.println(String.format(Locale.ROOT, "%6.1f s  ", seconds) + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(more -> out.println(MARGIN + "   " + more));
    }

    private void lines(Stream<String> text, int most) {
        List<String> lines = text.map(String::strip).filter(line -> !line.isEmpty()).toList();
        lines.stream().limit(most).flatMap(line -> wrap(line).stream()).forEach(line -> out.println(MARGIN + "│ " + line));
        if (lines.size() > most) {
            out.println(MARGIN + "│ …");
        }
        out.println();
    }

    private static List<String> wrap(String text) {
        return List.of(text.replaceAll("(.{1," + (WIDTH - MARGIN.length()) + "})(?: +|$)", "$1\n").split("\n"));
    }
}
