package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.jdkim.DKIMSigner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6376: signatures that the daemon checks itself (proof.server: dkim)")
class DkimVerifierTest {
    private static final KeyPair KEYS = keys(2048);
    private static final String MAIL = "From: Rae <rae@example.net>\r\nTo: oss@example.org\r\nSubject: Re: Case\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n"
            + "Message-ID: <1@example.net>\r\n\r\nCLEAR\r\n";
    private static final String TAGS = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=s1; h=from:to:subject:date:message-id; bh=; b=;";

    private final Map<String, String> zone = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean down;
    private final DnsRecords dns = name -> {
        asked.add(name);
        if (down) {
            throw new DnsRecords.Unanswered(null);
        }
        return Optional.ofNullable(zone.get(name)).stream().toList();
    };

    DkimVerifierTest() {
        zone.put("s1._domainkey.example.net", record(KEYS, ""));
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String record(KeyPair keys, String flags) {
        return "v=DKIM1; k=rsa; " + flags + "p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static String signed(String mail, String tags, KeyPair keys) throws Exception {
        return new DKIMSigner(tags, keys.getPrivate()).sign(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))) + "\r\n" + mail;
    }

    private static String signed(String mail) throws Exception {
        return signed(mail, TAGS.formatted("example.net"), KEYS);
    }

    private Optional<String> signer(String mail) {
        return new DkimVerifier(dns).signer(new MessageParser().parse(mail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoSignedForTheirOwnDomainIsProven() throws Exception {
        assertEquals(Optional.of("example.net"), signer(signed(MAIL)));
        assertEquals(Optional.of("example.net"), signer(signed(MAIL.replace("CLEAR", "CLEAR\r\n\r\nZoë"))));
    }

    @Test
    void whatWasChangedIsNot() throws Exception {
        assertEquals(Optional.empty(), signer(signed(MAIL).replace("CLEAR", "RECUSE")));
        assertEquals(Optional.empty(), signer(signed(MAIL).replace("From: Rae <rae@", "From: Rae <sam@")));
        assertEquals(Optional.empty(), signer(MAIL));
    }

    @Test
    @DisplayName("RFC 6376 §8.2: a signature of a part proves nothing, and nobody is asked for its key")
    void whatIsSignedInPartIsNot() throws Exception {
        String tags = TAGS.formatted("example.net") + " l=7;";
        assertEquals(Optional.empty(), signer(signed(MAIL, tags, KEYS)));
        assertEquals(Optional.empty(), signer(signed(MAIL, tags, KEYS) + "VOTE YES\r\n"));
        assertEquals(List.of(), asked);
    }

    @Test
    @DisplayName("RFC 7489 §3.1.1: another domain of the organization may sign, unless the author's says adkim=s; anybody else may not, and is not asked")
    void alignmentIsAskedFor() throws Exception {
        zone.put("s1._domainkey.mail.example.net", record(KEYS, ""));
        zone.put("s1._domainkey.evil.example", record(KEYS, ""));
        String elsewhere = signed(MAIL, TAGS.formatted("mail.example.net"), KEYS);
        assertEquals(Optional.of("mail.example.net"), signer(elsewhere));
        zone.put("_dmarc.example.net", "v=DMARC1; p=reject; adkim=s; aspf=s");
        assertEquals(Optional.empty(), signer(elsewhere));
        zone.put("_dmarc.example.net", "v=DMARC1; p=reject; adkim=r");
        assertEquals(Optional.of("mail.example.net"), signer(elsewhere));
        asked.clear();
        assertEquals(Optional.empty(), signer(signed(MAIL, TAGS.formatted("evil.example"), KEYS)));
        assertEquals(List.of(), asked);
    }

    @Test
    @DisplayName("RFC 8301, RFC 6376 §3.6.1: short keys, SHA-1, revoked keys and keys on trial count for nothing")
    void weakKeysAreNone() throws Exception {
        KeyPair weak = keys(768);
        zone.put("s1._domainkey.example.net", record(weak, ""));
        assertEquals(Optional.empty(), signer(signed(MAIL, TAGS.formatted("example.net"), weak)));
        zone.put("s1._domainkey.example.net", record(KEYS, "t=y; "));
        assertEquals(Optional.empty(), signer(signed(MAIL)));
        zone.put("s1._domainkey.example.net", "v=DKIM1; p=");
        assertEquals(Optional.empty(), signer(signed(MAIL)));
        zone.put("s1._domainkey.example.net", record(KEYS, ""));
        assertEquals(Optional.empty(), signer(signed(MAIL, TAGS.formatted("example.net").replace("rsa-sha256", "rsa-sha1"), KEYS)));
    }

    @Test
    @DisplayName("RFC 6376 §8.15: a second From above what was signed proves nobody")
    void aSecondAuthorIsNotSigned() throws Exception {
        assertEquals(Optional.empty(), signer("From: sam@example.net\r\n" + signed(MAIL)));
    }

    @Test
    void whereTheNameServerDoesNotAnswerNobodyIsProven() throws Exception {
        down = true;
        assertEquals(Optional.empty(), signer(signed(MAIL)));
    }

    @Test
    @DisplayName("A message makes us ask few questions, however many signatures it has")
    void questionsAreBounded() throws Exception {
        String forged = TAGS.formatted("example.net").replace("bh=", "bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=").replace("b=;", "b=AAAA;");
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            mail.append("DKIM-Signature: ").append(forged.replace("s=s1", "s=s" + i)).append("\r\n");
        }
        String message = mail + MAIL;
        assertEquals(Optional.empty(), signer(message));
        assertEquals(5, asked.size());
    }
}
