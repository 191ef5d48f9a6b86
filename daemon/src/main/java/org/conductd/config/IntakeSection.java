package org.conductd.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conductd.intake.ProofServer;
import org.conductd.intake.ProofSource;
import org.conductd.intake.SenderProof;
import org.conductd.message.AttachmentRule;
import org.conductd.message.Mailbox;

/** {@code sender-proof:}, {@code proof:} and what {@code intake:} has beside the procedure's own settings. */
final class IntakeSection {
    private static final int REPORTS_PER_HOUR = 10;
    /** Nobody who is in need sends more reports in a day; a loop of two machines does in a minute. */
    private static final int ACKNOWLEDGMENTS_PER_DAY = 5;
    private static final int MANY = 10_000;

    private IntakeSection() {}

    /** @param domain of the role address */
    static Config.Intake read(Settings root, RosterSection people, String domain) {
        SenderProof senderProof = root.get("sender-proof", SenderProof.CONFIRM, Form.choice(SenderProof.class));
        Settings proof = root.section("proof");
        ProofServer server = proof.get("server", ProofServer.RFC8601, Form.choice(ProofServer.class));
        Optional<String> authservId = proof.optional("authserv-id", Forms.HOST).map(id -> id.toLowerCase(Locale.ROOT));
        boolean named = switch (server) {
            case RFC8601, SUBMISSION -> true;
            case MICROSOFT365, GOOGLE, DKIM -> false;
        };
        if (named && senderProof != SenderProof.TRUST_TAG && authservId.isEmpty()) {
            proof.missing("authserv-id", "the name with which your mail server begins its Authentication-Results, such as mx.example.org");
        }
        Settings intake = root.section("intake");
        return new Config.Intake(senderProof, ProofSource.of(server, authservId, domain),
                intake.get("reports-per-hour", REPORTS_PER_HOUR, Form.number(1, MANY)),
                intake.get("acknowledgments-per-day", ACKNOWLEDGMENTS_PER_DAY, Form.number(1, MANY)),
                intake.list("trusted-forms", List.of(), Forms.ADDRESS.unless(people::ours)).stream().map(Mailbox::canonical).toList(),
                intake.get("attachments", AttachmentRule.SAFE, Form.choice(AttachmentRule.class)));
    }
}
