package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MimeComposerTest {

    private static final Attachment PICTURE = attachment("Bildschirmfoto – „Zoë“ mit einem sehr langen Namen, der keine Zeile füllen darf.png", "image/png", 4000);
    private static final Attachment LETTER = attachment("old.eml", "message/rfc822", 300);

    @Test
    @DisplayName("Mail interface §5: one recipient, a text complete on its own, then HTML")
    void aMailIsAnAlternativeOfTextAndHtml() throws Exception {
        Message read = read(MimeComposer.compose(mail(MailKind.LETTER, "Hello\nthere", List.of())));

        Multipart body = (Multipart) read.getBody();
        assertEquals("multipart/alternative", read.getMimeType());
        assertEquals(List.of("text/plain", "text/html"), body.getBodyParts().stream().map(Entity::getMimeType).toList());
        assertEquals("Hello\r\nthere\r\n", text(body.getBodyParts().get(0)));
        assertEquals(1, read.getTo().size());
        assertEquals("oss+bcd@example.org", read.getReplyTo().flatten().get(0).getAddress());
    }

    @Test
    void attachmentsAreHandedOnByteForByteUnderTheirNames() throws Exception {
        Message read = read(MimeComposer.compose(mail(MailKind.INCIDENT_REPORT, "x", List.of(PICTURE, LETTER))));

        List<Entity> parts = ((Multipart) read.getBody()).getBodyParts();
        assertEquals(List.of("multipart/alternative", "image/png", "application/octet-stream"), parts.stream().map(Entity::getMimeType).toList());
        assertEquals(PICTURE.name(), parts.get(1).getFilename());
        assertArrayEquals(PICTURE.octets(), ((BinaryBody) parts.get(1).getBody()).getInputStream().readAllBytes());
        assertArrayEquals(LETTER.octets(), ((BinaryBody) parts.get(2).getBody()).getInputStream().readAllBytes());
    }

    @Test
    @DisplayName("RFC 5322 §2.1.1: seven bits, CRLF, no line over 998 octets, whatever is put in")
    void noLineIsTooLongForAnyServer() {
        String hard = "ü".repeat(3000) + " " + "y".repeat(3000) + " \nFrom here\n.\n\t \n\u0000";
        OutboundMessage mail = with(mail(MailKind.STATUS, hard, List.of(PICTURE)), "Betreff: " + "ü".repeat(400) + " " + "y".repeat(2000) + "\r\nBcc: x@example.org");

        String octets = new String(MimeComposer.compose(mail), StandardCharsets.ISO_8859_1);

        assertTrue(Arrays.stream(octets.split("\r\n")).allMatch(line -> line.length() <= 998 && line.chars().allMatch(c -> c < 127 && (c >= ' ' || c == '\t'))));
        assertFalse(octets.contains("\nBcc:") || octets.contains("\nFrom "));
    }

    @Test
    void subjectsAndNamesComeBackAsTheyWere() throws Exception {
        String subject = "Wahl: „ja“ oder „nein“? Ответ до пятницы, 回答してください, und noch etwas mehr, damit gefaltet wird";

        Message read = read(MimeComposer.compose(with(mail(MailKind.BALLOT, "x", List.of()), subject)));

        assertEquals(subject, read.getSubject());
        assertEquals("Gruppe für Verhalten, OSS", read.getFrom().get(0).getName());
    }

    @Test
    @DisplayName("RFC 3834 §5, mail interface §5: automatic mail says so, words of people do not, none asks for an automatic answer")
    void automaticMailSaysSo() throws Exception {
        assertEquals("auto-replied", header(MailKind.ACKNOWLEDGMENT, "Auto-Submitted"));
        assertEquals("auto-generated", header(MailKind.REMINDER, "Auto-Submitted"));
        assertEquals(null, header(MailKind.LETTER, "Auto-Submitted"));
        for (MailKind kind : MailKind.values()) {
            assertEquals("OOF, AutoReply, RN, NRN, DR", header(kind, "X-Auto-Response-Suppress"));
            assertEquals("1", header(kind, MimeComposer.MARKER));
        }
    }

    @Test
    @DisplayName("RFC 6047 §2.4: an invitation is an alternative that names its method")
    void anInvitationIsAnAlternative() throws Exception {
        OutboundMessage mail = mail(MailKind.MEETING_INVITATION, "x", List.of());
        CalendarEntry entry = CalendarWriterTest.entry(false);
        Message read = read(MimeComposer.compose(new OutboundMessage(mail.kind(), mail.from(), mail.to(), mail.replyTo(), mail.subject(), mail.date(), mail.messageId(),
                mail.references(), mail.inReplyTo(), mail.text(), mail.html(), List.of(), Optional.of(entry))));

        Entity part = ((Multipart) read.getBody()).getBodyParts().get(2);
        assertEquals("text/calendar; charset=utf-8; method=REQUEST", part.getHeader().getField("Content-Type").getBody());
    }

    @Test
    void theSameMailGivesTheSameOctets() {
        assertArrayEquals(
                MimeComposer.compose(mail(MailKind.LETTER, "ä", List.of(PICTURE))), MimeComposer.compose(mail(MailKind.LETTER, "ä", List.of(PICTURE))));
    }

    @Test
    void anAddressThatWouldBreakItsHeaderIsRefused() {
        OutboundMessage mail = mail(MailKind.LETTER, "x", List.of());
        OutboundMessage broken = new OutboundMessage(mail.kind(), mail.from(), new Mailbox("", "a@b.org\r\nBcc: c@d.org"), mail.replyTo(), mail.subject(),
                mail.date(), mail.messageId(), mail.references(), mail.inReplyTo(), mail.text(), mail.html(), mail.attachments());

        assertThrows(IllegalArgumentException.class, () -> MimeComposer.compose(broken));
    }

    private static String header(MailKind kind, String name) throws Exception {
        var field = read(MimeComposer.compose(mail(kind, "x", List.of()))).getHeader().getField(name);
        return field == null ? null : field.getBody();
    }

    private static OutboundMessage mail(MailKind kind, String text, List<Attachment> attachments) {
        return new OutboundMessage(kind, new Mailbox("Gruppe für Verhalten, OSS", "oss@example.org"), new Mailbox("", "r@bücher.example"),
                Optional.of("oss+bcd@example.org"), "About your mail", Instant.parse("2026-03-01T07:08:09Z"), "<1.abc@example.org>",
                List.of("<root@example.org>"), Optional.of("<in reply\r\nto>"), text, "<p>" + text + "</p>", attachments);
    }

    private static OutboundMessage with(OutboundMessage mail, String subject) {
        return new OutboundMessage(mail.kind(), mail.from(), mail.to(), mail.replyTo(), subject,
                mail.date(), mail.messageId(), mail.references(), mail.inReplyTo(), mail.text(), mail.html(), mail.attachments());
    }

    private static Attachment attachment(String name, String type, int size) {
        byte[] octets = new byte[size];
        for (int i = 0; i < size; i++) {
            octets[i] = (byte) (i * 31);
        }
        return new Attachment(name, type, octets, Digests.sha256(octets));
    }

    private static Message read(byte[] octets) throws Exception {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(octets));
    }

    private static String text(Entity part) throws Exception {
        return new String(((SingleBody) part.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
