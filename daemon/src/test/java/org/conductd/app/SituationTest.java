package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conductd.app.Situation.Part;
import org.junit.jupiter.api.Test;

/** What systemd and the admin are told. */
class SituationTest {
    private Instant now = Instant.parse("2026-03-02T12:00:00.5Z");
    private final List<String> told = new ArrayList<>();
    private final Situation situation = new Situation(() -> now, told::add);

    @Test
    void whatIsAmissIsToldOnceWithItsBeginningAndSoIsItsEnd() {
        situation.amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        now = now.plus(Duration.ofMinutes(5));
        situation.amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        situation.fine(Part.MAILBOX);
        situation.fine(Part.MAILBOX);
        assertEquals(List.of("waiting for the IMAP server since 2026-03-02T12:00:00Z", "watching the mailbox"), told);
    }

    @Test
    void everythingThatIsAmissStandsInTheLine() {
        situation.amiss(Part.SUBMISSION, Situation.NO_SUBMISSION);
        now = now.plus(Duration.ofMinutes(5));
        situation.amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        assertEquals("waiting for the IMAP server since 2026-03-02T12:05:00Z; mail waiting for the submission server since 2026-03-02T12:00:00Z", told.getLast());
    }

    @Test
    void oneTroubleOfTheStoreIsToldOnceWhoeverRunsIntoIt() {
        situation.amiss(Part.STORE_FOR_ARRIVALS, Situation.NO_STORE);
        situation.amiss(Part.STORE_FOR_DUE, Situation.NO_STORE);
        assertEquals(List.of("watching the mailbox; waiting for a store that can be written since 2026-03-02T12:00:00Z"), told);
        situation.fine(Part.STORE_FOR_ARRIVALS);
        assertEquals(1, told.size());
    }
}
