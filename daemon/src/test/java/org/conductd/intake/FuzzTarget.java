package org.conductd.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.message.MessageParser;
import org.conductd.message.ParserLimits;
import org.conductd.message.RoleAddress;
import org.conductd.message.SpamMark;

/** What holds for any octets at all, whoever makes them up: {@link FuzzTest}, or Jazzer in {@link FuzzIT}. */
public final class FuzzTarget {
    private static final MessageParser PARSER = new MessageParser(ParserLimits.STANDARD, Optional.of(new RoleAddress("oss", "example.org", '+')), SpamMark.USUAL);
    private static final int LONGEST_QUOTED = 3000;
    private static final String HEADER = "From: ann@member.example\nTo: oss+b0c1d2f3g4h5j6k7m8n9@example.org\nSubject: Re: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\nContent-Type: text/";

    private FuzzTarget() {}

    /** Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] octets) {
        InboundMessage read = PARSER.parse(octets);
        require(!read.problems().contains("the body of the message could not be read"), "a reader's fault lost a message");
        require(read.ownWords().startsWith(read.leadingWords()), "commands stand at the top");
        require(!read.doubtful() || CommandReader.names(read).isEmpty(), "a command was taken in doubt");
        CommandReader.read(read.leadingWords(), read.doubtful(), Rosters.GROUP, Writer.ANYBODY);
        read.fields().values().forEach(texts -> texts.forEach(People::in));
        noneFromQuotation(new String(octets, 0, Math.min(octets.length, LONGEST_QUOTED), StandardCharsets.UTF_8));
    }

    /** Issue 4, one rule above all: whatever is quoted, it is no command. */
    private static void noneFromQuotation(String any) {
        String text = "VOTE NO\n\n" + any + "\n\nVOTE NO\n\nVOTE NO\n";
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").lines().collect(Collectors.joining("<br>\n"));
        Stream.of(HEADER + "plain; charset=utf-8\n\nThank you.\n\nOn Mon, Apr 13, 2026 at 9:07 AM OSS <oss@example.org> wrote:\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n")),
                HEADER + "plain; charset=utf-8\n\n-----Original Message-----\nFrom: OSS <oss@example.org>\nSent: Monday\nTo: Ann\nSubject: x\n\n" + text,
                HEADER + "html; charset=utf-8\n\n<p>Thank you.</p><blockquote type=cite>" + escaped + "</blockquote>",
                HEADER + "html; charset=utf-8\n\n<div>Thank you.</div><div id=divRplyFwdMsg><b>From:</b> OSS</div><div>" + escaped + "</div>")
                .forEach(mail -> require(CommandReader.names(PARSER.parse(mail.getBytes(StandardCharsets.UTF_8))).isEmpty(), "a command was taken from what was quoted"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The mails of our own that everything begins with. */
    static List<byte[]> mails() {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/mail"))) {
            var mails = new ArrayList<byte[]>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                mails.add(Files.readAllBytes(folder.resolve("in.eml")));
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
