package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conductd.config.Config;
import org.conductd.message.MailKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much mail an ordinary case is for a volunteer. */
class OrdinaryCaseTest {
    private static final Path STORY = Path.of("src/test/resources/stories/118-p08-ordinary-case");
    private static final int MOST_RECEIVED = 18;
    private static final int MOST_TO_ANSWER = 4;
    /** Both checks, the report with form and times in it, and the ballot; drafts wait for any two, and who called the meeting can come. */
    private static final Set<MailKind> TO_ANSWER = Set.of(MailKind.CONFLICT_CHECK, MailKind.INCIDENT_REPORT, MailKind.BALLOT);

    @Test
    @DisplayName("at most 18 mails to a member, 4 of them to be answered: seven members, one recuses, two remarks each, one meeting, one new version")
    void fewMails() throws IOException, StoryException {
        Story story = StoryReader.read(Files.readString(STORY.resolve("story.txt")));
        Rehearsal.Outcome outcome = Rehearsal.play(story, STORY, Config.demo(), 1, Audience.NOBODY);
        assertEquals(List.of(), outcome.failures());
        Map<String, List<MailKind>> received = outcome.mails().stream().filter(mail -> mail.recipient().matches("m\\d@.*"))
                .collect(Collectors.groupingBy(SentMail::recipient, TreeMap::new, Collectors.mapping(SentMail::kind, Collectors.toList())));
        assertEquals(7, received.size());
        received.forEach((member, kinds) -> {
            assertTrue(kinds.size() <= MOST_RECEIVED, () -> member + " got " + kinds.size() + ": " + kinds);
            assertTrue(kinds.stream().filter(TO_ANSWER::contains).count() <= MOST_TO_ANSWER, () -> member + " has to answer too many: " + kinds);
        });
    }
}
