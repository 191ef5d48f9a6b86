package org.conductd.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.conductd.message.Mailbox;
import org.conductd.message.MailKind;

/** One line of a story with its body, if it has one (command line, Stories). */
public sealed interface Line {

    /** What happens; afterwards everything runs that is due at that instant. */
    sealed interface Act extends Line {}

    /** What must be so. */
    sealed interface Expectation extends Line {}

    /**
     * A mail of ours to somebody.
     *
     * @param number the how manieth of that kind to that address, from 1; empty: the newest
     */
    record Which(String address, MailKind kind, OptionalInt number) {
        @Override
        public String toString() {
            return kind.label() + (number.isPresent() ? "/" + number.getAsInt() : "") + " to " + address;
        }
    }

    /** Where the story begins. */
    record At(Instant at) implements Act {}

    record Wait(Duration duration) implements Act {}

    /**
     * A fresh mail.
     *
     * @param detail of the role address that it goes to; empty: the bare one
     * @param proven whether the server of the role address vouches for the sender
     */
    record Fresh(Mailbox from, String subject, Optional<String> detail, boolean proven, String body) implements Act {}

    /** @param file beside the story */
    record Deliver(String file) implements Act {}

    /** The daemon reads another configuration, as it does on SIGHUP. @param file beside the story */
    record Reload(String file) implements Act {}

    /** @param as the address that it comes from, where it is not the one that got the mail */
    record ReplyTo(Which mail, Optional<String> as, boolean proven, String body) implements Act {}

    /** A button of the mail, as it is. */
    record Tap(Which mail, String command) implements Act {}

    /** The mail comes back as a delivery status notification (RFC 3464). */
    record Bounce(Which mail) implements Act {}

    /** A vacation note (RFC 3834). @param body empty: the usual words */
    record AutoReply(Which mail, String body) implements Act {}

    /**
     * A calendar answers the invitation in that mail (RFC 5546 §3.2.3), as one does when its owner taps a button: to the organizer, naming nothing else.
     *
     * @param answer accepted, declined or tentative; or counter, which proposes another time (§3.2.7)
     * @param as     the address that it comes from, where it is not the one that got the mail
     */
    record Calendar(Which mail, String answer, Optional<String> as, boolean proven) implements Act {}

    /** Since the last act exactly these, in this order. @param kinds empty: nothing */
    record Exactly(String address, List<MailKind> kinds) implements Expectation {}

    /** None of that kind from the beginning up to here. */
    record Never(String address, MailKind kind) implements Expectation {}

    /** @param contains whether the text has to be there, or must not be */
    record Text(Which mail, boolean contains, String text) implements Expectation {}
}
