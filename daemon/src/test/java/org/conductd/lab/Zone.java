package org.conductd.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** The domains that there are in a lab: their records, and the keys with which they sign. */
public final class Zone {
    /** RFC 1035 §3.3: of one string in a record. */
    private static final int LONGEST_STRING = 255;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, KeyPair> keys = new HashMap<>();

    /**
     * A domain that signs under the selector {@code s1}.
     *
     * @param address whence its mail comes (SPF)
     * @param policy  of DMARC: {@code none}, {@code reject} …; empty: it has no record
     */
    public Zone with(String domain, String address, String policy) {
        KeyPair pair = pair();
        keys.put(domain, pair);
        txt(domain, "v=spf1 ip4:" + address + " -all");
        txt("s1._domainkey." + domain, "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        if (!policy.isEmpty()) {
            txt("_dmarc." + domain, "v=DMARC1; p=" + policy);
        }
        return this;
    }

    private void txt(String name, String text) {
        lines.add("txt-record=" + name + "," + IntStream.range(0, (text.length() + LONGEST_STRING - 1) / LONGEST_STRING)
                .mapToObj(i -> "\"" + text.substring(i * LONGEST_STRING, Math.min(text.length(), (i + 1) * LONGEST_STRING)) + "\"").collect(Collectors.joining(",")));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For dnsmasq. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** A message with the signature of that domain above it. */
    public byte[] signed(String domain, byte[] message) {
        return signed(domain, message, "");
    }

    /** @param tags further ones, as {@code l=10;} */
    public byte[] signed(String domain, byte[] message, String tags) {
        String template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=s1; h=from:to:subject:date:message-id; " + tags + "bh=; b=;";
        try {
            String field = new DKIMSigner(template, keys.get(domain).getPrivate()).sign(new ByteArrayInputStream(message)) + "\r\n";
            byte[] above = field.getBytes(StandardCharsets.ISO_8859_1);
            byte[] whole = new byte[above.length + message.length];
            System.arraycopy(above, 0, whole, 0, above.length);
            System.arraycopy(message, 0, whole, above.length, message.length);
            return whole;
        } catch (IOException | FailException unsignable) {
            throw new IllegalArgumentException(unsignable);
        }
    }
}
