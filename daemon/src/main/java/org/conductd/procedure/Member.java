package org.conductd.procedure;

import java.time.Instant;

/**
 * Somebody on the roster (D11).
 *
 * @param joinedAt the later of the file's date and the daemon's first sight of the entry
 */
public record Member(Person person, Role role, Instant joinedAt) {
    /** Voting members decide; advisers take part where they are invited, and never vote (P14, D13). */
    public enum Role { VOTING, ADVISORY }

    public boolean votes() {
        return role == Role.VOTING;
    }
}
