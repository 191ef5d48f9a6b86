package org.conductd.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What left, as files that any mail client opens, with a list of them. */
public final class MailFiles {
    private static final String INDEX = "index.json";

    private MailFiles() {}

    /** One line of the list; its names are read by programs. */
    private record Entry(int number, String at, String kind, String to, String file) {
        static Entry of(SentMail mail) {
            return new Entry(mail.number(), mail.at().toString(), mail.kind().label(), mail.recipient(), mail.fileName());
        }
    }

    /**
     * Writes every mail and {@code index.json}.
     *
     * @param folder made where it is missing
     */
    public static void write(List<SentMail> mails, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (SentMail mail : mails) {
            Files.write(folder.resolve(mail.fileName()), mail.octets());
        }
        byte[] index = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(mails.stream().map(Entry::of).toList());
        Files.write(folder.resolve(INDEX), index);
    }
}
