package org.conductd.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.app.demo.MailSite;
import org.conductd.message.MailServer;

/** A configuration file as an admin writes it, for the demo's group with its mail on real servers. */
public final class LabConfig {
    public static final String ROLE = "oss-governance@example.org";
    private static final List<String> MEMBERS = List.of("Ilse Brandt", "Tomas Vlk", "Ngozi Adeyemi", "Priya Raman", "Hugo Lindqvist", "Mei Tanaka", "Omar Haddad");

    private LabConfig() {}

    /** Everybody who needs a mailbox; the role address first. */
    public static List<String> accounts() {
        Stream<String> members = IntStream.rangeClosed(1, MEMBERS.size()).mapToObj(number -> "m" + number + "@example.org");
        return Stream.of(Stream.of(ROLE), members, Stream.of("a1@example.org", "e1@example.org", "e2@example.org", "admin@example.org", "rae@example.net",
                "sam@example.net")).flatMap(addresses -> addresses).toList();
    }

    /** Writes the file and its secrets into the folder, where the store will lie too; grace and cooling are two seconds (D4, D21). */
    public static Path write(Path folder, MailSite site) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        secret(folder.resolve("master-key"), Base64.getEncoder().encodeToString(key));
        secret(folder.resolve("password"), site.imap(ROLE).secret().value());
        String members = IntStream.range(0, MEMBERS.size())
                .mapToObj(index -> "  - {name: %s, addresses: [m%d@example.org], joined: 2020-01-01}%n".formatted(MEMBERS.get(index), index + 1))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("conductd.yaml"), """
                group:
                  name: Example OSS governance group
                  address: %s
                  privacy-policy: https://example.org/privacy
                  other-way: Speak to any member in person.
                  independent-contact: Write to the board at board@example.org.
                members:
                %s  - {name: Greta Solberg, addresses: [a1@example.org], role: advisory, joined: 2020-01-01}
                escalation:
                  - {name: Edda Falk, address: e1@example.org}
                  - {name: Emil Roth, address: e2@example.org}
                admin: {address: admin@example.org}
                imap:
                %ssmtp:
                %ssender-proof: trust-tag
                intake: {grace: 2s}
                vote: {cooling: 2s}
                store: {file: conductd.db, key-file: master-key}
                """.formatted(ROLE, members, server(site.imap(ROLE)), server(site.submission(ROLE))));
    }

    private static void secret(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String server(MailServer server) {
        return "  host: %s%n  port: %d%n  security: %s%n  user: %s%n  password-file: password%n".formatted(server.host(), server.port(),
                server.security().name().toLowerCase(Locale.ROOT), server.user())
                + server.trusted().map(file -> "  trust: %s%n".formatted(file)).orElse("");
    }
}
