package org.conductd.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.conductd.intake.Roster;
import org.conductd.message.Addressing;
import org.conductd.message.MailboxServer;
import org.conductd.message.RoleAddress;
import org.conductd.outbox.SubmissionServer;
import org.conductd.procedure.Policy;

/** Reads the one configuration file. */
public final class ConfigReader {
    private static final String DEMO = "demo.yaml";

    private ConfigReader() {}

    /**
     * The configuration of a file, with its secrets.
     *
     * @param yaml        the file; relative paths in it are relative to its folder
     * @param environment of the process: secrets may stand in it
     * @throws ConfigException with everything that is wrong, if anything is
     */
    public static Config read(Path yaml, Map<String, String> environment) throws ConfigException {
        return read(yaml, new Secrets(folderOf(yaml), environment, true));
    }

    /**
     * The same for whoever logs in nowhere and unseals nothing, as {@code rehearse} and {@code explain}: secrets and certificates are not
     * looked for; every secret is empty, and the master key is zero.
     *
     * @throws ConfigException with everything else that is wrong, if anything is
     */
    public static Config readWithoutSecrets(Path yaml) throws ConfigException {
        return read(yaml, new Secrets(folderOf(yaml), Map.of(), false));
    }

    static Config demo() {
        try (Reader text = new InputStreamReader(ConfigReader.class.getResourceAsStream(DEMO), StandardCharsets.UTF_8)) {
            return read(text, new Reading(DEMO), new Secrets(Path.of(""), Map.of(), false));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ConfigException wrong) {
            throw new IllegalStateException("the packaged demo", wrong);
        }
    }

    private static Config read(Path yaml, Secrets secrets) throws ConfigException {
        Reading reading = new Reading(yaml.toString());
        try (Reader text = Files.newBufferedReader(yaml)) {
            return read(text, reading, secrets);
        } catch (IOException unreadable) {
            reading.problem(0, "", "", Files.exists(yaml) ? "the file cannot be read" : "there is no such file", "", "");
            throw new ConfigException(reading.problems());
        }
    }

    /** @throws IOException if the text cannot be got at */
    static Config read(Reader text, Reading reading, Secrets secrets) throws ConfigException, IOException {
        LinedYaml yaml = new LinedYaml((key, line) -> reading.problem(line, key, "", "is there twice", "each key once", ""));
        try {
            yaml.read(text);
        } catch (ConfigurationException broken) {
            reading.notYaml(broken.getCause());
            throw new ConfigException(reading.problems());
        }
        Settings root = new Settings(reading, yaml.root(), "");
        ProcedureFile procedure = ProcedureFile.of(root, secrets.folder());
        Config config = config(root, root.over(procedure.settings()), secrets);
        reading.lookForUnknownKeys(yaml.root(), "");
        List<Problem> problems = Stream.concat(reading.problems().stream(), procedure.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return config;
    }

    /** @param procedural the root, with the values of a procedure file as defaults: only the procedure's own keys are asked of it */
    private static Config config(Settings root, Settings procedural, Secrets secrets) {
        Settings ofGroup = root.section("group");
        Config.Group group = GroupSection.read(ofGroup);
        Optional<RoleAddress> role = Optional.of(group.address()).filter(_ -> ofGroup.sound("address"));
        RosterSection people = new RosterSection(root, role, group.zone());
        Roster roster = people.read();
        Config.Intake intake = IntakeSection.read(root, people, group.address().domain());
        Policy policy = PolicySection.read(procedural, roster);
        ServerSection servers = new ServerSection(secrets, group.address().bare());
        MailboxServer imap = servers.imap(root.section("imap"));
        Settings ofSmtp = root.section("smtp");
        SubmissionServer smtp = servers.smtp(ofSmtp);
        Addressing envelope = ofSmtp.get("envelope", Addressing.TAG, Form.choice(Addressing.class));
        Addressing from = ofSmtp.get("from", Addressing.ROLE, Form.choice(Addressing.class));
        return new Config(group, roster, policy, intake, imap, smtp, envelope, from, RecordsSection.store(root.section("store"), secrets),
                RecordsSection.retention(root), RecordsSection.templates(root, secrets));
    }

    private static Path folderOf(Path yaml) {
        return yaml.toAbsolutePath().getParent();
    }
}
