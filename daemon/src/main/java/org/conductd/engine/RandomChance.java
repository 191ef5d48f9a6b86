package org.conductd.engine;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/** Chance out of a generator: a {@link CausedRandom} in the service, a seeded one in a rehearsal. */
public final class RandomChance implements Chance {
    /** Of a case and of a party: two groups of three of the tag's alphabet, about 29 bits; unguessable together with a tag only. */
    private static final int REFERENCE_GROUP = 3;
    /** About 97 bits, as a tag. */
    private static final int KEY_LENGTH = 20;

    private static final BigInteger ALPHABET = BigInteger.valueOf(Tag.ALPHABET.length());

    private final RandomGenerator random;
    private final byte[] threadSecret;
    private final String domain;

    /**
     * @param threadSecret keys the roots of threads, and what calendars know us by; the same for the life of the store
     * @param domain       right-hand side of message identifiers (RFC 5322 §3.6.4): the role address's
     */
    public RandomChance(RandomGenerator random, byte[] threadSecret, String domain) {
        this.random = random;
        this.threadSecret = threadSecret.clone();
        this.domain = domain;
    }

    @Override
    public <T> T because(String cause, Supplier<T> work) {
        return random instanceof CausedRandom caused ? caused.because(cause, work) : work.get();
    }

    @Override
    public CaseId caseId() {
        return new CaseId(reference());
    }

    @Override
    public String reference() {
        return text(REFERENCE_GROUP).toUpperCase(Locale.ROOT) + "-" + text(REFERENCE_GROUP).toUpperCase(Locale.ROOT);
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public Tag tag() {
        return new Tag(text(Tag.LENGTH));
    }

    @Override
    public String messageId() {
        return "<" + text(KEY_LENGTH) + "@" + domain + ">";
    }

    @Override
    public String key() {
        return text(KEY_LENGTH);
    }

    @Override
    public String threadRoot(CaseId caseId, PersonId person) {
        return "<" + HexFormat.of().formatHex(keyed(caseId.value() + "\n" + person.value()), 0, KEY_LENGTH / 2) + "@" + domain + ">";
    }

    @Override
    public Tag calendarTag(CaseId caseId, PersonId person, int meeting) {
        BigInteger number = new BigInteger(1, keyed("organizer\n" + caseId.value() + "\n" + person.value() + "\n" + meeting));
        StringBuilder text = new StringBuilder(Tag.LENGTH);
        for (int i = 0; i < Tag.LENGTH; i++) {
            BigInteger[] parts = number.divideAndRemainder(ALPHABET);
            text.append(Tag.ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return new Tag(text.toString());
    }

    @Override
    public String calendarUid(CaseId caseId, PersonId person, int meeting) {
        return HexFormat.of().formatHex(keyed("uid\n" + caseId.value() + "\n" + person.value() + "\n" + meeting), 0, KEY_LENGTH / 2) + "@" + domain;
    }

    private byte[] keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(threadSecret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(Tag.ALPHABET.charAt(random.nextInt(Tag.ALPHABET.length())));
        }
        return text.toString();
    }
}
