package org.conductd.rehearsal;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.conductd.engine.Ledger;
import org.conductd.message.ShownMail;

/** Tells a rehearsal so that a newcomer can follow: what happens and when, who writes, and which mails that brings to whom. */
public final class Narration implements Audience {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private Instant told = Instant.MIN;

    public Narration(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void line(Story.Numbered line, Instant now) {
        if (line.line() instanceof Line.Act act && !(act instanceof Line.At)) {
            out.println();
            out.println(line.text());
            words(act).lines().forEach(words -> out.println("  | " + words));
        }
    }

    private static String words(Line.Act act) {
        return switch (act) {
            case Line.Fresh mail -> mail.body();
            case Line.ReplyTo reply -> reply.body();
            case Line.AutoReply note -> note.body();
            case Line.Calendar calendar -> calendar.answer();
            case Line.At _, Line.Wait _, Line.Deliver _, Line.Reload _, Line.Tap _, Line.Bounce _ -> "";
        };
    }

    @Override
    public void arrived(byte[] octets, Ledger.Disposal disposal, Instant at) {
        clock(at);
        switch (disposal) {
            case PROCESSED -> { }
            case PARKED -> out.println("  kept apart for a human");
            case EXPUNGE -> out.println("  carried out and removed from the mailbox at once");
        }
    }

    @Override
    public void sent(SentMail mail) {
        clock(mail.at());
        ShownMail shown = mail.shown();
        out.printf(Locale.ROOT, "  %03d %-20s -> %-24s %s%n", mail.number(), mail.kind().label(), mail.recipient(), shown.subject());
    }

    @Override
    public void failed(String wrong) {
        out.println("NOT AS EXPECTED, " + wrong);
    }

    private void clock(Instant at) {
        if (!at.equals(told)) {
            out.println("  " + WHEN.format(at) + " UTC");
            told = at;
        }
    }
}
