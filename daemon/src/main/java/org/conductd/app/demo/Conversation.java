package org.conductd.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conductd.message.InboundMessage;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;

/** Tells the case on a terminal: who writes to whom, and the first lines of it. */
public final class Conversation {
    /** Of a mail: what a phone shows before one opens it. */
    private static final int MOST_LINES = 4;
    private static final int WIDTH = 100;
    private static final String MARGIN = "          ";

    private final PrintWriter out;
    private final Instant startedAt;
    private int chapter;

    /** @param startedAt from when on seconds are counted */
    public Conversation(PrintWriter out, Instant startedAt) {
        this.out = out;
        this.startedAt = startedAt;
    }

    /** What happens next, and by which rule. */
    void chapter(String title, String why) {
        out.println();
        out.println(++chapter + ". " + title);
        wrap(why).forEach(line -> out.println("   " + line));
        out.println();
    }

    void wrote(Journal.Entry entry, Letter letter) {
        head(entry.at(), letter.from().name(), "the group's address");
        lines(letter.text());
    }

    /** The same mail to several people is told once. */
    void received(MailKind kind, Map<Mailbox, InboundMessage> mails, Instant at) {
        InboundMessage first = mails.values().iterator().next();
        List<String> names = mails.keySet().stream().map(Mailbox::name).toList();
        head(at, "conductd", String.join(", ", names));
        out.println(MARGIN + "[" + kind.label() + "] " + first.subject());
        lines(first.fullText());
    }

    private void head(Instant at, String from, String to) {
        double seconds = Duration.between(startedAt, at).toMillis() / 1000.0;
        String line = from + "  →  " + to;
        List<String> wrapped = wrap(line);
        out.println(String.format(Locale.ROOT, "%6.1f s  ", seconds) + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(more -> out.println(MARGIN + "   " + more));
    }

    private void lines(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        lines.stream().limit(MOST_LINES).flatMap(line -> wrap(line).stream()).forEach(line -> out.println(MARGIN + "│ " + line));
        if (lines.size() > MOST_LINES) {
            out.println(MARGIN + "│ …");
        }
        out.println();
    }

    private static List<String> wrap(String text) {
        return List.of(text.replaceAll("(.{1," + (WIDTH - MARGIN.length()) + "})(?: +|$)", "$1\n").split("\n"));
    }

    /** Something to say at the end. */
    void say(String line) {
        out.println(line);
    }
}
