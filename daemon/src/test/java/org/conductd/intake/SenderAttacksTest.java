package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One way to forge a sender a folder, as the literature has them: {@code in.eml} as the mailbox has it, {@code server.txt}, {@code why.txt}, and
 * the approved {@code verdict.txt}, which {@code -Dgolden=update} rewrites. Where the name says {@code honest}, the sender is proven.
 */
@DisplayName("Mail interface §6, D2: whoever can forge is not proven to be somebody else")
class SenderAttacksTest {
    private static final Path CASES = Path.of("src/test/resources/senders");
    private static final List<String> VICTIMS = List.of("m1@member.example", "m1@example.org", "m1@member.co.uk", "m1@member.github.io");

    @TestFactory
    List<DynamicTest> everySenderIsJudgedAsApproved() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder))).toList();
        }
    }

    private static void check(Path folder) throws IOException {
        assertFalse(Files.readString(folder.resolve("why.txt")).isBlank());
        ProofServer server = ProofServer.valueOf(Files.readString(folder.resolve("server.txt")).strip().toUpperCase(Locale.ROOT));
        InboundMessage message = Mails.parse(Files.readAllBytes(folder.resolve("in.eml")));
        Proof proof = Proof.of(message, ProofSource.of(server, Optional.of("mx.example.org"), "example.org"), Optional.empty());
        String author = message.author().map(Mailbox::address).orElse("in doubt");
        boolean honest = folder.getFileName().toString().contains("honest");
        assertEquals(honest, proof.proven() && (honest || VICTIMS.contains(author)), author + " " + proof);
        String verdict = "author: " + author + "\nproven by: " + proof.by().name().toLowerCase(Locale.ROOT) + "\n";
        if (System.getProperty("golden", "check").equals("update")) {
            Files.writeString(folder.resolve("verdict.txt"), verdict);
        }
        assertEquals(Files.readString(folder.resolve("verdict.txt")), verdict);
    }
}
