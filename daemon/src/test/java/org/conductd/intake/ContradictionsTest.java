package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.conductd.intake.Line.Malformed;
import org.conductd.intake.Line.NotObeyed;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §4: what a mail says twice, against itself, or at too great length")
class ContradictionsTest {
    private static List<Line> read(String words) {
        return CommandReader.read(words, false, Rosters.GROUP).lines();
    }

    @Test
    void twiceCountsOnce() {
        assertEquals(List.of(new Line.Understood("VOTE YES", CommandName.VOTE_YES, new Command.CastBallot(Choice.YES))), read("VOTE YES\n\nvote yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VOTE YES\nVOTE NO", "VOTE NO\nVOTE ABSTAIN", "APPROVE DRAFT\nREJECT DRAFT\nToo harsh.", "AGREE\nDECLINE", "AWAY\nBACK", "UPHOLD\nRE-EVALUATE\nThere is more."})
    @DisplayName("of two that exclude each other neither is done")
    void neitherOfTwo(String words) {
        List<Line> lines = read(words);
        assertEquals(2, lines.size());
        lines.forEach(line -> assertEquals(NotObeyed.Why.CONTRADICTED, assertInstanceOf(NotObeyed.class, line).why()));
    }

    @Test
    @DisplayName("what else stands in the mail is done")
    void theRestIsDone() {
        List<Line> lines = read("VOTE YES\nVOTE NO\nLEAD");
        assertEquals(new Command.Lead(), assertInstanceOf(Line.Understood.class, lines.getLast()).command());
    }

    @Test
    @DisplayName("D9: RECUSE stands alone, whatever is beside it")
    void recuseStandsAlone() {
        assertEquals(List.of(new Command.Recuse()), read("CLEAR\nVOTE YES\nRECUSE\nVOTE NO").stream().map(line -> ((Line.Understood) line).command()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINUTES\n", "ASK REPORTER\n", "PROPOSE NO ACTION\nReason: ", "REJECT DRAFT\n"})
    @DisplayName("what nobody would read to its end is not taken, and said to be too long")
    void tooLong(String command) {
        assertEquals(Malformed.Reason.TOO_LONG, assertInstanceOf(Malformed.class, read(command + "x".repeat(20_001)).getFirst()).reason());
    }
}
