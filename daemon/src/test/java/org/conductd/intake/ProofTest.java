package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.conductd.intake.Proof.Method;
import org.conductd.message.InboundMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Mail interface §6: proof of an address")
class ProofTest {
    private static Method proof(String from, String results) {
        InboundMessage message = Mails.from(from).with("Authentication-Results", results).message();
        return Proof.of(message, Mails.RFC8601, Optional.empty()).by();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DMARC | mx.example.org; dkim=pass header.d=example.net; spf=fail; dmarc=pass header.from=example.net",
        "DMARC | mx.example.org; dmarc=pass (p=reject) header.from=example.net",
        "DMARC | MX.Example.org 1; dmarc=pass header.from=Example.Net.",
        "NONE  | mx.example.org; dmarc=pass",
        "NONE  | mx.example.org; dmarc=pass header.from=example.net header.from=other.example",
        "NONE  | mx.example.org; dmarc=pass header.from=other.example",
        "NONE  | mx.example.org; dmarc=fail header.from=example.net; dkim=pass header.d=example.net; spf=pass smtp.mailfrom=rae@example.net",
        "NONE  | mx.example.org; dmarc=temperror; dkim=pass header.d=example.net",
        "NONE  | mx.example.org; dmarc=pass; dmarc=fail",
        "NONE  | mx.example.org; dmarc=pass; dmarc=pass",
        "DKIM  | mx.example.org; dmarc=none; dkim=pass header.d=example.net",
        "DKIM  | mx.example.org; dkim=pass header.d=mail.example.net header.i=@mail.example.net",
        "NONE  | mx.example.org; dkim=pass header.d=example.net; dkim=fail header.d=other.example",
        "NONE  | mx.example.org; dkim=pass header.d=other.example",
        "NONE  | mx.example.org; dkim=pass header.d=net",
        "NONE  | mx.example.org; dkim=pass header.d=badexample.net",
        "NONE  | mx.example.org; dkim=pass",
        "NONE  | mx.example.org; dkim=fail header.d=example.net",
        "SPF   | mx.example.org; spf=pass smtp.mailfrom=bounce@mail.example.net",
        "SPF   | mx.example.org; dkim=none; spf=pass smtp.mailfrom=example.net",
        "NONE  | mx.example.org; spf=softfail smtp.mailfrom=example.net",
        "NONE  | mx.example.org; spf=pass smtp.helo=example.net",
        "NONE  | other.example; dmarc=pass header.from=example.net",
        "NONE  | mx.example.org; none",
    })
    void isWhatOurOwnServerSaysOnce(Method by, String results) {
        assertEquals(by, proof("Rae <rae@example.net>", results));
    }

    @Test
    @DisplayName("RFC 8601 §5: only the topmost field of our own server counts")
    void isTheTopmostOfOurServer() {
        assertEquals(Method.NONE, proof("rae@example.net", "mx.example.org; dmarc=fail\r\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.net"));
        assertEquals(Method.DMARC, proof("rae@example.net", "filter.example; dmarc=fail\r\nAuthentication-Results: mx.example.org; dmarc=pass header.from=example.net"));
    }

    @Test
    void isOfTheOrganizationalDomainToo() {
        assertEquals(Method.DMARC, proof("rae@sub.example.net", "mx.example.org; dmarc=pass header.from=example.net"));
        assertEquals(Method.NONE, proof("rae@example.net", "mx.example.org; dmarc=pass header.from=sub.example.net"));
    }

    @Test
    @DisplayName("RFC 6376 §8.2: a signature of a part of the body proves nothing; SPF still does")
    void isNotASignatureOfAPart() {
        Mails mail = Mails.from("rae@example.net").with("DKIM-Signature", "v=1; a=rsa-sha256; d=example.net;\r\n\tl=20; bh=x; b=y");
        assertEquals(Method.NONE, Proof.of(mail.message(), Mails.RFC8601, Optional.empty()).by());
        mail.with("Authentication-Results", "mx.example.org; dkim=pass header.d=example.net; spf=pass smtp.mailfrom=example.net; dmarc=pass header.from=example.net");
        assertEquals(Method.DMARC, Proof.of(mail.message(), Mails.RFC8601, Optional.empty()).by());
    }

    @Test
    void isNoneWhereReadersCouldDisagreeAboutTheAuthor() {
        assertEquals(Method.NONE, proof("rae@example.net, kim@example.net", "mx.example.org; dmarc=pass header.from=example.net"));
        assertEquals(Method.NONE, Proof.of(Mails.from("rae@example.net").message(), ProofSource.none(), Optional.empty()).by());
    }
}
