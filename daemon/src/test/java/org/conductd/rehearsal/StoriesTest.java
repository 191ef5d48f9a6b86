package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.engine.Ledger;
import org.conductd.intake.Roster;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole cases: each story holds, and every mail in and out is as it was approved ({@code -Dgolden=update} approves). */
class StoriesTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");
    private static final long SEED = 1;

    /** Everybody who watches. */
    private record All(List<Audience> audiences) implements Audience {
        @Override
        public void line(Story.Numbered line, Instant now) {
            audiences.forEach(each -> each.line(line, now));
        }

        @Override
        public void arrived(byte[] octets, Ledger.Disposal disposal, Instant at) {
            audiences.forEach(each -> each.arrived(octets, disposal, at));
        }

        @Override
        public void sent(SentMail mail) {
            audiences.forEach(each -> each.sent(mail));
        }

        @Override
        public void failed(String wrong) {
            audiences.forEach(each -> each.failed(wrong));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStoryHoldsAndEveryMailIsAsApproved() throws IOException {
        try (Stream<Path> folders = Files.list(STORIES)) {
            String only = System.getProperty("story", "");
            return folders.filter(folder -> folder.getFileName().toString().startsWith(only)).sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> play(folder)));
        }
    }

    private static void play(Path folder) throws IOException, StoryException, ConfigException {
        Path own = folder.resolve("conductd.yaml");
        Config config = Files.exists(own) ? ConfigReader.readWithoutSecrets(own) : Config.demo();
        Transcript transcript = new Transcript();
        Story story = StoryReader.read(Files.readString(folder.resolve("story.txt")));
        List<Roster> rosters = new ArrayList<>(List.of(config.roster()));
        for (Story.Numbered line : story.lines()) {
            if (line.line() instanceof Line.Reload(String file)) {
                rosters.add(ConfigReader.readWithoutSecrets(folder.resolve(file)).roster());
            }
        }
        Rehearsal.Outcome outcome = Rehearsal.play(story, folder, config, SEED,
                new All(List.of(transcript, new Invariants(rosters, config.group().address().bare()))));
        Path golden = folder.resolve("transcript.txt");
        assertTrue(outcome.holds(), () -> String.join("\n\n", outcome.failures()));
        if (System.getProperty("golden", "check").equals("update")) {
            Files.writeString(golden, transcript.text());
        }
        assertEquals(Files.readString(golden), transcript.text(), "the transcript of " + folder.getFileName());
    }
}
