package org.conductd.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conductd.intake.SenderProof;
import org.conductd.message.AttachmentRule;
import org.conductd.message.Mailbox;

/** {@code sender-proof:}, {@code proof:} and what {@code intake:} has beside the procedure's own settings. */
final class IntakeSection {
    private static final int REPORTS_PER_HOUR = 10;
    /** Nobody who is in need sends more reports in a day; a loop of two machines does in a minute. */
    private static final int ACKNOWLEDGMENTS_PER_DAY = 5;
    private static final int MANY = 10_000;

    /** Whose word about a sender is believed (mail interface §6). */
    private enum ProofServer { RFC8601 }

    private IntakeSection() {}

    static Config.Intake read(Settings root, RosterSection people) {
        SenderProof senderProof = root.get("sender-proof", SenderProof.CONFIRM, Form.choice(SenderProof.class));
        Settings proof = root.section("proof");
        proof.get("server", Optional.of(ProofServer.RFC8601),
                Form.choice(ProofServer.class, Set.of("microsoft365", "google", "submission")));
        Optional<String> authservId = proof.optional("authserv-id", Forms.HOST).map(id -> id.toLowerCase(Locale.ROOT));
        if (senderProof != SenderProof.TRUST_TAG && authservId.isEmpty()) {
            proof.missing("authserv-id", "the name with which your mail server begins its Authentication-Results, such as mx.example.org");
        }
        Settings intake = root.section("intake");
        return new Config.Intake(senderProof, authservId,
                intake.get("reports-per-hour", REPORTS_PER_HOUR, Form.number(1, MANY)),
                intake.get("acknowledgments-per-day", ACKNOWLEDGMENTS_PER_DAY, Form.number(1, MANY)),
                intake.list("trusted-forms", List.of(), Forms.ADDRESS.unless(people::ours)).stream().map(Mailbox::canonical).toList(),
                intake.get("attachments", AttachmentRule.ALL, Form.choice(AttachmentRule.class)));
    }
}
