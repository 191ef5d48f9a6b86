package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.message.MessageParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What programs put around a person's words, one file a program: {@code mail-programs/why.txt}. */
@DisplayName("Issue 4, one rule above all: no command from words that the writer did not write, or may not have written")
class MailProgramsTest {
    private static final String PLANTED = "VOTE NO";
    private static final String QUOTATION = "<p>Please answer by Thursday.</p><p>VOTE NO</p><div>VOTE NO</div><br>VOTE NO<br><br>VOTE NO<table><tr><td>VOTE NO</td></tr></table>";
    private static final String HEADER = "From: Ann Bee <ann@member.example>\nTo: oss+b0c1d2f3g4h5j6k7m8n9@example.org\nSubject: Re: Our case\nIn-Reply-To: <root.1@example.org>\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n";

    private final MessageParser parser = new MessageParser();

    @TestFactory
    Stream<DynamicTest> aCommandIsTakenFromTheWritersWordsOnly() throws IOException {
        return programs().map(file -> dynamicTest(file.getFileName().toString(), () -> {
            check(file, "VOTE YES", List.of("VOTE YES"));
            check(file, "Let us talk about it first.\n\nI am not sure yet.", List.of());
        }));
    }

    private void check(Path file, String own, List<String> wanted) throws IOException {
        InboundMessage read = parser.parse(mail(file, own).getBytes(StandardCharsets.UTF_8));
        List<String> taken = CommandReader.names(read).stream().map(CommandReader.Named::name).toList();
        assertTrue(!taken.contains(PLANTED), () -> "taken from " + file.getFileName() + ": " + taken);
        if (!file.toString().contains("-unclear.")) {
            assertEquals(lines(own), lines(read.ownWords()));
            assertEquals(wanted, taken);
        }
    }

    private static String mail(Path file, String own) throws IOException {
        String text = Files.readString(file);
        boolean html = file.toString().endsWith(".html");
        return HEADER + "Content-Type: text/" + (html ? "html" : "plain") + "; charset=utf-8\n\n"
                + text.replace("{own}", html ? own.replace("\n", "<br>") : own).replace("{quotation}", QUOTATION);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }

    private static Stream<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/mail-programs"))) {
            return files.filter(file -> !file.endsWith("why.txt")).sorted().toList().stream();
        }
    }
}
