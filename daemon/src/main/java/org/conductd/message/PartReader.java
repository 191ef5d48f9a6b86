package org.conductd.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes octets apart into a tree of parts with Mime4J, within {@link ParserLimits}; what Mime4J gives up on is kept as far as it came. */
final class PartReader {
    /** Mime4J's own limits end in exceptions; ours are {@link ParserLimits}. */
    private static final MimeConfig UNLIMITED = MimeConfig.custom()
            .setMaxLineLen(-1).setMaxHeaderCount(-1).setMaxHeaderLen(-1).setMaxContentLen(-1).build();

    private static final Set<String> TELLING = Set.of("from", "sender", "authentication-results", "dkim-signature");

    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

    private final ParserLimits limits;
    private final List<String> problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private int parts;

    /** A part that is being read. */
    private static final class Open {
        private final List<Headers.Field> fields = new ArrayList<>();
        private final List<Part> children = new ArrayList<>();
        private byte[] content = new byte[0];
        private boolean whole;
        private boolean cut;

        Part part() {
            var headers = new Headers(List.copyOf(fields), cut);
            return new Part(headers, type(), headers.parameters("content-type"), content, List.copyOf(children));
        }

        String type() {
            String type = new Headers(fields, cut).parameters("content-type").value().replace(" ", "");
            Matcher plain = TYPE.matcher(type);
            return plain.lookingAt() ? plain.group() : "text/plain";
        }
    }

    /** Mime4J is slow at lines of a header that are none; a message with more of these than this is given up. */
    private static final class Patience extends DecodeMonitor {
        private int left = 5000;

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public boolean warn(String error, String action) {
            return left-- < 0;
        }
    }

