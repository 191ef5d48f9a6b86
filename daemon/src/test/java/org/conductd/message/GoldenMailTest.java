package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One message a folder: {@code in.eml}, {@code why.txt}, and the approved {@code verdict.txt}, which {@code -Dgolden=update} rewrites. */
class GoldenMailTest {
    private static final Path CASES = Path.of("src/test/resources/mail");

    @TestFactory
    List<DynamicTest> everyMailIsReadAsApproved() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder))).toList();
        }
    }

    private static void check(Path folder) throws IOException {
        assertFalse(Files.readString(folder.resolve("why.txt")).isBlank());
        var parser = new MessageParser(ParserLimits.STANDARD, Optional.of(new RoleAddress("oss", "example.org", '+')), SpamMark.USUAL);
        String read = ReadMail.describe(parser.parse(Files.readAllBytes(folder.resolve("in.eml"))));
        Path verdict = folder.resolve("verdict.txt");
        if (System.getProperty("golden", "check").equals("update")) {
            Files.writeString(verdict, read);
        }
        assertEquals(Files.readString(verdict), read);
    }
}
