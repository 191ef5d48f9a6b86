package org.conductd.engine;

import java.util.Objects;

/**
 * Names one message in one mailbox for ever (RFC 3501 §2.3.1.1).
 *
 * @param mailbox     name of the mailbox as the server has it
 * @param uidValidity another value means that all UIDs of the mailbox mean something else
 * @param uid         1 to 2³² − 1, ascending in the order of arrival
 */
public record ArrivalKey(String mailbox, long uidValidity, long uid) {
    public ArrivalKey {
        Objects.requireNonNull(mailbox);
    }
}
