package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the search of {@link AtRestIT} (D39) would find what it looks for. */
class TracesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz"})
    @DisplayName("A word is found plain, in other letters, in UTF-16, in hexadecimal and in Base64, wherever it begins")
    void found(String before) throws IOException {
        String text = before + "Zimmer, Quentin";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertFound(utf8);
        assertFound(text.toUpperCase().getBytes(StandardCharsets.UTF_8));
        assertFound(text.getBytes(StandardCharsets.UTF_16LE));
        assertFound(text.getBytes(StandardCharsets.UTF_16BE));
        assertFound(HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        assertFound(Base64.getEncoder().encode(utf8));
    }

    private void assertFound(byte[] octets) throws IOException {
        Path file = Files.write(folder.resolve("file"), octets);
        assertEquals(List.of("file holds Zimmer"), Traces.of(List.of("Zimmer", "Kovalenko"), Stream.of(file)));
    }

    @Test
    @DisplayName("A word that stands anywhere by chance is not looked for")
    void tooShort() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "Rae");
        assertThrows(IllegalArgumentException.class, () -> Traces.of(List.of("Rae"), Stream.of(file)));
    }
}
