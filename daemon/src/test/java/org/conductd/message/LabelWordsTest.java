package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §3: labels")
class LabelWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyLabelIsKnownByItsOwnTextInAnyCase(ReportLabel label) {
        assertEquals(label, LabelWords.at(label.text().toUpperCase(Locale.ROOT) + " : x").orElseThrow().label());
    }

    @Test
    void noWordStandsUnderTwoLabels() throws IOException {
        var seen = new HashSet<String>();

        words().forEach(word -> assertTrue(seen.add(word), word));
    }

    @ParameterizedTest
    @MethodSource
    void aLabelIsKnownInEveryLanguage(String line, ReportLabel label) {
        assertEquals(new LabelWords.Labelled(label, "x"), LabelWords.at(line).orElseThrow());
    }

    static Stream<Arguments> aLabelIsKnownInEveryLanguage() {
        return Stream.of(
                arguments("Zeugen: x", ReportLabel.WITNESSES), arguments("Témoins : x", ReportLabel.WITNESSES), arguments("Testigos: x", ReportLabel.WITNESSES), arguments("Testemunhas: x", ReportLabel.WITNESSES),
                arguments("Testimoni: x", ReportLabel.WITNESSES), arguments("Getuigen: x", ReportLabel.WITNESSES), arguments("Vittnen: x", ReportLabel.WITNESSES), arguments("Vitner: x", ReportLabel.WITNESSES),
                arguments("Vidner: x", ReportLabel.WITNESSES), arguments("Świadkowie: x", ReportLabel.WITNESSES), arguments("Свидетели: x", ReportLabel.WITNESSES), arguments("Свідки: x", ReportLabel.WITNESSES),
                arguments("Svědci: x", ReportLabel.WITNESSES), arguments("Todistajat: x", ReportLabel.WITNESSES), arguments("证人：x", ReportLabel.WITNESSES), arguments("目撃者：x", ReportLabel.WITNESSES), arguments("목격자: x", ReportLabel.WITNESSES),
                arguments("**Contact:** x", ReportLabel.CONTACT), arguments("*Contact*: x", ReportLabel.CONTACT), arguments("- Contact: x", ReportLabel.CONTACT), arguments("3. Contact: x", ReportLabel.CONTACT), arguments("> Contact: x", ReportLabel.CONTACT),
                arguments("Witness(es): x", ReportLabel.WITNESSES), arguments("Location (if known): x", ReportLabel.LOCATION), arguments("When did it happen?: x", ReportLabel.DATE_AND_TIME),
                arguments("Where? x", ReportLabel.LOCATION), arguments("Temoins : x", ReportLabel.WITNESSES), arguments("Contact - x", ReportLabel.CONTACT), arguments("Reported person\tx", ReportLabel.REPORTED_PERSON), arguments("Exclude = x", ReportLabel.EXCLUDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I told him this: stop", "Contact me at x", "The location: a bar", "https://example.org", "From: ann", "To: ann", "Subject: x", "10:00", ":", "a:", "Date-stamp x", "Where I stood - there", "Contact", "Contact me? x"})
    void aLabelCountsAtTheStartOfALineAndWithAMarkOnly(String line) {
        assertTrue(LabelWords.at(line).isEmpty());
    }

    private static Stream<String> words() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/org/conductd/message/report-labels.txt"));
        return lines.stream().filter(line -> line.contains("=") && !line.startsWith("#")).flatMap(line -> Arrays.stream(line.substring(line.indexOf('=') + 1).split(";")).map(String::strip));
    }
}
