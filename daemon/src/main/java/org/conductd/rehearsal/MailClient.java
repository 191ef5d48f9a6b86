package org.conductd.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.intake.ProofServer;
import org.conductd.intake.ProofSource;
import org.conductd.message.Mailbox;
import org.conductd.message.RoleAddress;
import org.conductd.message.ShownMail;

/** Writes the mails of a story's people as an ordinary client does, and stamps them as the server of the role address does. */
final class MailClient {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String REPLY = "Re: ";

    private final RoleAddress role;
    private final ProofSource proof;
    private int written;

    /** @param proof who says whether a sender is proven; a server without a name (RFC 8601 §2.5) says nothing */
    MailClient(RoleAddress role, ProofSource proof) {
        this.role = role;
        this.proof = proof;
    }

    byte[] fresh(Line.Fresh mail, Instant now) {
        String to = mail.detail().map(detail -> role.localPart() + role.delimiter() + detail + "@" + role.domain()).orElse(role.bare());
        return written(mail.from(), to, mail.subject(), now, mail.proven()).text(mail.body());
    }

    /** The answer goes to Reply-To, names what it answers, and quotes it below. */
    byte[] reply(SentMail answered, Line.ReplyTo reply, Instant now) {
        ShownMail original = answered.shown();
        Mailbox reader = reader(answered);
        Mailbox from = new Mailbox(reader.name(), reply.as().orElse(reader.address()));
        String to = original.mailbox("Reply-To").or(() -> original.mailbox("From")).orElseThrow().address();
        String body = (reply.body().isEmpty() ? "" : reply.body() + "\n\n") + quotation(original, answered.at());
        return threaded(written(from, to, answerSubject(original), now, reply.proven()), original).text(body);
    }

    /** A button opens a fresh mail: nothing is quoted, nothing names what it answers. */
    byte[] tapped(SentMail mail, Button button, Instant now) {
        return written(reader(mail), button.to(), button.subject(), now, true).text(button.body());
    }

    /** RFC 3834: to the reverse-path, marked as automatic. */
    byte[] vacation(SentMail answered, String body, Instant now) {
        ShownMail original = answered.shown();
        Mailbox from = reader(answered);
        String words = body.isEmpty() ? "I am out of office and will read your mail when I am back." : body;
        return threaded(written(from, answered.reversePath(), "Automatic reply: " + original.subject(), now, true), original)
                .field("Auto-Submitted", "auto-replied").text(words);
    }

    /** RFC 6047 §2.4: what a calendar sends when its owner taps a button in it; empty where the mail has no entry. */
    Optional<byte[]> calendar(SentMail invitation, Line.Calendar answer, Instant now) {
        String entry = invitation.shown().calendar();
        Optional<String> organizer = value(entry, "ORGANIZER").map(to -> to.replaceFirst("(?i)^mailto:", ""));
        if (organizer.isEmpty()) {
            return Optional.empty();
        }
        Mailbox reader = reader(invitation);
        Mailbox from = new Mailbox(reader.name(), answer.as().orElse(reader.address()));
        boolean counter = answer.answer().equals("counter");
        String said = counter ? "New time proposed" : answer.answer().substring(0, 1).toUpperCase(Locale.ROOT) + answer.answer().substring(1);
        String method = counter ? "COUNTER" : "REPLY";
        String reply = String.join("\n", "BEGIN:VCALENDAR", "PRODID:-//story//EN", "VERSION:2.0", "METHOD:" + method, "BEGIN:VEVENT", "UID:" + value(entry, "UID").orElse(""),
                "SEQUENCE:" + value(entry, "SEQUENCE").orElse("0"), "DTSTAMP:" + UTC.format(now), "DTSTART:" + value(entry, "DTSTART").orElse(""),
                "SUMMARY:" + value(entry, "SUMMARY").orElse(""), "ORGANIZER:mailto:" + organizer.get(),
                "ATTENDEE;PARTSTAT=" + (counter ? "TENTATIVE" : answer.answer().toUpperCase(Locale.ROOT)) + ":mailto:" + from.address(), "END:VEVENT", "END:VCALENDAR");
        WrittenMail mail = written(from, organizer.get(), said + ": " + value(entry, "SUMMARY").orElse(""), now, answer.proven());
        return Optional.of(mail.multipart("alternative", new WrittenMail.Part("text/plain; charset=utf-8", said + "."),
                new WrittenMail.Part("text/calendar; charset=utf-8; method=" + method, reply)));
    }

