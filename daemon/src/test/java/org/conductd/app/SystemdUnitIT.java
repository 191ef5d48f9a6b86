package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit in {@code systemd/}, as systemd itself reads it. */
class SystemdUnitIT {
    private static final Path UNIT = Path.of("../systemd/conductd.service");
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for conductd\\.service: ([0-9.]+)");
    private static final double HIGHEST_EXPOSURE = 2.0;

    @TempDir
    Path folder;

    private Path unit;

    /** The unit with a program that is there, as it is where the package is installed. */
    @BeforeEach
    void copy() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "skipped: systemd-analyze is not installed (apt-get install systemd)");
        unit = folder.resolve("conductd.service");
        Files.writeString(unit, Files.readString(UNIT).replace("/usr/bin/conductd", Path.of("bin/conductd").toRealPath().toString()));
    }

    private String said(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/systemd-analyze"));
        command.addAll(List.of(arguments));
        command.add(unit.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    @Test
    @DisplayName("systemd understands every line: it exits 0 even where it does not, and then names the unit")
    void everyLineIsUnderstood() throws Exception {
        assertEquals(List.of(), said("verify", "--man=no").lines().filter(line -> line.contains("conductd")).toList());
    }

    @Test
    void theServiceIsShutIn() throws Exception {
        String said = said("security", "--offline=true", "--no-pager");
        Matcher exposure = EXPOSURE.matcher(said);
        assertTrue(exposure.find(), said);
        assertTrue(Double.parseDouble(exposure.group(1)) <= HIGHEST_EXPOSURE, exposure.group());
    }

    @Test
    void everyLineHasItsReasonAboveIt() throws IOException {
        String before = "";
        for (String line : Files.readAllLines(UNIT)) {
            boolean setting = line.contains("=") && !line.startsWith("#");
            assertTrue(!setting || before.startsWith("#") || before.contains("=") || before.equals("[Unit]") || before.equals("[Install]"), line);
            before = line;
        }
    }
}
