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
        "Only <home@example.net>.,ONLY,home@example.net", "home@example.net,ONLY,home@example.net", "please use home@example.net,ONLY,home@example.net", "only by mail to home@example.net,ONLY,home@example.net",
        "'only home@example.net, neutral wording',NEUTRAL,home@example.net", "'neutral, to home@example.net only',NEUTRAL,home@example.net", "Only home@example.net (neutral).,NEUTRAL,home@example.net",
        "neutral mail to home@example.net,NEUTRAL,home@example.net", "'neutral home@example.net',NEUTRAL,home@example.net", "Please be discreet.,NEUTRAL,''", "neutral words only,NEUTRAL,''",
        "'only home@example.net, never at work',ONLY,home@example.net", "'home@example.net, no names in the subject please',NEUTRAL,home@example.net", "'neutral, no phone calls',NEUTRAL,''",
        "home@example.net only,ONLY,home@example.net", "'home@example.net and nowhere else',ONLY,home@example.net"})
    void isOneOfFour(String words, Manner manner, String address) {
        assertEquals(Optional.of(new SafeContact(manner, address)), SafeContactWords.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at night", "never use rae@work.example", "call +43 1 234", "only", "not rae@work.example"})
    void isNotGuessed(String words) {
        assertEquals(Optional.empty(), SafeContactWords.read(words));
    }

    @ParameterizedTest
    @CsvSource({"never use rae@work.example,NONE", "not rae@work.example,NONE", "please call me only: +43 1 234,NONE", "'Don’t reply here, my manager reads along',NONE", "at night,NEUTRAL", "only,NEUTRAL",
        "Signal only,NONE", "ask Kim,NEUTRAL"})
    void inDoubtIsTheMostCareful(String words, Manner manner) {
        assertEquals(new SafeContact(manner, ""), SafeContactWords.careful(words));
    }
}
