package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryReaderTest {
    private static final String AT = "at 2026-03-02T09:00:00Z\n";

    private static List<Line> lines(String story) throws StoryException {
        return StoryReader.read(AT + story).lines().stream().skip(1).map(Story.Numbered::line).toList();
    }

    private static Line only(String story) throws StoryException {
        List<Line> lines = lines(story);
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private static String problems(String story) {
        return assertThrows(StoryException.class, () -> StoryReader.read(story)).getMessage();
    }

    private static Line.Which which(String address, MailKind kind) {
        return new Line.Which(address, kind, OptionalInt.empty());
    }

    @Nested
    class EveryLineOfTheFormat {
        @Test
        void theMomentAndTheTimeThatPasses() throws StoryException {
            assertEquals(new Line.At(Instant.parse("2026-03-02T09:00:00Z")), StoryReader.read(AT).lines().getFirst().line());
            assertEquals(List.of(new Line.Wait(Duration.ofMinutes(90)), new Line.Wait(Duration.ofHours(72)), new Line.Wait(Duration.ofDays(14))),
                    lines("wait 90m\nwait 72h\nwait 14d\n"));
        }

        @Test
        void aFreshMailWithItsOptions() throws StoryException {
            Mailbox rae = new Mailbox("Rae", "rae@example.net");
            assertEquals(new Line.Fresh(rae, "Hello", Optional.empty(), true, "One.\n\nTwo."),
                    only("mail from \"Rae <rae@example.net>\" subject \"Hello\"\n  One.\n\n  Two.\n"));
            assertEquals(new Line.Fresh(rae, "Hello", Optional.of("old-form"), false, ""),
                    only("mail from \"Rae <rae@example.net>\" subject \"Hello\" to +old-form unproven"));
            assertEquals(new Line.Fresh(new Mailbox("", "rae@example.net"), "", Optional.empty(), true, ""), only("mail from \"rae@example.net\" subject \"\""));
        }

        @Test
        void answersOfEverySort() throws StoryException {
            Line.Which check = which("m1@example.org", MailKind.CONFLICT_CHECK);
            assertEquals(new Line.ReplyTo(check, Optional.empty(), true, "CLEAR"), only("reply from m1@example.org to conflict-check\n  CLEAR"));
            assertEquals(new Line.ReplyTo(check, Optional.of("m2@other.example"), false, ""),
                    only("reply from m1@example.org to conflict-check as \"m2@other.example\" unproven"));
            assertEquals(new Line.Tap(check, "VOTE YES"), only("tap m1@example.org conflict-check VOTE YES"));
            assertEquals(new Line.Bounce(check), only("bounce m1@example.org conflict-check"));
            assertEquals(new Line.AutoReply(check, ""), only("autoreply from m1@example.org to conflict-check"));
            assertEquals(new Line.Deliver("01 from outlook.eml"), only("deliver 01 from outlook.eml"));
        }

        @Test
        void whatIsExpected() throws StoryException {
            assertEquals(List.of(
                    new Line.Exactly("m1@example.org", List.of(MailKind.BALLOT, MailKind.COMMAND_ANSWER)),
                    new Line.Exactly("m1@example.org", List.of()),
                    new Line.Never("sam@example.net", MailKind.LETTER),
                    new Line.Text(which("rae@example.net", MailKind.STATUS), true, "step"),
                    new Line.Text(which("rae@example.net", MailKind.STATUS), false, "Sam")),
                    lines("""
                            expect m1@example.org ballot, command-answer
                            expect none m1@example.org
                            expect never sam@example.net letter
                            expect text rae@example.net status contains "step"
                            expect text rae@example.net status lacks "Sam"
                            """));
        }

        @Test
        void theNumberOfAMail() throws StoryException {
            assertEquals(new Line.Bounce(new Line.Which("m1@example.org", MailKind.REMINDER, OptionalInt.of(2))), only("bounce m1@example.org reminder/2"));
        }
    }

    @Nested
    class OddButRight {
        @Test
        void quotationMarksWithinQuotedTexts() throws StoryException {
            assertEquals(new Line.Fresh(new Mailbox("Dr. \"Rae\", PhD", "rae@example.net"), "The \"joke\"", Optional.empty(), true, ""),
                    only("mail from \"Dr. \"Rae\", PhD <rae@example.net>\" subject \"The \\\"joke\\\"\""));
            assertEquals(new Line.Text(which("rae@example.net", MailKind.STATUS), true, "say \"this\" or \"that\""),
                    only("expect text rae@example.net status contains \"say \"this\" or \"that\"\""));
        }

        @Test
        void remarksAreLinesOfTheirOwnAndTextInABody() throws StoryException {
            assertEquals(new Line.Fresh(new Mailbox("", "rae@example.net"), "x # y", Optional.empty(), true, "# no remark\nbut this # neither"),
                    only("# before\nmail from \"rae@example.net\" subject \"x # y\"\n  # no remark\n# a remark within\n  but this # neither\n#\n"));
        }

        @Test
        void lineEndsTabsAndSpacesAtTheEnd() throws StoryException {
            assertEquals(new Line.ReplyTo(which("m1@example.org", MailKind.CONFLICT_CHECK), Optional.empty(), true, "CLEAR\n\n-- \n\tIlse"),
                    only("reply  from\tm1@example.org to conflict-check  \r\n  CLEAR\r\n\t \r\n  -- \r\n  \tIlse\r\n\r\n   \r\n"));
            assertEquals(2, StoryReader.read("\uFEFFat 2026-03-02T09:00:00Z\rwait 1h").lines().size());
        }

        @Test
        void moreIndentationBelongsToTheText() throws StoryException {
            assertEquals("a\n  b", ((Line.Fresh) only("mail from \"rae@example.net\" subject \"s\"\n  a\n    b\n")).body());
        }

        @Test
        void linesKeepTheirNumbers() throws StoryException {
            Story story = StoryReader.read("# x\n\n" + AT + "mail from \"rae@example.net\" subject \"s\"\n  a\n\n  b\n\nwait 1h\n");
            assertEquals(List.of(3, 4, 9), story.lines().stream().map(Story.Numbered::number).toList());
        }
    }

    @Nested
    class Wrong {
        @ParameterizedTest
        @ValueSource(strings = {"waits 3h", "expects m1@example.org ballot", "replay from m1@example.org to ballot", "At 2026-03-02T09:00:00Z"})
        void aLineThatBeginsLikeNone(String line) {
            String problem = problems(AT + "\n" + line + "\n");
            assertTrue(problem.startsWith("line 3: "), problem);
            assertTrue(problem.contains("allowed: at, wait, mail, deliver, reload, reply, tap, bounce, autoreply, calendar, expect"), problem);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "wait 3 days|wait N with m, h or d",
            "wait 3w|wait N with m, h or d",
            "reply from m1@example.org conflict-check|reply from ADDRESS to KIND",
            "mail from rae@example.net subject \"x\"|mail from \"NAME <ADDRESS>\"",
            "expect text rae@example.net status has \"x\"|contains|lacks",
            "expect m1@example.org|expect ADDRESS KIND",
            "expect m1@example.org ballots|conflict-check",
            "expect m1@example.org ballot,|conflict-check",
            "bounce m1@example.org letter/0|KIND/1",
            "expect none m1|somebody@example.org",
            "at 2026-03-03T09:00:00Z|wait N"})
        void eachErrorNamesItsLineAndWhatIsAllowed(String line, String allowed) {
            String problem = problems(AT + line + "\n");
            assertTrue(problem.startsWith("line 2: "), problem);
            assertTrue(problem.substring(problem.indexOf("allowed: ")).contains(allowed), problem);
        }

        @Test
        void indentation() {
            assertTrue(problems(AT + "  text\n").startsWith("line 2: "));
            assertTrue(problems(AT + "mail from \"rae@example.net\" subject \"s\"\n text\n").startsWith("line 3: "));
            assertTrue(problems(AT + "mail from \"rae@example.net\" subject \"s\"\n\ttext\n").contains("two spaces"));
        }

        @Test
        void theBeginning() {
            assertTrue(problems("").contains("at INSTANT"));
            assertTrue(problems("wait 1h\n").startsWith("line 1: a story begins with its moment"));
            assertTrue(problems("at yesterday\n").contains("2026-03-02T09:00:00Z"));
        }

        @Test
        void everythingIsToldAtOnceInOrder() {
            String problem = problems(AT + "expect m1@example.org nothing\nhop\nwait 1y\n");
            assertEquals(List.of("line 2", "line 3", "line 4"), problem.lines().filter(line -> line.startsWith("line")).map(line -> line.split(":")[0]).toList());
        }
    }
}
