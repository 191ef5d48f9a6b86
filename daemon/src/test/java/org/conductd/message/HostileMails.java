package org.conductd.message;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages made to be slow or large: 25 MiB of what costs a reader most. Run as a program, it says what each takes of time: {@link ParserLimitsIT}. */
final class HostileMails {
    static final int SIZE = 25 << 20;
    static final String HEADER = "From: a@example.org\r\nTo: oss@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

    record Hostile(String name, Supplier<String> mail) {
        byte[] octets() {
            byte[] all = mail.get().getBytes(StandardCharsets.ISO_8859_1);
            return Arrays.copyOf(all, Math.min(all.length, SIZE));
        }
    }

    private HostileMails() {}

    static List<Hostile> all() {
        return List.of(
                text("one line", "a"), text("short lines", "hello world\r\n"), text("quoted lines", "> hello\r\n"), text("rules", "______\r\n"), text("labels", "Description:\r\n x\r\n"),
                text("header blocks", "From: x\r\n"), text("attributions", "On 3 May 2026 at 10:00 x\r\n"), text("marks", ">"), text("addresses", "a@b.c "), text("dashes", "- - - - a\r\n"),
                text("footers", "x\r\nSent from my iPhone\r\n"), text("banners", "CAUTION: external\r\n"), text("disclaimers", "This message is confidential\r\n\r\n"), text("NUL", "\0"), text("uuencoded", "begin 644 a\r\nM\r\n"),
                html("blocks", "<div>"), html("quotations", "<blockquote>"), html("Gmail's quotations", "<div class=gmail_quote>"), html("paragraphs", "<p>a"), html("formats", "<b><i><a><p>"), html("tables", "<table><tr><td>"),
                html("links", "<a href='http://example.org/'>a</a> "), html("attributes", "<p a=b c=d "),
                new Hostile("many fields", () -> fill("X-A: b\r\n", SIZE) + HEADER + "\r\nx"), new Hostile("a long field", () -> "X-A: " + fill("b", SIZE) + "\r\n" + HEADER + "\r\nx"), new Hostile("authors", () -> "From: " + fill("a@b.org,", 1 << 20) + "\r\n\r\nx"),
                new Hostile("encoded words", () -> "Subject: " + fill("=?utf-8?q?a?= ", 1 << 20) + "\r\n\r\nx"), new Hostile("parameters", () -> "Content-Type: text/plain; " + fill("a=b;", 5 << 20) + "\r\n\r\nx"),
                new Hostile("many parts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + fill("--b\r\n\r\nhi\r\n", SIZE)),
                new Hostile("many texts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + fill("--b\r\nContent-Type: text/html\r\n\r\n" + fill("<p>a", 25 << 10) + "\r\n", SIZE)),
                new Hostile("nested parts", () -> HEADER + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + nested(20_000)),
                new Hostile("bounces", () -> "From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n" + fill("<a@b.org>: user unknown\r\n", SIZE)),
                new Hostile("uneven markup", () -> HEADER + "Content-Type: text/html\r\n\r\n" + fill("<q>a<b><i></q></b>", SIZE)),
                new Hostile("style sheets", () -> HEADER + "Content-Type: text/html\r\n\r\n<style>" + fill(".a{display:none}", SIZE / 2) + "</style>" + fill("<p class=a>x", SIZE / 2)),
                new Hostile("labels without text", () -> HEADER + "\r\n" + fill("Witnesses\r\nLocation\r\n\r\n", SIZE)),
                new Hostile("labels and words", () -> HEADER + "\r\n" + fill("Witnesses:\r\n\r\nx\r\n\r\n", SIZE)),
                new Hostile("signed data in pieces", () -> HEADER + "Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + signed(fill("\u0004\u0001a", SIZE))),
                new Hostile("encrypted texts", () -> HEADER + "\r\n" + fill("-----BEGIN PGP MESSAGE-----\r\n", SIZE)),
                attribute("style", "border-left:a "), attribute("style", "text-decoration "), attribute("style", "color : rgba("), attribute("style", "font-size:0"), attribute("style", "margin:0 "), attribute("style", "border:none;border-top:solid rgb(1"),
                attribute("class", "a "), attribute("class", "asignature"), attribute("id", "signaturea"), attribute("alt", "a"), attribute("href", "http://a"),
                html("long styles", "<p style='" + fill("border-left:a ", 1990) + "'>b</p>"), html("styles", "<p style='color:white;border-left:a'>b</p>"),
                text("cells", "a\t"), text("label marks", "# * _"), text("colons", "a: "), text("bars", "| "), text("From", "From: a "), text("Chinese", "\u00e5\u009c\u00a8 "), text("angles", "<a@"), text("digits", "2026-04-13 "), text("uudecode", "begin 644 a"),
                new Hostile("tables", () -> HEADER + "Content-Type: text/html\r\n\r\n" + fill("<tr><td>Location<td>x", SIZE)));
    }

    /** CMS around what is signed, without lengths. */
    private static String signed(String pieces) {
        return "0\u0080\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007\u0002\u00a0\u00800\u0080\u0002\u0001\u00011\u00000\u0080\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007\u0001\u00a0\u0080$\u0080" + pieces;
    }

    private static Hostile text(String name, String piece) {
        return new Hostile("text of " + name, () -> HEADER + "\r\n" + fill(piece, SIZE));
    }

    private static Hostile html(String name, String piece) {
        return new Hostile("HTML of " + name, () -> HEADER + "Content-Type: text/html\r\n\r\n" + fill(piece, SIZE));
    }

    private static Hostile attribute(String name, String piece) {
        return new Hostile("HTML of one " + name + " of " + piece, () -> HEADER + "Content-Type: text/html\r\n\r\n<div " + name + "=\"" + fill(piece, SIZE / 30) + "\">a</div><p " + name + "='" + fill(piece, 1000) + "'>b");
    }

    static String fill(String piece, int size) {
        return piece.repeat(Math.max(1, size / piece.length()));
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth).mapToObj(i -> "--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n").collect(Collectors.joining());
    }

    /** Prints a line for each: milliseconds of the processor, and its name. */
    public static void main(String[] arguments) {
        var parser = new MessageParser();
        for (Hostile hostile : all()) {
            byte[] octets = hostile.octets();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            parser.parse(octets);
            System.out.println((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000 + " ms " + hostile.name());
        }
    }
}
