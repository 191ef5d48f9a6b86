package org.conductd.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.MailProgram;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D39: mails leave the mailbox, every folder of it, when their time there is over")
class RetentionIT {
    @TempDir
    private Path folder;

    @Test
    void whatIsOursLeavesAndWhatIsNotStays() throws IOException, ConfigException {
        try (MailLab lab = MailLab.start(LabConfig.accounts())) {
            Path file = LabConfig.write(folder, lab);
            Files.writeString(file, "mailbox: {keep: 3s}\n", StandardOpenOption.APPEND);
            Config config = ConfigReader.read(file, Map.of());
            var maildirs = new Maildirs(lab);
            Daemon.Parts parts = Run.parts(config);
            try (Daemon daemon = new Daemon(parts, Run.UNWATCHED); MailProgram rae = new MailProgram(Cast.of(config).reporter(), lab, InstantSource.system())) {
                rae.send(LabConfig.ROLE, report());
                Patience.until("a report", () -> !maildirs.all(LabConfig.ROLE, "").isEmpty());
                byte[] arrived = maildirs.all(LabConfig.ROLE, "").getFirst();
                daemon.start();
                Patience.until("an acknowledgment", () -> !maildirs.all("rae@example.net", "").isEmpty());
                byte[] acknowledgment = maildirs.all("rae@example.net", "").getFirst();
                byte[] foreign = "From: Lia <lia@example.net>\r\nTo: oss-governance@example.org\r\nSubject: Lunch\r\nMessage-ID: <l@example.net>\r\n\r\nAt noon?\r\n".getBytes(UTF_8);
                put(lab, "Sent", "1.ours", acknowledgment);
                put(lab, "Sent", "2.theirs", foreign);
                put(lab, "Trash", "3.handled", arrived);
                Patience.until("nothing of ours in the mailbox", () -> maildirs.all(LabConfig.ROLE, "Processed").isEmpty() && maildirs.all(LabConfig.ROLE, "").isEmpty()
                        && maildirs.all(LabConfig.ROLE, "Trash").isEmpty() && maildirs.all(LabConfig.ROLE, "Sent").size() == 1);
                assertEquals(List.of("At noon?"), maildirs.all(LabConfig.ROLE, "Sent").stream().map(mail -> new String(mail, ISO_8859_1).strip().lines().toList().getLast()).toList());
                assertEquals(1, parts.store().transact(tx -> tx.events().list()).size());
            }
        }
    }

    private static byte[] report() {
        return ("From: Rae Okafor <rae@example.net>\r\nTo: oss-governance@example.org\r\nSubject: It happened\r\nMessage-ID: <report@example.net>\r\n\r\n"
                + "Something happened.\r\n").getBytes(UTF_8);
    }

    /** Into a folder of the role's account, past the server, as another client or the server itself may lay it there. */
    private static void put(MailLab lab, String name, String as, byte[] octets) throws IOException {
        Path maildir = lab.maildir(LabConfig.ROLE).resolve("." + name);
        var owner = Files.getOwner(lab.maildir(LabConfig.ROLE));
        for (Path each : List.of(maildir, maildir.resolve("cur"), maildir.resolve("new"), maildir.resolve("tmp"))) {
            if (!Files.isDirectory(each)) {
                Files.createDirectory(each);
                Files.setOwner(each, owner);
            }
        }
        Path mail = Files.write(maildir.resolve("tmp").resolve(as), octets);
        Files.setOwner(mail, owner);
        Files.move(mail, maildir.resolve("cur").resolve(as + ":2,S"));
    }
}
