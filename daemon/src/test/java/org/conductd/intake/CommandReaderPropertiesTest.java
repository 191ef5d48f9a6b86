package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.intake.CommandName.Form;
import org.conductd.intake.CommandReader.Named;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §4, for every command and any prose")
class CommandReaderPropertiesTest {
    /** Far more than any machine needs, far less than a reader of more than linear cost would take. */
    private static final Duration RUNAWAY = Duration.ofMinutes(1);
    private static final int TRIES = 400;
    /** Words of mails, and every word of a command: what prose is made of when it is about a case. */
    private static final List<String> WORDS = Stream.concat(
            Stream.of("the plan is good but we should not forget that they were asked before and I would rather wait until Monday because nothing new came in so far perhaps somebody else knows more").flatMap(text -> Stream.of(text.split(" "))),
            Arrays.stream(CommandName.values()).flatMap(name -> Stream.of(name.words().toLowerCase(Locale.ROOT).split(" ")))).toList();

    private static List<String> names(String words) {
        return CommandReader.names(words, false, false).stream().map(Named::name).toList();
    }

    private static String argument(CommandName name) {
        return switch (name.form()) {
            case ALONE -> "";
            case LINE -> switch (name) {
                case EXTEND, ALLOW, AVAILABLE -> " 3";
                case LINK, UNLINK, DROP -> " K7Q-4MD";
                case QUIET -> " only rae@example.net";
                default -> " Ilse Brandt <m1@example.org>";
            };
            case BLOCK -> "\nsome text\n\nand more";
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FILE_REPORT", "APPROVE", "REJECT"})
    void everyCommandIsFoundByItsName(CommandName name) {
        String line = name.words() + argument(name);
        List<String> expected = List.of(name.words());
        Stream.<UnaryOperator<String>>of(text -> text, text -> text + "\n", text -> "\n \n" + text, text -> "Some words first.\n\n" + text, text -> "LEAD\n" + text, text -> "\u200b" + text)
                .forEach(dress -> assertEquals(expected, names(dress.apply(line)).stream().filter(found -> !found.equals("LEAD") || name == CommandName.LEAD).distinct().toList(), dress.apply(line)));
        assertEquals(name.form() == Form.BLOCK ? "some text\n\nand more" : argument(name).strip(), CommandReader.names(line, false, false).getFirst().text());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FILE_REPORT", "APPROVE", "REJECT"})
    @DisplayName("case and trailing punctuation do not matter")
    void everyCommandIsFoundInAnyDress(CommandName name) {
        // Free text is an argument behind capitals only.
        String argument = name == CommandName.CONSENT ? null : argument(name);
        for (String words : List.of(name.words(), name.words().toLowerCase(Locale.ROOT), name.words().charAt(0) + name.words().substring(1).toLowerCase(Locale.ROOT), name.words().replace("-", " "), name.words().replace(" ", ": "))) {
            for (String mark : List.of("", ".", "!", ":", " ", "…", " !!", "?")) {
                if (argument != null) {
                    String text = name.form() == Form.LINE ? words + (mark.isBlank() ? "" : ":") + argument + mark.replaceAll("[:?]", "") : words + mark + argument;
                    assertEquals(List.of(name.words()), names(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FILE_REPORT", "APPROVE", "REJECT"})
    void noCommandIsTakenFromTheMiddleOfProse(CommandName name) {
        String command = name.words() + argument(name);
        for (String text : List.of("This is what I think:\n" + command, "I was told to write\n" + command.replace("\n\n", "\n"), "They wrote " + command.lines().findFirst().orElseThrow() + " and no more",
                "“" + command.lines().findFirst().orElseThrow() + "”, he said", name.words().toLowerCase(Locale.ROOT) + " is what he wrote to them", "Hello,\n" + command.lines().findFirst().orElseThrow() + "\nThanks")) {
            Reading reading = CommandReader.read(text, false, Rosters.GROUP);
            assertTrue(reading.lines().stream().allMatch(Line.NotObeyed.class::isInstance), text + " " + reading.lines());
            assertEquals(text.replaceAll("\\n{3,}", "\n\n"), reading.words());
        }
    }

    @Test
    void randomProseHoldsNoCommand() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            String prose = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(paragraph -> paragraph(random)).collect(Collectors.joining("\n\n"));
            Reading reading = CommandReader.read(prose, false, Rosters.GROUP);
            assertTrue(reading.lines().stream().allMatch(Line.NotObeyed.class::isInstance), "seed " + seed + ": " + reading.lines());
            assertEquals(prose, reading.words(), "seed " + seed);
        }
    }

    /** Five words or more on its first line: shorter ones may well be commands, or slips. */
    private static String paragraph(Random random) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(3); line++) {
            lines.add(IntStream.range(0, 5 + random.nextInt(8)).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining(" ")));
        }
        return String.join("\n", lines);
    }

    @Test
    void commandsAndWordsAreToldApartInAnyOrder() {
        List<String> commands = List.of("VOTE YES", "Clear.", "ratify", "EXTEND 3");
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            List<String> words = new ArrayList<>();
            var mail = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                if (random.nextBoolean()) {
                    String command = commands.get(random.nextInt(commands.size()));
                    // What is said twice counts once.
                    if (!expected.contains(command)) {
                        expected.add(command);
                    }
                    mail.append(command).append(random.nextBoolean() ? "\n" : "\n\n");
                } else {
                    String paragraph = paragraph(random);
                    words.add(paragraph);
                    mail.append(paragraph).append("\n\n");
                }
            }
            Reading reading = CommandReader.read(mail.toString(), false, Rosters.GROUP);
            assertEquals(expected, reading.lines().stream().filter(line -> !(line instanceof Line.NotObeyed)).map(Line::written).toList(), "seed " + seed);
            assertEquals(String.join("\n\n", words), reading.words(), "seed " + seed);
        }
    }

    static Stream<String> hostile() {
        int much = 400_000;
        return Stream.of("a".repeat(much), " ".repeat(much) + "x", "CLEAR " + "!".repeat(much) + "x", "VOTE\n".repeat(much / 5), "REPORTED " + "a@".repeat(much / 2), "REPORTED " + "a, ".repeat(much / 3),
                "EVALUATE\n" + "violation: yes\n".repeat(much / 15), "EVALUATE\n" + "x".repeat(much) + ": y", "PROPOSE ACTION\n" + "Plan: x\n".repeat(much / 8), "I ".repeat(much / 2), "VOTE " + "the ".repeat(much / 4),
                "\n".repeat(much), "ADMIT " + "Ilse and ".repeat(much / 9), "*".repeat(much) + "CLEAR", "EXCLUDE " + "<".repeat(much), "QUIET only " + "only ".repeat(much / 5), "-".repeat(much), "VOTE" + " ".repeat(much) + "YES",
                "thanks ".repeat(much / 7), "CONFLICTS\n" + "a.b,".repeat(much / 4), "ASK WITNESS " + "A ".repeat(much / 2), "É".repeat(much), "VOTE" + "-".repeat(much));
    }

    @ParameterizedTest(name = "hostile text {index}")
    @MethodSource("hostile")
    @DisplayName("nothing that a mail can contain takes long")
    void isBoundedInTime(String words) {
        assertTimeoutPreemptively(RUNAWAY, () -> CommandReader.read(words, false, Rosters.GROUP));
    }

    @ParameterizedTest
    @ValueSource(ints = {400_000})
    @DisplayName("nor does screening it")
    void screeningIsBoundedInTime(int much) {
        for (String text : List.of("Hugo ".repeat(much / 5), "Hugo Petersen ".repeat(much / 14), "a".repeat(much), "Ilse B ".repeat(much / 7), "@".repeat(much), "m1@".repeat(much / 3))) {
            assertTimeoutPreemptively(RUNAWAY, () -> Screening.named(Rosters.GROUP, text));
            assertTimeoutPreemptively(RUNAWAY, () -> People.in(text));
        }
    }
}
