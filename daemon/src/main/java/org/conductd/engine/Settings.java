package org.conductd.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.conductd.intake.ProofSource;
import org.conductd.intake.Roster;
import org.conductd.intake.SenderProof;
import org.conductd.message.Addressing;
import org.conductd.message.AttachmentRule;
import org.conductd.message.RoleAddress;
import org.conductd.procedure.Policy;

/**
 * What the engine needs of the configuration.
 *
 * @param roster                of {@link Engine#sighted}
 * @param envelope              what the reverse-path is (mail interface §2)
 * @param from                  what stands in {@code From}
 * @param senderProof           what a command needs besides tag and address (mail interface §6)
 * @param proof                 whose word about a sender counts
 * @param trustedForms          addresses of web forms whose reports are acknowledged, in canonical form
 * @param acknowledgmentsPerDay to one address; further reports are kept and not answered
 * @param reportsPerHour        more are a flood (D3); acknowledgments to unproven senders are then no more than that
 * @param attachments           which are handed on to the group
 * @param zone                  in which the group writes times
 * @param retention             how long what is kept
 */
public record Settings(Roster roster, Policy policy, RoleAddress role, Addressing envelope, Addressing from, SenderProof senderProof,
                       ProofSource proof, List<String> trustedForms, int acknowledgmentsPerDay, int reportsPerHour, AttachmentRule attachments, ZoneId zone, Retention retention) {
    public Settings {
        trustedForms = List.copyOf(trustedForms);
    }

    /**
     * @param mailbox how long a mail stays in the mailbox once its encrypted copy is durable (D39)
     * @param cases   how long a closed case is kept (D40); no shorter
     */
    public record Retention(Duration mailbox, Duration cases) {}
}
