package org.conductd.outbox;

import java.util.Objects;

/** Asks once more, right before dialling, whether the recipient may still have this mail (architecture §4; D9, D27). */
public interface LastCheck {
    /** The answer for this item as things stand now. */
    Verdict check(OutboxItem item);

    sealed interface Verdict {
        record Send() implements Verdict {}

        /** It must not go out any more; {@code reason} is a word of the engine's own, without content. */
        record Withdraw(String reason) implements Verdict {
            public Withdraw {
                Objects.requireNonNull(reason);
            }
        }

        /** It cannot be known now: the mail waits, by itself, and is checked again when its turn comes. */
        record Unknown() implements Verdict {}
    }
}
