package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link ParserLimits}: any message of 25 MiB within 2 s of the processor, in a process that has 256 MiB for everything. Prints what each takes. */
@DisplayName("Issue 4: bounded in time and memory")
class ParserLimitsIT {
    private static final String MEMORY = "-Xmx256m";
    private static final int MOST_MILLISECONDS = 2000;

    @Test
    void anyMessageIsReadWithinItsLimits() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY, "-cp", System.getProperty("java.class.path"), HostileMails.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reader.waitFor(), said);
        System.out.print(said);
        List<String> slow = said.lines().filter(line -> line.contains(" ms ") && Integer.parseInt(line.substring(0, line.indexOf(' '))) > MOST_MILLISECONDS).toList();
        assertEquals(List.of(), slow);
        assertEquals(HostileMails.all().size(), said.lines().count(), said);
    }
}
