package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Changes our golden mails at random and reads them: nothing may be thrown, nothing may be lost to a reader's fault, none may take long.
 * {@code -Dmutate.seconds=600 -Dmutate.seed=1}; each find becomes a golden case.
 */
@DisplayName("Issue 4: fuzzing")
class FuzzTest {
    private static final long SEED = Long.getLong("mutate.seed", 20260413);
    private static final long NANOSECONDS = Long.getLong("mutate.seconds", 3) * 1_000_000_000;
    private static final List<String> PIECES = List.of("\r\n", "\r\n\r\n", "\n", "\r", ":", ";", "=", "\"", "(", ")", "<", ">", "@", ",", "--b", "--b--", "=?utf-8?q?=", "?=", "=?", "> ", "<blockquote>", "</div>", "<div class=gmail_quote>", "<!--", "\0", "\u00ff", "=C3",
            "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n", "Content-Transfer-Encoding: base64\r\n", "Content-Type: text/html\r\n", "From: a@b.example\r\n", "VOTE YES\r\n", "-- \r\n", "On 3 May 2026, a@b.example wrote:\r\n", "begin 644 a\r\n", "filename*0*=", "%E2");

    @Test
    void nothingThatIsChangedAtRandomBreaksTheReader() {
        List<byte[]> mails = FuzzTarget.mails();
        var random = new Random(SEED);
        long start = System.nanoTime();
        int read = 0;
        while (System.nanoTime() - start < NANOSECONDS) {
            byte[] mail = changed(mails.get(random.nextInt(mails.size())), mails, random);
            assertDoesNotThrow(() -> FuzzTarget.fuzzerTestOneInput(mail), () -> "seed " + SEED + "\n" + new String(mail, StandardCharsets.ISO_8859_1));
            read++;
        }
        System.out.println("fuzzing: seed " + SEED + ", " + read + " mails");
    }

    private static byte[] changed(byte[] mail, List<byte[]> mails, Random random) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(40));
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
                case 2 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(Math.min(text.length(), at + 1));
                case 3 -> text.substring(0, to) + text.substring(at, to).repeat(random.nextInt(20)) + text.substring(to);
                case 4 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(200)) + text.substring(to);
                default -> text.substring(0, at) + other(mails, random) + text.substring(at);
            };
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String other(List<byte[]> mails, Random random) {
        String other = new String(mails.get(random.nextInt(mails.size())), StandardCharsets.ISO_8859_1);
        return other.substring(random.nextInt(other.length() + 1));
    }
}
