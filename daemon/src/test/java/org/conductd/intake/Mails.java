package org.conductd.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conductd.message.InboundMessage;
import org.conductd.message.MailKind;
import org.conductd.message.MessageParser;
import org.conductd.message.ParserLimits;
import org.conductd.message.RoleAddress;
import org.conductd.message.SpamMark;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Messages as they come, and what is known of ours, for tests. */
final class Mails {
    static final RoleAddress ROLE = new RoleAddress("oss-governance", "example.org", '+');
    static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");
    /** A member's, live. */
    static final String MEMBER_TAG = "bcdfghjkmn0123456789";
    /** Another member's, live. */
    static final String OTHER_TAG = "cdfghjkmnp0123456789";
    /** A recused member's, dead. */
    static final String DEAD_TAG = "dfghjkmnpq0123456789";
    /** The reporter's, live. */
    static final String REPORTER_TAG = "fghjkmnpqr0123456789";
    /** An escalation contact's, live. */
    static final String ESCALATION_TAG = "ghjkmnpqrs0123456789";
    /** Nobody's. */
    static final String FORGED_TAG = "xxxxxxxxxx0123456789";

    static final CaseThread MEMBER = thread("m1", Writer.MEMBER, true, "m1@example.org", "ilse@home.example");
    static final CaseThread OTHER = thread("m2", Writer.MEMBER, true, "m2@example.org");
    static final CaseThread DEAD = thread("m3", Writer.MEMBER, false, "m3@example.org");
    static final CaseThread REPORTER = thread("reporter-1", Writer.REPORTER, true, "rae@example.net");
    static final CaseThread ESCALATION = thread("e1", Writer.ESCALATION_CONTACT, true, "e1@example.org");

    private static final Map<String, CaseThread> TAGS = Map.of(MEMBER_TAG, MEMBER, OTHER_TAG, OTHER, DEAD_TAG, DEAD, REPORTER_TAG, REPORTER, ESCALATION_TAG, ESCALATION);
    /** Each mail of ours has a message identifier like its tag. */
    static final Recipients.Threads THREADS = new Recipients.Threads() {
        @Override
        public Optional<CaseThread> byTag(Tag tag) {
            return Optional.ofNullable(TAGS.get(tag.value()));
        }

        @Override
        public Optional<CaseThread> byMessageId(String messageId) {
            return Optional.ofNullable(TAGS.get(messageId.replaceAll("^<|@.*$", "")));
        }
    };

    static final ProofSource RFC8601 = ProofSource.of(ProofServer.RFC8601, Optional.of("mx.example.org"), "example.org");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String body = "";
    private boolean fromJunk;
    private Roster roster = Rosters.GROUP;
    private SenderProof senderProof = SenderProof.REQUIRED;

    private Mails() {
        headers.put("Message-ID", "<one@mail.example>");
        headers.put("Subject", "A subject");
    }

    /** Proven by DMARC, to the bare address. */
    static Mails from(String mailbox) {
        return new Mails().with("From", mailbox).with("To", ROLE.bare()).proven(mailbox);
    }

    private Mails proven(String mailbox) {
        return with("Authentication-Results", "mx.example.org; dmarc=pass header.from=" + mailbox.replaceAll(".*@|>.*", ""));
    }

    Mails unproven() {
        headers.remove("Authentication-Results");
        return this;
    }

    Mails to(String tag) {
        return with("To", "oss-governance+" + tag + "@example.org");
    }

    Mails answering(String tag) {
        return with("In-Reply-To", "<" + tag + "@example.org>");
    }

    Mails with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Mails saying(String text) {
        body = text;
        return this;
    }

    Mails inJunk() {
        fromJunk = true;
        return this;
    }

    Mails among(Roster people) {
        roster = people;
        return this;
    }

    Mails confirming() {
        senderProof = SenderProof.CONFIRM;
        return this;
    }

    Mails trustingTags() {
        senderProof = SenderProof.TRUST_TAG;
        return this;
    }

    InboundMessage message() {
        var text = new StringBuilder();
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Content-Type")) {
            text.append("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n");
        }
        text.append("\r\n").append(body.replace("\n", "\r\n")).append("\r\n");
        return parse(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static InboundMessage parse(byte[] octets) {
        return new MessageParser(ParserLimits.STANDARD, Optional.of(ROLE), SpamMark.USUAL).parse(octets);
    }

    Facts facts() {
        return facts(message(), fromJunk, roster, senderProof);
    }

    static Facts facts(InboundMessage message, boolean fromJunk, Roster roster, SenderProof senderProof) {
        return new Facts(message, ARRIVED, fromJunk, false, ROLE, roster, Recipients.of(message, ROLE, THREADS), Proof.of(message, RFC8601, Optional.empty()),
                new Facts.Settings(senderProof, List.of("form@example.org"), ZoneOffset.UTC));
    }

    Verdict verdict() {
        return Triage.judge(facts());
    }

    private static CaseThread thread(String person, Writer writer, boolean live, String... addresses) {
        return new CaseThread(new CaseId("K7Q-4MD"), new PersonId(person), writer, live, "mail-" + person, MailKind.REMINDER, Shown.NOTHING, List.of(addresses));
    }
}
