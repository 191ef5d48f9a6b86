package org.conductd.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The mailboxes of a {@link MailLab}, read past the server: nobody notices. */
public final class Maildirs {
    private final MailLab lab;
    private final Set<String> seen = new HashSet<>();

    public Maildirs(MailLab lab) {
        this.lab = lab;
    }

    /** What came into an account's inbox since the last look. */
    public List<byte[]> fresh(String account) {
        List<byte[]> fresh = new ArrayList<>();
        for (Path file : files(lab.maildir(account))) {
            if (seen.add(account + " " + unique(file))) {
                fresh.add(octets(file));
            }
        }
        return fresh;
    }

    /** What lies in a mailbox now. @param folder empty for the inbox */
    public List<byte[]> all(String account, String folder) {
        Path maildir = lab.maildir(account);
        return files(folder.isEmpty() ? maildir : maildir.resolve("." + folder)).stream().map(Maildirs::octets).toList();
    }

    /** How many lie there now, also while somebody moves them. */
    public int count(String account, String folder) {
        Path maildir = lab.maildir(account);
        return files(folder.isEmpty() ? maildir : maildir.resolve("." + folder)).size();
    }

    private static List<Path> files(Path maildir) {
        return Stream.of("new", "cur").map(maildir::resolve).filter(Files::isDirectory).flatMap(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.toList().stream();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }).sorted().toList();
    }

    /** Without the flags, which change. */
    private static String unique(Path file) {
        return file.getFileName().toString().replaceFirst(":.*", "");
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException renamedMeanwhile) {
            return renamed(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] renamed(Path file) {
        Path again = files(file.getParent().getParent()).stream().filter(other -> unique(other).equals(unique(file))).findFirst().orElseThrow();
        return octets(again);
    }
}
