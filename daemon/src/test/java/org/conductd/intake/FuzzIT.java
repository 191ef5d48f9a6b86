package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer looks for octets on which {@link FuzzTarget} fails, led by what of our code they reach: in a process of its own, since it changes classes
 * as they are loaded. {@code -Dfuzz.seconds=600}; each find becomes a golden case.
 */
@DisplayName("Issue 4: coverage-guided fuzzing")
class FuzzIT {
    private static final long SECONDS = Long.getLong("fuzz.seconds", 20);
    private static final int LONGEST = 20_000;

    @TempDir
    private Path folder;

    @Test
    void nothingIsFoundThatBreaksTheReader() throws IOException, InterruptedException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        List<byte[]> mails = FuzzTarget.mails();
        for (int i = 0; i < mails.size(); i++) {
            Files.write(seeds.resolve(String.valueOf(i)), mails.get(i));
        }
        Path said = folder.resolve("said.txt");
        Process jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer", "--target_class=" + FuzzTarget.class.getName(), "--instrumentation_includes=org.conductd.**",
                "-max_total_time=" + SECONDS, "-max_len=" + LONGEST, "-timeout=10", "-artifact_prefix=" + folder.resolve("found-"), "--reproducer_path=" + folder,
                Files.createDirectory(folder.resolve("corpus")).toString(), seeds.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int exit = jazzer.waitFor();
        List<String> lines = Files.readAllLines(said);
        System.out.println("fuzzing: " + lines.getLast());
        assertEquals(0, exit, () -> found() + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
        assertTrue(lines.getLast().startsWith("Done "), lines::getLast);
    }

    private String found() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("found-")).findFirst().map(FuzzIT::base64).orElse("nothing was kept");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String base64(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
