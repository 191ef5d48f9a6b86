package org.conductd.rehearsal;

import java.time.Instant;
import org.conductd.engine.Ledger;

/** Who watches a rehearsal. Told everything in the order in which it happens. */
public interface Audience {
    /** A line is about to be played. */
    void line(Story.Numbered line, Instant now);

    /** A mail of somebody's lies in the mailbox, and was handled. @param octets as it arrived; not to be changed */
    void arrived(byte[] octets, Ledger.Disposal disposal, Instant at);

    /** A mail left. */
    void sent(SentMail mail);

    /** What a line expected is not so. @param wrong the line, what was expected and what went out, several lines */
    void failed(String wrong);

    /** Nobody: for who only wants the {@link Rehearsal.Outcome}. */
    Audience NOBODY = new Audience() {
        @Override
        public void line(Story.Numbered line, Instant now) {}

        @Override
        public void arrived(byte[] octets, Ledger.Disposal disposal, Instant at) {}

        @Override
        public void sent(SentMail mail) {}

        @Override
        public void failed(String wrong) {}
    };
}
