package org.conductd.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a service says it fares, in a file beside its store. The file has one length and is written over in place, which works on a full disk too; and whoever cannot
 * write it says nothing: a service that cannot tell is still a service.
 */
public final class ServiceStatus {
    /** What a service says that waits for nothing. */
    public static final String WELL = "watching the mailbox";

    /** How a service begins what it says that waits for nothing but its turn. */
    public static final String STANDING_BY = "standing by, another service works on the database,";

    /** Longer than any line that the service has. */
    private static final int OCTETS = 1024;

    private final Path file;

    /** @param store the database */
    public ServiceStatus(Path store) {
        this.file = store.resolveSibling(store.getFileName() + ".status");
    }

    /** @param line numbers and states, never content */
    public void write(String line) {
        byte[] text = (line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer octets = ByteBuffer.allocate(OCTETS).put(text, 0, Math.min(text.length, OCTETS));
        while (octets.hasRemaining()) {
            octets.put((byte) ' ');
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(octets.array());
        } catch (IOException nobodyIsTold) {
            // systemd is, and the log has what is wrong.
        }
    }

    /** The line; empty where no service ever ran on that store. */
    Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(file).strip()).filter(line -> !line.isEmpty());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }
}
