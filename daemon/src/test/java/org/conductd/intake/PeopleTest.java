package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D6: a field names people by names and addresses, never by its other text")
class PeopleTest {

    private static String in(String field) {
        return People.in(field).stream().map(person -> person.name() + "<" + person.address() + ">").collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sam Taylor | Sam Taylor<>",
        "Sam | Sam<>",
        "sam taylor | sam taylor<>",
        "Sam <sam@example.net> | Sam<sam@example.net>",
        "sam taylor <sam@example.net> | sam taylor<sam@example.net>",
        "sam@example.net | <sam@example.net>",
        "Sam Taylor sam@example.net | Sam Taylor<sam@example.net>",
        "Sam Taylor (sam@example.net) | Sam Taylor<sam@example.net>",
        "Sam Taylor, sam@example.net | Sam Taylor<sam@example.net>",
        "\"Taylor, Sam\" <sam@example.net> | Sam Taylor<sam@example.net>",
        "Sam Taylor, wearing a red shirt | Sam Taylor<>",
        "Sam Taylor who wore a red shirt | Sam Taylor<>",
        "Sam Taylor (tall, red hair) | Sam Taylor<>",
        "Sam Taylor - badge 1234, Acme | Sam Taylor<>",
        "Sam from the infra team | Sam<>",
        "Sam Taylor, CTO of Acme | Sam Taylor<>",
        "Sam Taylor, Senior Engineer | Sam Taylor<>",
        "@samt | @samt<>",
        "@samt on GitHub | @samt<>",
        "Sam Taylor, @samt | Sam Taylor<>",
        "Sam Taylor / @samt | Sam Taylor<>",
        "Dr. Kim O'Neil-Łuka | Dr. Kim O'Neil-Łuka<>",
        "Ludwig van der Rohe | Ludwig van der Rohe<>",
        "王小明 | 王小明<>",
        "Sam Taylor and Kim Lee | Sam Taylor<> Kim Lee<>",
        "Sam Taylor, Kim Lee; Alex Ray | Sam Taylor<> Kim Lee<> Alex Ray<>",
        "Sam, Kim, Alex | Sam<> Kim<> Alex<>",
        "Sam <s@x.example>, Kim <k@x.example> | Sam<s@x.example> Kim<k@x.example>",
        "unknown <sam@example.net> | <sam@example.net>",
        "the tall guy <sam@example.net> | <sam@example.net>",
        "SAM TAYLOR | SAM TAYLOR<>",
    })
    void names(String field, String people) {
        assertEquals(people, in(field));
    }

    @Test
    void oneALineToo() {
        assertEquals("Sam Taylor<> Kim Lee<kim@example.net>", in("- Sam Taylor, in the red shirt\n- Kim Lee <kim@example.net>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "unknown", "Unknown.", "I don't know", "I don’t know", "none", "n/a", "a tall man with a beard", "The keynote speaker", "tall guy, red shirt", "Someone from Acme", "my manager",
        "They shouted at me.", "two people", "Bearded man near the door", "Conference chair", "attendee with badge 1234", "wearing a red shirt", "a person called me names all day", "Speaker"})
    void nobody(String field) {
        assertEquals(List.of(), People.in(field));
    }
}
