package org.conductd.message;

/**
 * How much of a message is read. What lies beyond stays in the octets, and {@link InboundMessage#problems} says so. With these any message
 * takes less than 2 s and 256 MiB.
 *
 * @param octets    of a message
 * @param parts     of a message; the 1001st and what follows are not taken apart
 * @param depth     of multiparts and messages within each other; deeper ones are kept as attachments
 * @param headers   characters of one header field
 * @param text      characters of one body text that are searched for the writer's own words
 */
public record ParserLimits(int octets, int parts, int depth, int headers, int text) {
    public static final ParserLimits STANDARD = new ParserLimits(25 << 20, 1000, 16, 1 << 16, 1 << 20);
}
