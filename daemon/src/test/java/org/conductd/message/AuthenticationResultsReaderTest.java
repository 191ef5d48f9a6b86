package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.conductd.message.AuthenticationResults.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 8601: Authentication-Results")
class AuthenticationResultsReaderTest {

    @Test
    void aFieldIsReadWithItsMethodsAndProperties() {
        AuthenticationResults read = AuthenticationResultsReader.read("Mail.Example.ORG 1; dkim=PASS header.d=a.example header.s=s1 header.b=\"x=\"; spf = pass smtp.mailfrom=a@b.example; dmarc/1=pass header.from=a.example");

        assertEquals("mail.example.org", read.authservId());
        assertEquals(List.of("dkim=pass", "spf=pass", "dmarc=pass"), verdicts(read));
        assertEquals(List.of("header.d=a.example", "header.s=s1", "header.b=x="), properties(read.results().getFirst()));
    }

    @Test
    @DisplayName("§2.2: none says that nothing was checked")
    void noneIsNoResult() {
        assertEquals(List.of(), verdicts(AuthenticationResultsReader.read("mail.example.org; none")));
        assertEquals(List.of(), verdicts(AuthenticationResultsReader.read("mail.example.org")));
    }

    @Test
    void commentsAreGoneNestedOnesAndThoseWithEscapedParenthesesToo() {
        AuthenticationResults read = AuthenticationResultsReader.read("(c) mail.example.org (v) ; (a (b) \\) c; dmarc=pass) dmarc (x) = (y) fail (\"dmarc=pass) header.from=a.example");

        assertEquals(List.of("dmarc=fail"), verdicts(read));
    }

    @Test
    void aQuotedStringIsOneValueWhateverStandsInIt() {
        AuthenticationResults read = AuthenticationResultsReader.read("m; spf=fail reason=\"x; dmarc=pass (\\\" \" smtp.mailfrom=\"a; dmarc=pass\"@b.example");

        assertEquals(List.of("spf=fail"), verdicts(read));
        assertEquals(List.of("reason=x; dmarc=pass (\" ", "smtp.mailfrom=a; dmarc=pass@b.example"), properties(read.results().getFirst()));
    }

    @Test
    void verdictsOfOneMethodAreAllKeptSoThatTwoCanBeSeen() {
        assertEquals(List.of("dmarc=pass", "dmarc=fail"), verdicts(AuthenticationResultsReader.read("m; dmarc=pass; dmarc=fail")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "m; spf=pass (domain of x) dmarc=pass (y) smtp.mailfrom=a", "m; spf=pass (x) y) smtp.mailfrom=a; dmarc=pass", "m; spf=pass (x; dmarc=pass", "m; spf=pass smtp.mailfrom=\"x; dmarc=pass",
        "m 2; dmarc=pass", "m x; dmarc=pass", "m; dmarc=pass header.from=a.example trailing words", "m; dmarc", "m; dmarc=pass smtp.x=\"a\" \"b\"; dkim=pass"})
    @DisplayName("Where the grammar is broken, a sender's words may have broken it: nothing counts")
    void aBrokenFieldCountsForNothing(String field) {
        AuthenticationResults read = AuthenticationResultsReader.read(field);

        assertEquals("m", read.authservId());
        assertEquals(List.of(), verdicts(read));
    }

    private static List<String> verdicts(AuthenticationResults read) {
        return read.results().stream().map(result -> result.method() + "=" + result.value()).toList();
    }

    private static List<String> properties(Result result) {
        return result.properties().stream().map(property -> property.name() + "=" + property.value()).collect(Collectors.toList());
    }
}