    private PartReader(ParserLimits limits, List<String> problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** @param problems gets what was wrong */
    static Part read(byte[] octets, ParserLimits limits, List<String> problems) {
        Part root = opened(new PartReader(limits, problems).read(octets), limits, problems);
        // What has no header at all is still somebody's text.
        return root.headers().fields().isEmpty() ? new Part(root.headers(), "text/plain", root.contentType(), octets, List.of()) : root;
    }

    /** A message that is signed as a whole is the one that was signed. One that is attached, or a part, may be somebody else's: it stays a file. */
    private static Part opened(Part root, ParserLimits limits, List<String> problems) {
        Optional<byte[]> signed = root.smime() ? SignedData.content(root.content()) : Optional.empty();
        return signed.map(octets -> new PartReader(limits, problems).read(octets))
                .map(inner -> new Part(root.headers(), root.type(), root.contentType(), new byte[0], List.of(inner))).orElse(root);
    }

    private Part read(byte[] octets) {
        var root = new Open();
        open.push(root);
        var stream = new MimeTokenStream(UNLIMITED, new Patience(), null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(new ByteArrayInputStream(octets));
            boolean started = false;
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM && parts <= limits.parts(); state = stream.next()) {
                started = step(stream, state, started);
            }
        } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
            problems.add("the structure of the message is broken; what could be read of it was");
        }
        if (parts > limits.parts()) {
            problems.add("the message has more parts than are taken apart");
        }
        while (open.size() > 1) {
            close();
        }
        return repaired(root);
    }

    private boolean step(MimeTokenStream stream, EntityState state, boolean started) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                if (started) {
                    open.push(new Open());
                    parts++;
                }
                return true;
            }
            case T_FIELD -> addField(stream);
            case T_END_HEADER -> {
                boolean flat = open.size() > limits.depth();
                if (flat && open.peek().type().startsWith("multipart/")) {
                    problems.add("the message has parts nested deeper than are taken apart");
                }
                open.peek().whole = flat;
                stream.setRecursionMode(flat ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
            }
            case T_BODY -> open.peek().content = decoded(stream);
            case T_END_MESSAGE, T_END_BODYPART -> {
                if (open.size() > 1) {
                    close();
                }
            }
            case T_PREAMBLE -> {
                // Of interest only where no part follows: then it is the text.
                try (InputStream in = stream.getInputStream()) {
                    open.peek().content = in.readNBytes(limits.markup());
                }
            }
            case T_START_HEADER, T_START_MULTIPART, T_END_MULTIPART, T_EPILOGUE, T_RAW_ENTITY, T_END_OF_STREAM -> { }
        }
        return started;
    }

    private void close() {
        Part done = repaired(open.pop());
        // RFC 2046 §5.1.5: what says nothing of itself in a digest is a message.
        boolean digest = open.peek().type().equals("multipart/digest") && !done.headers().has("content-type");
        open.peek().children.add(digest ? new Part(done.headers(), "message/rfc822", done.contentType(), done.content(), List.of()) : done);
    }

    private void addField(MimeTokenStream stream) {
        Open part = open.peek();
        if (part.fields.size() < limits.fields()) {
            part.fields.add(field(stream.getField().getRaw().toByteArray()));
        } else if (!part.cut) {
            part.cut = true;
            problems.add("a header has more fields than are read");
        }
    }

    private static byte[] decoded(MimeTokenStream stream) throws IOException {
        byte[] raw;
        try (InputStream in = stream.getInputStream()) {
            raw = in.readAllBytes();
        }
        String encoding = String.valueOf(stream.getBodyDescriptor().getTransferEncoding()).strip().toLowerCase(Locale.ROOT);
        InputStream octets = new ByteArrayInputStream(raw);
        return switch (encoding) {
            case "base64" -> words(raw) ? raw : new Base64InputStream(octets, DecodeMonitor.SILENT).readAllBytes();
            case "quoted-printable" -> new QuotedPrintableInputStream(octets, DecodeMonitor.SILENT).readAllBytes();
            case "x-uuencode", "uuencode", "x-uue" -> UuEncoded.of(new String(raw, StandardCharsets.ISO_8859_1)).files().stream().findFirst().map(UuEncoded.File::octets).orElse(raw);
            default -> raw;
        };
    }

    /** Some programs say base64 and send words; words have spaces between them. */
    private static boolean words(byte[] raw) {
        int spaces = 0;
        for (int i = 1; i < Math.min(raw.length, 2000) - 1; i++) {
            spaces += raw[i] == ' ' && raw[i - 1] > ' ' && raw[i + 1] > ' ' ? 1 : 0;
        }
        return spaces > 2;
    }

    private Headers.Field field(byte[] raw) {
        byte[] octets = raw.length > limits.field() ? Arrays.copyOf(raw, limits.field()) : raw;
        String text = Charsets.decode(octets, Optional.empty()).replaceAll("\\r?\\n(?=[ \\t])|\\r?\\n$", "");
        int colon = text.indexOf(':');
        String name = text.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
        String value = text.substring(colon + 1).strip();
        // Where a line ends, and what NUL does, readers disagree about: of fields that say who wrote, nothing is smoothed over.
        return new Headers.Field(name, TELLING.contains(name) ? value : value.replaceAll("[\\r\\n\u0000]+", ""));
    }

    /** A multipart whose boundary is missing or wrong: the first line that looks like one is taken for it. */
    private Part repaired(Open read) {
        Part part = read.part();
        if (read.whole || !part.type().startsWith("multipart/") || part.multipart() || part.content().length == 0) {
            return part;
        }
        String body = new String(part.content(), StandardCharsets.ISO_8859_1);
        Optional<String> boundary = body.lines().limit(2000).map(String::stripTrailing)
                .filter(line -> line.startsWith("--") && line.length() > 4 && line.length() < 200 && !line.endsWith("--")).findFirst();
        if (boundary.isEmpty()) {
            problems.add("the message calls itself a multipart and is none");
            return new Part(part.headers(), "text/plain", part.contentType(), part.content(), List.of());
        }
        problems.add("the boundary of the message's parts was missing");
        String header = "Content-Type: multipart/mixed; boundary=\"" + boundary.get().substring(2).replace("\"", "\\\"") + "\"\r\n\r\n";
        // One level less at each repair, so that it ends.
        var shallower = new ParserLimits(limits.octets(), limits.parts(), limits.depth() - open.size() - 1, limits.fields(), limits.field(), limits.markup(), limits.text(), limits.lines());
        Part inner = shallower.depth() < 0 ? part
                : new PartReader(shallower, new ArrayList<>()).read((header + body).getBytes(StandardCharsets.ISO_8859_1));
        return new Part(part.headers(), part.type(), part.contentType(), inner.multipart() ? new byte[0] : part.content(), inner.children());
    }
}
