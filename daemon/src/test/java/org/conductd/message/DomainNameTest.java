package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7489 §3: domains that are of one organization")
class DomainNameTest {
    @ParameterizedTest
    @CsvSource({"example.net,mail.example.net", "a.example.co.uk,b.example.co.uk", "example.net,example.net", "bücher.example,mail.bücher.example", "mail.lab.test,lab.test",
        "a.city.kawasaki.jp,b.city.kawasaki.jp"})
    void alignedAreThoseOfOneOrganization(String one, String other) {
        assertTrue(DomainName.aligned(one, other));
        assertTrue(DomainName.aligned(other, one));
    }

    @ParameterizedTest
    @CsvSource({"one.co.uk,other.co.uk", "ann.github.io,eve.github.io", "example.net,badexample.net", "example.net,net", "co.uk,example.co.uk", "'',example.net", "'',''", "example.net,example.org",
        "straße.example,strasse.example", "victim.com,'attacker.com,victim.com'"})
    @DisplayName("A public suffix, also a private one, is nobody's: who has a name below it is nothing to who has another")
    void whoSharesAPublicSuffixIsNotAligned(String one, String other) {
        assertFalse(DomainName.aligned(one, other));
        assertFalse(DomainName.aligned(other, one));
    }

    @ParameterizedTest
    @CsvSource({"Rae@Example.NET.,example.net", "example.net,example.net", "rae@xn--bcher-kva.example,bücher.example", "rae@bücher.example,bücher.example", "@example.net,example.net",
        "xn--strae-oqa.example,xn--strae-oqa.example"})
    @DisplayName("RFC 5891 §4.4: a name in letters and as an A-label is one, and no two names are")
    void ofAnAddressOrADomain(String text, String domain) {
        assertEquals(domain, DomainName.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rae@", "rae@.net", "rae@example..net", "rae@exam ple.net", "rae@example.net(x)", "rae@example。net", "rae@attacker.com,example.net", "rae@[192.0.2.1]", "rae@example.net\u0000x"})
    void ofWhatIsNoDomainIsNothing(String text) {
        assertEquals("", DomainName.of(text));
    }
}
