package org.conductd.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;

/** What a sender left in the header that no result of a server tells, octet by octet. @param header as it came, without the body */
record SenderTraces(String header) {
    private static final int LONGEST = 1 << 20;
    private static final Pattern END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern SIGNATURE = field("DKIM-Signature");
    private static final Pattern TRACE = field("Return-Path|Received");
    /** RFC 6376 §8.2: a signature with {@code l=} stays good when commands are written below what it covers. NUL ends a name for some resolvers. */
    private static final Pattern OPEN = Pattern.compile("(?i)[;:]\\s*l\\s*=|\\x00");
    /** In a reverse-path or a HELO: made to end the comment in which a server quotes it, and to go on as the server's own word. */
    private static final Pattern VERDICT = Pattern.compile("(?i)(?:dmarc|dkim|spf|auth)\\s*(?:\\([^()]*+\\)\\s*){0,5}=");

    static SenderTraces of(InboundMessage message) {
        String text = new String(message.octets(), 0, Math.min(message.octets().length, LONGEST), StandardCharsets.ISO_8859_1);
        Matcher end = END.matcher(text);
        return new SenderTraces(end.find() ? text.substring(0, end.start()) : text);
    }

    private static Pattern field(String names) {
        return Pattern.compile("(?im)^(?:" + names + ")[ \\t]*:[^\\r\\n]*+(?:\\r?\\n[ \\t][^\\r\\n]*+)*+");
    }

    /** Some signature leaves a part of the message open, or does not say whose it is. */
    boolean signedInPart() {
        return all(SIGNATURE).anyMatch(field -> OPEN.matcher(field).find());
    }

    boolean pretendVerdicts() {
        return all(TRACE).anyMatch(field -> VERDICT.matcher(field).find());
    }

    private Stream<String> all(Pattern field) {
        return field.matcher(header).results().map(match -> match.group());
    }
}
