package org.conductd.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code config/bad} is a wrong configuration, {@code conductd.yaml}, and the exact error that it gets, {@code error.txt}.
 * {@code -Dgolden=update} writes the latter anew.
 */
class BadConfigTest {
    private static final Path BAD = Path.of("src/test/resources/config/bad");
    private static final Map<String, String> ENVIRONMENT = Map.of("MAIL_PASSWORD", "correct horse", "MASTER_KEY", "A".repeat(43) + "=", "EMPTY", "");

    static Stream<Path> cases() throws IOException {
        return Files.list(BAD).sorted();
    }

    @DisplayName("a wrong configuration gets exactly this error")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aWrongConfigurationGetsExactlyThisError(Path folder) throws IOException {
        Path yaml = folder.resolve("conductd.yaml");
        ConfigException error = assertThrows(ConfigException.class, () -> ConfigReader.read(yaml, ENVIRONMENT));
        String text = error.getMessage().replace(folder + "/", "") + "\n";
        Path golden = folder.resolve("error.txt");
        if (System.getProperty("golden", "check").equals("update")) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text);
    }
}
