package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Messages made to be slow or large: 25 MiB of what costs a reader most. */
@DisplayName("Issue 4: bounded in time and memory")
class HostileMailTest {
    private static final int SIZE = 25 << 20;
    /** Far more than any machine needs, far less than what a reader of more than linear cost would take: the limit of two seconds is measured by the benchmark. */
    private static final Duration RUNAWAY = Duration.ofMinutes(1);
    private static final String HEADER = "From: a@example.org\r\nTo: oss@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

    private final MessageParser parser = new MessageParser();

    @TestFactory
    Stream<DynamicTest> everyMessageIsRead() {
        return Stream.of(
                text("one line", "a"), text("short lines", "hello world\r\n"), text("quoted lines", "> hello\r\n"), text("rules", "______\r\n"), text("labels", "Description:\r\n x\r\n"),
                text("header blocks", "From: x\r\n"), text("attributions", "On 3 May 2026 at 10:00 x\r\n"), text("marks", ">"), text("addresses", "a@b.c "), text("dashes", "- - - - a\r\n"),
                text("footers", "x\r\nSent from my iPhone\r\n"), text("banners", "CAUTION: external\r\n"), text("disclaimers", "This message is confidential\r\n\r\n"), text("NUL", "\0"), text("uuencoded", "begin 644 a\r\nM\r\n"),
                html("blocks", "<div>"), html("quotations", "<blockquote>"), html("Gmail's quotations", "<div class=gmail_quote>"), html("paragraphs", "<p>a"), html("formats", "<b><i><a><p>"), html("tables", "<table><tr><td>"),
                html("links", "<a href='http://example.org/'>a</a> "), html("attributes", "<p a=b c=d "),
                mail("many fields", () -> fill("X-A: b\r\n", SIZE) + HEADER + "\r\nx"), mail("a long field", () -> "X-A: " + fill("b", SIZE) + "\r\n" + HEADER + "\r\nx"), mail("authors", () -> "From: " + fill("a@b.org,", 1 << 20) + "\r\n\r\nx"),
                mail("encoded words", () -> "Subject: " + fill("=?utf-8?q?a?= ", 1 << 20) + "\r\n\r\nx"), mail("parameters", () -> "Content-Type: text/plain; " + fill("a=b;", 5 << 20) + "\r\n\r\nx"),
                mail("many parts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + fill("--b\r\n\r\nhi\r\n", SIZE)),
                mail("many texts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + fill("--b\r\nContent-Type: text/html\r\n\r\n" + fill("<p>a", 25 << 10) + "\r\n", SIZE)),
                mail("nested parts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + nested(20_000)),
                mail("bounces", () -> "From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n" + fill("<a@b.org>: user unknown\r\n", SIZE)));
    }

    @Test
    @DisplayName("Mail interface §3: over 25 MiB the first 25 MiB are read, and this is said")
    void whatIsBeyondTheLimitIsSaid() {
        InboundMessage read = parser.parse((HEADER + "\r\nHello\r\n" + fill("x\r\n", SIZE + 1000)).getBytes(StandardCharsets.UTF_8));

        assertTrue(read.ownWords().startsWith("Hello"));
        assertTrue(read.octets().length > SIZE);
        assertTrue(read.problems().contains("the message is larger than is read: only its beginning was"));
    }

    private DynamicTest text(String name, String piece) {
        return mail("text of " + name, () -> HEADER + "\r\n" + fill(piece, SIZE));
    }

    private DynamicTest html(String name, String piece) {
        return mail("HTML of " + name, () -> HEADER + "Content-Type: text/html\r\n\r\n" + fill(piece, SIZE));
    }

    private DynamicTest mail(String name, Supplier<String> mail) {
        return dynamicTest(name, () -> {
            byte[] all = mail.get().getBytes(StandardCharsets.ISO_8859_1);
            byte[] octets = Arrays.copyOf(all, Math.min(all.length, SIZE));
            InboundMessage read = assertTimeoutPreemptively(RUNAWAY, () -> parser.parse(octets));
            assertFalse(read.problems().contains("the body of the message could not be read"));
        });
    }

    private static String fill(String piece, int size) {
        return piece.repeat(Math.max(1, size / piece.length()));
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth).mapToObj(i -> "--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n").collect(Collectors.joining());
    }
}
