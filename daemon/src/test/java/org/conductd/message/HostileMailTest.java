package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a message is made of, it is read. */
@DisplayName("Issue 4: bounded in time and memory")
class HostileMailTest {
    /** Far more than any machine needs, far less than what a reader of more than linear cost would take: two seconds are held by {@link ParserLimitsIT}. */
    private static final Duration RUNAWAY = Duration.ofMinutes(1);

    private final MessageParser parser = new MessageParser();

    @TestFactory
    Stream<DynamicTest> everyMessageIsRead() {
        return HostileMails.all().stream().map(hostile -> dynamicTest(hostile.name(), () -> {
            byte[] octets = hostile.octets();
            InboundMessage read = assertTimeoutPreemptively(RUNAWAY, () -> parser.parse(octets));
            assertFalse(read.problems().contains("the body of the message could not be read"));
        }));
    }

    @Test
    @DisplayName("Mail interface §3: over 25 MiB the first 25 MiB are read, and this is said")
    void whatIsBeyondTheLimitIsSaid() {
        InboundMessage read = parser.parse((HostileMails.HEADER + "\r\nHello\r\n" + HostileMails.fill("x\r\n", HostileMails.SIZE + 1000)).getBytes(StandardCharsets.UTF_8));

        assertTrue(read.ownWords().startsWith("Hello"));
        assertTrue(read.octets().length > HostileMails.SIZE);
        assertTrue(read.problems().contains("the message is larger than is read: only its beginning was"));
    }
}
