package org.conductd.intake;

/** What became of somebody on the roster since it was last taken up (D11). */
public sealed interface RosterChange {
    /** @param now who is on it, and was not, or had left */
    record Joined(Listing now) implements RosterChange {}

    /** Another name, address or office. */
    record Changed(Listing was, Listing now) implements RosterChange {
        /** Mail goes to another address from now on. */
        public boolean moved() {
            return !was.mailbox().sameAddress(now.mailbox().address());
        }
    }

    /** @param was as they were before they left, or were taken out of the file */
    record Left(Listing was) implements RosterChange {}
}
