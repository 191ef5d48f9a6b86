package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.conductd.message.MessageParser;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D3: an answer to a mail about several cases")
class SeveralCasesTest {
    private static final CaseId FIRST = new CaseId("K7Q-4MD");
    private static final CaseId SECOND = new CaseId("WN2-Q3D");
    private static final Set<CaseId> BOTH = Set.of(FIRST, SECOND);

    @ParameterizedTest
    @ValueSource(strings = {"RECUSE K7Q-4MD", "recuse for k7q-4md.", "RECUSE: case K7Q-4MD"})
    @DisplayName("names the case, and CLEAR beside it is for the others")
    void namesTheCase(String line) {
        List<Line> lines = read(line + "\nCLEAR");
        assertEquals(Set.of(FIRST), SeveralCases.named(lines.getFirst()));
        assertTrue(lines.getFirst() instanceof Line.Understood it && it.command() instanceof Command.Recuse);
        assertEquals(Set.of(), SeveralCases.named(lines.getLast()));
        assertTrue(lines.getLast() instanceof Line.Understood it && it.command() instanceof Command.Clear);
    }

    @Test
    @DisplayName("names several in one line")
    void namesSeveral() {
        assertEquals(BOTH, SeveralCases.named(read("CLEAR K7Q-4MD, WN2-Q3D").getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEAR\nRECUSE", "CLEAR\n\nexcept for K7Q-4MD", "CLEAR T5V-XKK", "LEAD", "VOTE YES"})
    @DisplayName("does nothing where it is not certain which case is meant")
    void isNotCertain(String words) {
        assertTrue(read(words).stream().allMatch(line -> line instanceof Line.NotObeyed it && it.why() == Line.NotObeyed.Why.SEVERAL_CASES));
        assertFalse(read(words).isEmpty());
    }

    @Test
    @DisplayName("D9: a mail that says RECUSE is not kept, so what is unproven in it waits for no word")
    void nothingWaitsBesideRecuse() {
        Reading reading = new Reading(read("RECUSE K7Q-4MD\nCLEAR"), "").unproven(Writer.MEMBER);
        assertTrue(reading.lines().getFirst() instanceof Line.Understood);
        assertEquals(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Line.NotObeyed.Why.BESIDE_RECUSE), reading.lines().getLast());
    }

    private static List<Line> read(String words) {
        byte[] octets = ("From: m1@example.org\nSubject: Several cases\n\n" + words + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return SeveralCases.read(new MessageParser().parse(octets), BOTH, Rosters.GROUP, ZoneOffset.UTC).lines();
    }
}
