package org.conductd.message;

/**
 * A part that is no text of the writer's, kept byte for byte.
 *
 * @param name   a file name made safe: no path, no control characters, never empty
 * @param type   media type in lower case, without parameters
 * @param octets the decoded content; not to be changed by readers
 * @param sha256 lower-case hex of the content
 */
public record Attachment(String name, String type, byte[] octets, String sha256) {}
