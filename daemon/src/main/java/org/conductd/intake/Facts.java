package org.conductd.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.conductd.message.InboundMessage;
import org.conductd.message.RoleAddress;

/**
 * All that triage judges by: the message, and what was looked up for it.
 *
 * @param arrivedAt  arrival in the mailbox (D31)
 * @param fromJunk   it lay in the Junk folder
 * @param released   it was kept apart, and the admin wants it read: nothing keeps it apart again (D42)
 * @param recipients which of our mails it was sent to and answers
 * @param proof      of its sender
 */
public record Facts(InboundMessage message, Instant arrivedAt, boolean fromJunk, boolean released, RoleAddress role, Roster roster, Recipients recipients, Proof proof,
                    Settings settings) {

    /**
     * @param trustedForms addresses of web forms whose reports are acknowledged (mail interface §3)
     * @param zone         in which the group writes times (D16)
     */
    public record Settings(SenderProof senderProof, List<String> trustedForms, ZoneId zone) {
        public Settings {
            trustedForms = List.copyOf(trustedForms);
        }
    }

    /** The member or substitute who writes, by the address of the one author. */
    Optional<RosterEntry> onRoster() {
        return message.author().flatMap(author -> roster.byAddress(author.address()));
    }

    /** The address of the sender may be believed: it is proven, or the group's own server sees to it ({@code sender-proof: trust-tag}). */
    boolean believed() {
        return switch (settings.senderProof()) {
            case CONFIRM, REQUIRED -> proof.proven();
            case TRUST_TAG -> message.author().isPresent();
        };
    }
}
