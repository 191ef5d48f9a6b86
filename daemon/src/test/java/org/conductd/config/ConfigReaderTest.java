package org.conductd.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.SenderProof;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.Secret;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.Policy;
import org.conductd.procedure.VoteRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    private static final String GROUP = """
            group:
              name: Conduct group
              address: conduct@example.org
              privacy-policy: https://example.org/privacy
              other-way: Call +1 555 0100.
              independent-contact: Write to board@example.org.
              time-zone: Europe/Vienna
            members:
              - {name: Ilse Brandt, addresses: [ilse@example.org, Ilse@home.example], aliases: [ib], joined: 2024-01-15}
              - {name: Tomas Vlk, addresses: tomas@example.org, joined: 2024-01-15, left: 2025-07-01}
              - {name: Ngozi Adeyemi, addresses: [ngozi@example.org], joined: 2024-01-15}
              - {name: Priya Raman, id: priya, addresses: [priya@example.org], joined: 2024-01-15}
              - {name: Greta Solberg, addresses: [greta@example.org], role: advisory, joined: 2024-01-15}
            escalation:
              - {name: Ngozi, address: NGOZI@example.org}
              - {name: Ben, address: ben@board.example.org}
            admin: {address: admin@example.org}
            proof: {authserv-id: MX.example.org}
            """;
    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    @TempDir
    Path folder;

    private Config read(String more, Map<String, String> environment) throws IOException, ConfigException {
        return ConfigReader.read(Files.writeString(folder.resolve("conductd.yaml"), GROUP + more), environment);
    }

    private Config readWithServers(String more) throws IOException, ConfigException {
        return read("""
                imap: {host: imap.example.org, password-env: PASSWORD}
                smtp: {host: smtp.example.org, security: starttls, password-env: PASSWORD}
                store: {key-env: KEY}
                """ + more, Map.of("PASSWORD", "correct horse", "KEY", KEY));
    }

    private static void secret(Path file, String text, String permissions) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString(permissions));
    }

    @Nested
    class Secrets {
        @Test
        @DisplayName("come from a credential of systemd, a file beside the configuration, or the environment, without the last line break")
        void comeFromThreePlaces() throws Exception {
            Path credentials = Files.createDirectory(folder.resolve("credentials"));
            secret(credentials.resolve("imap"), "one\n", "r--------");
            secret(folder.resolve("smtp-password"), "two \r\n", "rw-r-----");
            Config config = read("""
                    imap: {host: localhost, password-credential: imap}
                    smtp: {host: localhost, password-file: smtp-password, user: somebody}
                    store: {key-env: KEY, file: cases.db}
                    """, Map.of("CREDENTIALS_DIRECTORY", credentials.toString(), "KEY", KEY));
            assertEquals(new Secret("one"), config.imap().server().secret());
            assertEquals(new Secret("two "), config.smtp().server().secret());
            assertEquals("somebody", config.smtp().server().user());
            assertEquals(new Secret(KEY), config.store().masterKey());
            assertEquals(folder.resolve("cases.db"), config.store().file());
        }

        @Test
        @DisplayName("show neither in the record nor in an error")
        void doNotShow() throws Exception {
            Config config = readWithServers("");
            assertFalse(config.toString().contains("correct horse"));
            assertFalse(config.toString().contains(KEY));
            ConfigException error = assertThrows(ConfigException.class, () -> readWithServers("imap-password: correct horse\nvote: 3\n"));
            assertFalse(error.getMessage().contains("correct horse"), error.getMessage());
        }

        @Test
        @DisplayName("are refused in a file that other users of the machine can read, or their group can write")
        void areRefusedInAnOpenFile() throws Exception {
            for (String permissions : List.of("rw----r--", "rw-rw----", "rw-----w-")) {
                secret(folder.resolve("key"), KEY, permissions);
                ConfigException error = assertThrows(ConfigException.class, () -> read("""
                        imap: {host: localhost, user: ""}
                        smtp: {host: localhost, user: ""}
                        store: {key-file: key}
                        """, Map.of()));
                assertEquals("is open to other users of this machine", error.problems().getFirst().wrong(), permissions);
                assertEquals(1, error.problems().size());
            }
        }

        @Test
        @DisplayName("are not looked for by whoever needs none")
        void areNotLookedFor() throws Exception {
            Path yaml = Files.writeString(folder.resolve("conductd.yaml"), GROUP + """
                    imap: {host: localhost, password-credential: imap, trust: no-such.pem}
                    smtp: {host: localhost, user: ""}
                    store: {key-file: no-such-file}
                    """);
            Config config = ConfigReader.readWithoutSecrets(yaml);
            assertEquals(new Secret(""), config.imap().server().secret());
            assertEquals("", config.smtp().server().user());
        }
    }

    @Nested
    class People {
        @Test
        @DisplayName("D11: are in the group from the beginning of the day they joined to that of the day they left, in the group's time zone")
        void areInTheGroupForTheirTime() throws Exception {
            RosterEntry tomas = readWithServers("").roster().byAddress("Tomas@Example.org").orElseThrow();
            assertEquals(Instant.parse("2024-01-14T23:00:00Z"), tomas.member().joinedAt());
            assertEquals(Optional.of(Instant.parse("2025-06-30T22:00:00Z")), tomas.leftAt());
            assertFalse(tomas.activeAt(Instant.parse("2025-06-30T22:00:00Z")));
            assertTrue(tomas.activeAt(Instant.parse("2025-06-30T21:59:59Z")));
        }

        @Test
        @DisplayName("are found by each address, by name, by another name, by a part of the name that only one has")
        void areFound() throws Exception {
            var roster = readWithServers("").roster();
            RosterEntry ilse = roster.members().getFirst();
            assertEquals(Optional.of(ilse), roster.byAddress("ILSE@home.example"));
            assertEquals(Optional.of(ilse), roster.byName("ilse  brandt"));
            assertEquals(Optional.of(ilse), roster.byName("IB"));
            assertEquals(Optional.of(ilse), roster.byName("Brandt"));
            assertEquals(Optional.empty(), roster.byName("Ils"));
            assertEquals(4, roster.activeAt(Instant.parse("2026-01-01T00:00:00Z")).size());
        }

        @Test
        @DisplayName("have the id of the file, or one made of the first address that is the same at every reading and shows none of it")
        void haveAnId() throws Exception {
            var roster = readWithServers("").roster();
            assertEquals("priya", roster.byName("Priya").orElseThrow().member().person().id().value());
            String derived = roster.byName("Ilse").orElseThrow().member().person().id().value();
            assertTrue(derived.matches("p-[0-9a-f]{12}"), derived);
            assertEquals(roster, readWithServers("").roster());
        }

        @Test
        @DisplayName("D12: a member who is an escalation contact too is one person")
        void aContactMayBeAMember() throws Exception {
            var roster = readWithServers("").roster();
            assertEquals(roster.byName("Ngozi").orElseThrow().member().person().id(),
                    roster.escalationContact("ngozi@example.org").map(Person::id).orElseThrow());
        }
    }

    @Test
    @DisplayName("every setting of the procedure can be another one")
    void everySettingOfTheProcedureCanBeAnotherOne() throws Exception {
        Config config = readWithServers("""
                disclosure: immediate
                advisers: as-members
                evaluation: quorum
                pattern: same-access
                sender-proof: trust-tag
                intake: {grace: 15m, prose: all, reports-per-hour: 3, trusted-forms: [Form@example.org]}
                clearance: {reminders: [], window: 2d, urgent-reminders: 5m}
                vote: {quorum: 2, fraction: 1/2, unanimous-at-quorum: no, basis: cast, window: 90s, cooling: 10s}
                mailbox: {keep: 1d}
                """);
        Policy policy = config.policy();
        assertEquals(Duration.ofMinutes(15), policy.grace());
        assertEquals(Policy.Disclosure.IMMEDIATE, policy.disclosure());
        assertEquals(Policy.Intake.ALL, policy.intake());
        assertEquals(Policy.Advisers.AS_MEMBERS, policy.advisers());
        assertEquals(Policy.EvaluationGate.QUORUM, policy.evaluation());
        assertEquals(List.of(), policy.clearance().reminders());
        assertEquals(List.of(Duration.ofMinutes(5)), policy.clearance().urgentReminders());
        assertEquals(Duration.ofDays(2), policy.clearance().window());
        assertEquals(new Policy.Vote(new VoteRule(2, false, 1, 2), Policy.Basis.CAST, Duration.ofSeconds(90), Duration.ofSeconds(10),
                Policy.DEFAULT.vote().decision()), policy.vote());
        assertEquals(Policy.DEFAULT.letters(), policy.letters());
        assertEquals(SenderProof.TRUST_TAG, config.intake().senderProof());
        assertEquals(List.of("form@example.org"), config.intake().trustedForms());
        assertEquals(Duration.ofDays(1), config.retention().mailbox());
    }

    @Test
    @DisplayName("servers have the usual ports, the role address as user, the authserv-id in lower case")
    void serversHaveTheUsualPorts() throws Exception {
        Config config = readWithServers("");
        assertEquals(993, config.imap().server().port());
        assertEquals(587, config.smtp().server().port());
        assertEquals(ConnectionSecurity.STARTTLS, config.smtp().server().security());
        assertEquals("conduct@example.org", config.imap().server().user());
        assertEquals(Optional.of("mx.example.org"), config.intake().proof().authservId());
    }

    @Test
    @DisplayName("a file that is not there is an error that names it")
    void aFileThatIsNotThere() {
        ConfigException error = assertThrows(ConfigException.class, () -> ConfigReader.read(Path.of("no-such.yaml"), Map.of()));
        assertEquals("no-such.yaml: there is no such file", error.getMessage());
        assertEquals(1, error.problems().size());
    }

    @Test
    @DisplayName("the demo's group is that of the command line, all settings at their defaults")
    void theDemosGroup() {
        Config demo = Config.demo();
        assertEquals(Policy.DEFAULT, demo.policy());
        assertEquals("oss-governance@example.org", demo.group().mailbox().address());
        assertEquals(List.of("Ilse Brandt", "Tomas Vlk", "Ngozi Adeyemi", "Priya Raman", "Hugo Lindqvist", "Mei Tanaka", "Omar Haddad"),
                demo.roster().members().stream().filter(entry -> entry.member().votes()).map(RosterEntry::name).toList());
        RosterEntry adviser = demo.roster().byAddress("a1@example.org").orElseThrow();
        assertEquals(Member.Role.ADVISORY, adviser.member().role());
        assertEquals("Greta Solberg", adviser.name());
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"), adviser.member().joinedAt());
        assertEquals(List.of("e1@example.org", "e2@example.org"), demo.roster().escalation().stream().map(Person::contact).toList());
        assertEquals("admin@example.org", demo.roster().admin().address());
        assertEquals(List.of(), demo.roster().substitutes());
    }
}
