package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §6: by what a captured mail is known again")
class SignaturesTest {
    private static final List<String> KNOWN = of("v=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=x; b=AbCd+/12");

    private static List<String> of(String signature) {
        return Signatures.of(Mails.from("Rae <rae@example.net>").with("DKIM-Signature", signature).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=x; b=AbCd\r\n\t+/12", "b = Ab Cd+/ 12 ;d=EXAMPLE.net.;s=other;bh=y", "d=example.net; b=AbCd+/12==", "d=example.net; b=AbCd-+/12;"})
    void itsValueIsTheSameHoweverItIsWritten(String signature) {
        assertEquals(1, KNOWN.size());
        assertEquals(KNOWN, of(signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d=example.net; b=AbCd+/13", "d=mail.example.net; b=AbCd+/12"})
    void anotherValueOrDomainIsAnother(String signature) {
        assertEquals(1, of(signature).size());
        assertNotEquals(KNOWN, of(signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d=evil.example; b=AbCd+/12", "d=example.net; b=", "d=example.net", "b=AbCd+/12", "", "d=example.net; b=%%%"})
    void whatProvesNothingAboutTheAuthorIsNone(String signature) {
        assertEquals(List.of(), of(signature));
    }

    @Test
    void ofSomebodyElseItIsAnother() {
        assertNotEquals(KNOWN, Signatures.of(Mails.from("Sam <sam@example.net>").with("DKIM-Signature", "d=example.net; b=AbCd+/12").message()));
    }
}