    private static Optional<String> value(String entry, String name) {
        return entry.lines().filter(line -> line.matches(name + "[:;].*")).map(line -> line.replaceFirst("^[^:]*:", "")).findFirst();
    }

    /** RFC 3464: the mail server of the recipient could not deliver; the header comes back. */
    byte[] bounce(SentMail lost, Instant now) {
        String server = "mx." + domain(lost.recipient());
        String original = new String(lost.octets(), StandardCharsets.UTF_8);
        String headers = original.substring(0, original.indexOf("\r\n\r\n") + 2);
        WrittenMail mail = new WrittenMail().field("Return-Path", "<>").field("Delivered-To", lost.reversePath())
                .field("From", "Mail Delivery System <MAILER-DAEMON@" + server + ">").field("To", lost.reversePath())
                .field("Subject", "Undelivered Mail Returned to Sender").field("Date", WrittenMail.date(now)).field("Message-ID", messageId(server))
                .field("Auto-Submitted", "auto-replied");
        return mail.report("delivery-status",
                new WrittenMail.Part("text/plain; charset=us-ascii", "Your mail could not be delivered to " + lost.recipient() + ": there is no such mailbox.\n"),
                new WrittenMail.Part("message/delivery-status", "Reporting-MTA: dns; " + server + "\nArrival-Date: " + WrittenMail.date(lost.at())
                        + "\n\nFinal-Recipient: rfc822; " + lost.recipient() + "\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such mailbox\n"),
                new WrittenMail.Part("text/rfc822-headers", headers));
    }

    private WrittenMail written(Mailbox from, String to, String subject, Instant now, boolean proven) {
        WrittenMail mail = new WrittenMail().field("Return-Path", "<" + from.address() + ">").field("Delivered-To", to);
        String verdict = "dmarc=" + (proven ? "pass" : "fail") + " header.from=" + domain(from.address());
        boolean nameless = proof.server() == ProofServer.MICROSOFT365;
        proof.authservId().map(server -> server + "; ").or(() -> Optional.of("").filter(_ -> nameless))
                .ifPresent(server -> mail.field("Authentication-Results", server + verdict));
        return mail.field("From", WrittenMail.mailbox(from)).field("To", to).field("Subject", WrittenMail.encoded(subject))
                .field("Date", WrittenMail.date(now)).field("Message-ID", messageId(domain(from.address())));
    }

    private static WrittenMail threaded(WrittenMail mail, ShownMail original) {
        String id = original.header("Message-ID").orElse("");
        String references = (original.header("References").orElse("") + " " + id).strip();
        return id.isEmpty() ? mail : mail.field("In-Reply-To", id).field("References", references.replace(" ", "\r\n "));
    }

    private static String answerSubject(ShownMail original) {
        String subject = original.subject();
        return subject.regionMatches(true, 0, REPLY, 0, REPLY.length()) ? subject : REPLY + subject;
    }

    private static String quotation(ShownMail original, Instant at) {
        String writer = original.mailbox("From").map(from -> from.name().isEmpty() ? from.address() : from.name() + " <" + from.address() + ">").orElse("somebody");
        return "On " + DAY.format(at) + ", " + writer + " wrote:\n"
                + original.text().lines().map(line -> line.isEmpty() || line.startsWith(">") ? ">" + line : "> " + line).collect(Collectors.joining("\n"));
    }

    /** Whoever got the mail, under the name that it calls them. */
    private static Mailbox reader(SentMail mail) {
        return new Mailbox(mail.shown().mailbox("To").map(Mailbox::name).orElse(""), mail.recipient());
    }

    private String messageId(String domain) {
        return "<story-" + ++written + "@" + domain + ">";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
