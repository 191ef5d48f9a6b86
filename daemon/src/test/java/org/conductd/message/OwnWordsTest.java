package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What programs write around a person's words, language by language; the lists are files beside the golden mails. */
@DisplayName("Issue 4: the writer's own words, in the languages of our members")
class OwnWordsTest {
    private static final String OWN = "My words.";
    private static final String QUOTATION = "Ann said:\n\nVOTE YES\n";

    @TestFactory
    Stream<DynamicTest> underAnAttributionNothingIsOwn() throws IOException {
        return list("attributions.txt").map(line -> dynamicTest(line, () -> {
            String attribution = line.replace('|', '\n') + "\n";
            for (String above : List.of(OWN + "\n\n", OWN + "\n")) {
                for (String below : List.of("> VOTE YES\n> more", "\n> VOTE YES", "VOTE YES\nmore", "\nVOTE YES")) {
                    onlyOwn(above + attribution + below);
                }
            }
        }));
    }

    @TestFactory
    @DisplayName("Issue 4, one rule above all: in doubt it is not a command")
    Stream<DynamicTest> underWhatMayBeAnAttributionStandsNoCommand() throws IOException {
        return list("attributions-perhaps.txt").map(line -> dynamicTest(line, () -> {
            // A line that begins with a bar is a table's.
            String attribution = line.startsWith("|") ? line : line.replace('|', '\n');
            for (String above : List.of(OWN + "\n\n", OWN + "\n\n________________________________\n")) {
                for (String below : List.of("\nVOTE YES\nmore", "\n\nHello,\n\nVOTE YES")) {
                    OwnWords words = OwnWords.of(FlowedText.fixed(above + attribution + "\n" + below));
                    assertEquals(OWN, words.leading().getFirst());
                    assertFalse(words.leading().contains("VOTE YES"), () -> String.join("\n", words.leading()));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> underAHeaderBlockNothingIsOwn() throws IOException {
        return list("header-blocks.txt").map(line -> dynamicTest(line, () -> {
            for (String block : blocks(line.split(";"))) {
                onlyOwn(OWN + "\n\n" + block + QUOTATION);
                onlyOwn(OWN + "\n________________________________\n" + block + QUOTATION);
            }
        }));
    }

    /** As it is written, in bold, indented, with empty lines, with wrapped addresses, and without any. */
    private static List<String> blocks(String[] labels) {
        String block = labels[0] + ": Ann Bee <ann@example.org>\n" + labels[1] + ": 13.04.2026 09:07\n" + labels[2] + ": Bob Cee <bob@example.org>\n" + labels[3] + ": RE: Our case\n\n";
        return List.of(block, "*" + block.replace(": ", ":* ").replace("\n", "\n*"), "   " + block.replace("\n", "\n   "), block.replace("\n", "\n\n"),
                block.replace(" <ann", "\n<ann"), block.replaceAll(" <.*?>", ""));
    }

    @TestFactory
    Stream<DynamicTest> underADividerNothingIsOwn() throws IOException {
        return list("dividers.txt").map(line -> dynamicTest(line, () -> {
            onlyOwn(OWN + "\n\n" + line + "\n\n" + QUOTATION);
            onlyOwn(OWN + "\n" + line + "\n" + QUOTATION);
        }));
    }

    @TestFactory
    Stream<DynamicTest> footersOfTelephonesAreNotOwn() throws IOException {
        return list("footers.txt").map(line -> dynamicTest(line, () -> {
            onlyOwn(OWN + "\n\n" + line + "\n");
            onlyOwn(OWN + "\n" + line + "\n\n> VOTE YES");
            onlyOwn(OWN + "\n" + line + "\n\nVOTE YES");
        }));
    }

    @TestFactory
    Stream<DynamicTest> bannersOfGatewaysAreNotOwn() throws IOException {
        return list("banners.txt").map(line -> dynamicTest(line, () -> {
            onlyOwn(line.replace('|', '\n') + "\n\n" + OWN);
            onlyOwn(line.replace('|', '\n') + "\n" + OWN);
        }));
    }

    @TestFactory
    Stream<DynamicTest> disclaimersOfGatewaysAreNotOwn() throws IOException {
        return list("disclaimers.txt").map(line -> dynamicTest(line, () -> {
            onlyOwn(OWN + "\n\n" + line.replace('|', '\n') + "\n");
            onlyOwn(OWN + "\n\n______________\n" + line.replace('|', '\n') + "\n");
        }));
    }

    @TestFactory
    Stream<DynamicTest> sentencesThatLookLikeMarksAreOwn() {
        return Stream.of(
                "On Thursday, I get proper rendering.", "On the other hand, we should wait:", "At 10:00 Bob came in.", "He wrote: you are late.",
                "From: our database, not from outside.", "I sent this from my phone yesterday.", "Was it sent from my iPhone?", "## Points\n----\n1. One\n----\nTwo",
                "Dates:\n2024-01-15 14:30:25\n15.01.2024 14:30", "Am Montag um 10:00 kam Bob.", "In 2024 he wrote some more text", "https://example.org/on-date-someone-wrote",
                "Warning signs were everywhere:\nnobody listened.", "This email is about Bob.", "I forwarded the message to Zoe.", "He said: CAUTION").map(text -> dynamicTest(text, () -> {
                    OwnWords words = OwnWords.of(FlowedText.fixed(text));
                    assertEquals(text, String.join("\n", words.own()));
                    assertEquals(words.own(), words.leading());
                }));
    }

    @Test
    @DisplayName("Mail interface §4: a command stands above the quotation; answers below it are text")
    void answersBelowAQuotationAreTextAndNotLeading() {
        OwnWords words = OwnWords.of(FlowedText.fixed("One.\n\n> quoted\n\nTwo.\n\n> quoted\n\nThree."));

        assertEquals(List.of("One.", "", "Two.", "", "Three."), words.own());
        assertEquals(List.of("One."), words.leading());
    }

    @Test
    void aRuleOfUnderscoresEndsWhatCanBeACommandButNotTheText() {
        OwnWords words = OwnWords.of(FlowedText.fixed("One.\n__________\nTwo."));

        assertEquals(List.of("One.", "__________", "Two."), words.own());
        assertEquals(List.of("One."), words.leading());
    }

    private static void onlyOwn(String text) {
        OwnWords words = OwnWords.of(FlowedText.fixed(text));
        assertEquals(OWN, String.join("\n", words.own()), text);
        assertEquals(OWN, String.join("\n", words.leading()), text);
    }

    private static Stream<String> list(String name) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/mail", name)));
        lines.removeIf(line -> line.startsWith("#"));
        return lines.stream();
    }
}
