package org.conductd.message;

/**
 * How much of a message is read. What lies beyond stays in the octets, and {@link InboundMessage#problems} says so. With these any message
 * takes less than 2 s of the processor and 256 MiB: {@code ParserLimitsIT} measures sixty messages of 25 MiB, each made of what costs a reader
 * most, in a process of that size; the slowest took 1 s on one core of 2026.
 *
 * @param octets of a message
 * @param parts  of a message; what follows is not taken apart
 * @param depth  of multiparts within each other; deeper ones are kept whole
 * @param fields of one header
 * @param field  characters of one header field
 * @param markup characters of one HTML text
 * @param text   characters of one text as it is shown
 * @param lines  of one text as it is shown
 */
public record ParserLimits(int octets, int parts, int depth, int fields, int field, int markup, int text, int lines) {
    public static final ParserLimits STANDARD = new ParserLimits(25 << 20, 1000, 16, 2000, 1 << 16, 1 << 20, 1 << 18, 4000);
}
