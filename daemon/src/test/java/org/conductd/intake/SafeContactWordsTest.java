package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.SafeContact.Manner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D1: how the reporter may be written to")
class SafeContactWordsTest {
    @ParameterizedTest
    @CsvSource({"normal,NORMAL,''", "Normal.,NORMAL,''", "neutral,NEUTRAL,''", "NONE!,NONE,''", "do not contact me,NONE,''", "only home@example.net,ONLY,home@example.net",
        "Only <home@example.net>.,ONLY,home@example.net", "home@example.net,ONLY,home@example.net", "please use home@example.net,ONLY,home@example.net", "only by mail to home@example.net,ONLY,home@example.net"})
    void isOneOfFour(String words, Manner manner, String address) {
        assertEquals(Optional.of(new SafeContact(manner, address)), SafeContactWords.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at night", "never use rae@work.example", "call +43 1 234", "only", "not rae@work.example"})
    void isNotGuessed(String words) {
        assertEquals(Optional.empty(), SafeContactWords.read(words));
    }
}
