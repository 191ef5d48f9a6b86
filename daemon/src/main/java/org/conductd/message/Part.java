package org.conductd.message;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message or a part of one.
 *
 * @param type     media type in lower case; {@code text/plain} where none is said (RFC 2045 §5.2)
 * @param content  decoded octets; empty for multiparts
 * @param children of a multipart, in order; messages within the message are not entered
 */
record Part(Headers headers, String type, Parameters contentType, byte[] content, List<Part> children) {

    boolean multipart() {
        return !children.isEmpty();
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    /** This part and all within, in the order of the message. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Part::all));
    }

    String fileName() {
        String name = headers.parameters("content-disposition").get("filename");
        return name.isBlank() ? contentType.get("name") : name;
    }

    /** Signed in one block, encrypted, or a bag of certificates (RFC 8551 §3.2); some servers keep no more of the type than the file's name. */
    boolean smime() {
        return is("application/pkcs7-mime", "application/x-pkcs7-mime") || is("application/octet-stream") && fileName().equalsIgnoreCase("smime.p7m");
    }

    /** Whether its text is shown as the message's own, rather than offered as a file. */
    boolean shownText() {
        return is("text/plain", "text/html") && !attached();
    }

    boolean attached() {
        return headers.parameters("content-disposition").value().equals("attachment") || !fileName().isBlank();
    }

    Optional<Charset> charset() {
        return Charsets.named(contentType.get("charset"));
    }
}
