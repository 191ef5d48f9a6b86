package org.conductd.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.intake.CommandName;

/** Writes mails as people's programs do, and stamps them as the server of the role address does. */
final class Pen {
    static final String AUTHSERV = "mx.example.org";
    private static final String CRLF = "\r\n";

    private final String role;
    private final Names names;
    private final Secrets secrets;
    private int written;

    Pen(String role, Names names, Secrets secrets) {
        this.role = role;
        this.names = names;
        this.secrets = secrets;
    }

    String bare() {
        return role;
    }

    /** A word that its letter alone has. */
    String fresh(Secret.Kind kind, Someone writer) {
        String word = names.word();
        secrets.add(Secret.words(kind, word, writer));
        return word;
    }

    /** What is on its way from a mail program to us. */
    record Sheet(Letter.Kind kind, Someone writer, String from, boolean proven, String to, String subject, String body, String word, List<CommandName> commands,
                 Optional<Mail> answered, boolean threaded, Optional<ReportPlan> report, String fields) {
        Sheet from(String address, Letter.Kind as, boolean isProven) {
            return new Sheet(as, writer, address, isProven, to, subject, body, word, commands, answered, threaded, report, fields);
        }

        Sheet to(String address, Letter.Kind as) {
            return new Sheet(as, writer, from, proven, address, subject, body, word, commands, answered, threaded, report, fields);
        }
    }

    static Sheet report(Someone writer, String to, String subject, String body, String word, ReportPlan plan) {
        return new Sheet(Letter.Kind.REPORT, writer, writer.address(), true, to, subject, body, word, plan.filed() ? List.of(CommandName.FILE_REPORT) : List.of(),
                Optional.empty(), false, Optional.of(plan), "");
    }

    /** The answer that a mail program begins: to Reply-To, with what it answers quoted below. */
    static Sheet reply(Someone writer, Mail answered, String body, String word, List<CommandName> commands) {
        String quoted = answered.text().lines().limit(12).map(line -> "> " + line).collect(Collectors.joining("\n"));
        return new Sheet(Letter.Kind.REPLY, writer, answering(writer, answered), true, answered.replyTo(), "Re: " + answered.subject(),
                body + "\n\nOn Monday, " + answered.fromName() + " wrote:\n" + quoted, word, commands, Optional.of(answered), true, Optional.empty(), "");
    }

    /** What a button opens: a fresh mail that names nothing that it answers. */
    static Sheet tapped(Someone writer, Mail answered, String to, String subject, String body, String word, List<CommandName> commands) {
        return new Sheet(Letter.Kind.REPLY, writer, answering(writer, answered), true, to, subject, body, word, commands, Optional.of(answered), false, Optional.empty(), "");
    }

    /** From the address at which the mail was read, where the group knows no better one. */
    private static String answering(Someone writer, Mail answered) {
        return writer.has(answered.queued().recipient()) ? writer.address() : answered.queued().recipient();
    }

    /** RFC 3834: to the reverse-path. */
    static Sheet outOfOffice(Someone writer, Mail answered, String word) {
        return new Sheet(Letter.Kind.MACHINE, writer, writer.address(), true, answered.queued().reversePath(), "Automatic reply: " + answered.subject(),
                "I am out of office until Monday. " + word, word, List.of(), Optional.of(answered), true, Optional.empty(), "Auto-Submitted: auto-replied" + CRLF);
    }

    Letter write(Sheet sheet, Instant at) {
        String messageId = names.word();
        secrets.add(Secret.words(Secret.Kind.THEIR_MESSAGE_ID, messageId, sheet.writer()));
        String id = "<" + messageId + "@" + domain(sheet.from()) + ">";
        String display = sheet.writer().name();
        StringBuilder header = new StringBuilder()
                .append("Return-Path: <").append(sheet.from()).append('>').append(CRLF)
                .append("Delivered-To: ").append(sheet.to()).append(CRLF)
                .append("Authentication-Results: " + AUTHSERV + "; dmarc=").append(sheet.proven() ? "pass" : "fail").append(" header.from=").append(domain(sheet.from())).append(CRLF)
                .append("From: ").append(encoded(display)).append(" <").append(sheet.from()).append('>').append(CRLF)
                .append("To: ").append(sheet.to()).append(CRLF)
                .append("Subject: ").append(encoded(sheet.subject())).append(CRLF)
                .append("Date: ").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))).append(CRLF)
                .append("Message-ID: ").append(id).append(CRLF);
        sheet.answered().filter(_ -> sheet.threaded()).ifPresent(mail -> header.append("In-Reply-To: ").append(mail.messageId()).append(CRLF)
                .append("References: ").append(mail.references()).append(CRLF).append(' ').append(mail.messageId()).append(CRLF));
        header.append(sheet.fields()).append("MIME-Version: 1.0").append(CRLF).append("Content-Type: text/plain; charset=utf-8").append(CRLF)
                .append("Content-Transfer-Encoding: 8bit").append(CRLF);
        String octets = header + CRLF + sheet.body().replace("\n", CRLF) + CRLF;
        return new Letter(++written, sheet.kind(), sheet.writer(), sheet.from(), sheet.proven(), id, sheet.commands(), sheet.word(), sheet.answered(), sheet.report(),
                octets.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 3464: the server of the recipient gives a mail back. */
    Letter bounce(Someone recipient, Mail lost, Instant at) {
        String id = "<" + names.word() + "@mx.example>";
        String header = "Return-Path: <>" + CRLF + "Delivered-To: " + lost.queued().reversePath() + CRLF + "From: Mail Delivery System <MAILER-DAEMON@mx.example>" + CRLF
                + "To: " + lost.queued().reversePath() + CRLF + "Subject: Undelivered Mail Returned to Sender" + CRLF
                + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + CRLF + "Message-ID: " + id + CRLF
                + "Auto-Submitted: auto-replied" + CRLF + "MIME-Version: 1.0" + CRLF
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_dsn\"" + CRLF + CRLF;
        String body = "--=_dsn\n\nThere is no such mailbox.\n\n--=_dsn\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; "
                + lost.queued().recipient() + "\nAction: failed\nStatus: 5.1.1\n\n--=_dsn\nContent-Type: text/rfc822-headers\n\nMessage-ID: " + lost.messageId()
                + "\nReply-To: " + lost.replyTo() + "\nSubject: " + lost.subject() + "\n\n--=_dsn--\n";
        return new Letter(++written, Letter.Kind.MACHINE, recipient, "MAILER-DAEMON@mx.example", true, id, List.of(), "", Optional.of(lost), Optional.empty(),
                (header + body.replace("\n", CRLF)).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return ascii ? text : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
