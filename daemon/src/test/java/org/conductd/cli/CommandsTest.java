package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.DnsRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Ports PORTS = new Ports((_, _) -> 0, (_, _, _) -> 0, Optional.empty(), InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")), DnsRecords.NONE);

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Commands.line(PORTS).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<JsonNode> objects(Ran ran) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    @Nested
    class Wrong {
        @ParameterizedTest
        @ValueSource(strings = {"", "fly", "rehearse", "explain", "cases --jsn", "audit", "audit verify --had"})
        void useGivesTwo(String line) {
            Ran ran = run(line.isEmpty() ? new String[0] : line.split(" "));
            assertEquals(2, ran.status());
            assertFalse(ran.err().isBlank());
        }

        @Test
        void configurationGivesTwoWithTheFileAndWhatIsWrong() throws IOException {
            Path config = file("conductd.yaml", "group:\n  nam: x\n");
            Ran ran = run("check", "--config", config.toString());
            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("conductd.yaml") && ran.err().contains("nam"), ran.err());
            assertEquals(2, run("cases", "--config", folder.resolve("absent.yaml").toString()).status());
        }

        @Test
        @DisplayName("D10: what the service says stands in a log, so it names nobody: where the file is wrong, and nothing of what stands there")
        void configurationIsToldToALogWithoutNamesAndAddresses() throws IOException {
            Path config = file("conductd.yaml", "members:\n  - {name: Omar Haddad, addresses: [omar at home], joined: yesterday}\n  - Mei Tanaka <mei@example.org>\n");
            for (Ran ran : List.of(run("run", "--config", config.toString()), run("check", "--quiet", "--config", config.toString()))) {
                assertEquals(2, ran.status());
                assertTrue(ran.err().contains("conductd.yaml:2: wrong\n"), ran.err());
                List.of("Omar", "omar", "yesterday", "Mei", "mei").forEach(name -> assertFalse((ran.err() + ran.out()).contains(name), ran.err()));
            }
        }
    }

    @Nested
    class Check {
        /** The demo's group, its secrets in files. */
        private Path config(String more) throws IOException {
            String demo = new String(CommandsTest.class.getResourceAsStream("/org/conductd/config/demo.yaml").readAllBytes(), StandardCharsets.UTF_8);
            for (String name : List.of("password", "key")) {
                Path secret = file(name, Base64.getEncoder().encodeToString(new byte[32]));
                Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
                demo = demo.replace(name + "-env: CONDUCTD_DEMO", name + "-file: " + name);
            }
            return file("conductd.yaml", demo + more);
        }

        @Test
        void configurationRosterAndTemplatesAreInOrder() throws IOException {
            Ran ran = run("check", "--config", config("").toString());
            assertEquals(0, ran.status(), ran.err());
            assertTrue(ran.out().contains("Greta Solberg <a1@example.org>, advisory, joined 2020-01-01") && ran.out().contains("templates are in order"), ran.out());
            Ran quiet = run("check", "--quiet", "--config", config("").toString());
            assertTrue(quiet.status() == 0 && !quiet.out().contains("Greta"), quiet.out());
        }

        @Test
        void aTemplateThatCannotWorkIsNamedWithItsLineAndVariable() throws IOException {
            Files.createDirectory(folder.resolve("mine"));
            Files.writeString(folder.resolve("mine/receipt.ftl"), "<@page>\n<@opening>${it.noSuchThing}</@opening>\n</@page>\n");
            Ran ran = run("check", "--config", config("\ntemplates: mine\n").toString());
            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("receipt.ftl") && ran.err().contains("2") && ran.err().contains("noSuchThing"), ran.err());
        }

        @Test
        void connectIsRefusedWhileNobodyFillsItsPort() throws IOException {
            assertEquals(2, run("check", "--connect", "--config", config("").toString()).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo", "rehearse", "explain", "check", "cases", "outbox", "parked", "audit", "audit verify", "parked release"})
    void everyCommandHasHelp(String command) {
        Ran ran = run((command + " --help").split(" "));
        assertEquals(0, ran.status());
        assertTrue(ran.out().contains("conductd " + command), ran.out());
    }

    @Nested
    class Rehearse {
        @Test
        void aStoryThatHoldsGivesZero() throws IOException {
            Ran ran = run("rehearse", file("story.txt", "at 2026-03-02T09:00:00Z\nexpect none m1@example.org\n").toString());
            assertEquals(0, ran.status(), ran.out() + ran.err());
        }

        @Test
        void aWrongExpectationIsToldAndTheStoryGoesOn() throws IOException {
            Ran ran = run("rehearse", file("story.txt", """
                    at 2026-03-02T09:00:00Z
                    expect m1@example.org letter
                    reply from m1@example.org to ballot
                      VOTE YES
                    expect never m1@example.org letter
                    """).toString());
            assertEquals(1, ran.status());
            assertTrue(ran.out().contains("line 2: expect m1@example.org letter\n    expected: letter\n    went out: nothing"), ran.out());
            assertTrue(ran.out().contains("line 3: reply from m1@example.org to ballot\n    expected: ballot to m1@example.org"), ran.out());
            assertTrue(ran.out().contains("2 not as expected"), ran.out());
        }

        @Test
        void aStoryThatCannotBeReadGivesTwo() throws IOException {
            Ran ran = run("rehearse", file("story.txt", "at 2026-03-02T09:00:00Z\nhop\n").toString());
            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("line 2: "), ran.err());
            assertEquals(2, run("rehearse", folder.resolve("absent.txt").toString()).status());
        }

        @Test
        void theSameSeedGivesTheSameOctets() throws IOException {
            Path story = file("story.txt", """
                    at 2026-03-02T09:00:00Z
                    mail from "Rae <rae@example.net>" subject "What happened"
                      Reported person: Sam <sam@example.net>
                      They shouted at me.
                    wait 3h
                    """);
            for (String run : List.of("one", "two")) {
                assertEquals(0, run("rehearse", story.toString(), "--seed", "7", "--out", folder.resolve(run).toString()).status());
            }
            try (Stream<Path> files = Files.list(folder.resolve("one"))) {
                for (Path one : files.toList()) {
                    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(folder.resolve("two").resolve(one.getFileName())));
                }
            }
            JsonNode first = new ObjectMapper().readTree(folder.resolve("one/index.json").toFile()).get(0);
            assertEquals("001-acknowledgment-rae@example.net.eml", first.get("file").asText());
            assertEquals("acknowledgment", first.get("kind").asText());
            assertEquals("rae@example.net", first.get("to").asText());
            assertEquals("2026-03-02T09:00:00Z", first.get("at").asText());
            assertEquals(1, first.get("number").asInt());
        }
    }

    @Nested
    class Explain {
        @Test
        void everyKeyIsAlwaysThere() throws IOException {
            Path mail = file("one.eml", "From: =?utf-8?B?UsOmZQ==?= <rae@example.net>\r\nSubject: x\r\n\r\nLocation: the channel\r\nThey shouted.\r\n");
            List<JsonNode> objects = objects(run("explain", "--json", mail.toString(), folder.resolve("absent.eml").toString()));
            assertEquals(2, objects.size());
            for (JsonNode object : objects) {
                List<String> keys = new ArrayList<>();
                object.fieldNames().forEachRemaining(keys::add);
                assertEquals(List.of("file", "from", "subject", "kind", "text", "quoted", "commands", "fields", "attachments", "deliveryStatus", "calendar", "sender",
                        "problems"), keys);
                assertTrue(Stream.of("commands", "attachments", "deliveryStatus", "problems").allMatch(key -> object.get(key).isArray()));
            }
            assertEquals("report", objects.get(0).get("kind").asText());
            assertEquals("Ræe <rae@example.net>", objects.get(0).get("from").asText());
            assertEquals("the channel", objects.get(0).get("fields").get("Location").get(0).asText());
            assertEquals("They shouted.", objects.get(0).get("fields").get("Description").get(0).asText());
            assertTrue(objects.get(0).get("calendar").isNull());
            assertEquals("unreadable", objects.get(1).get("kind").asText());
            assertEquals(1, run("explain", folder.resolve("absent.eml").toString()).status());
        }

        @Test
        void aReplyWithACommandAndAProvenSender() throws IOException {
            Path config = Files.write(folder.resolve("demo.yaml"), CommandsTest.class.getResourceAsStream("/org/conductd/config/demo.yaml").readAllBytes());
            Path mail = file("reply.eml", "Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\r\nFrom: m1@example.org\r\nSubject: Re: x\r\n"
                    + "In-Reply-To: <a@example.org>\r\n\r\nVOTE YES\r\n\r\nOn Monday, somebody wrote:\r\n> text\r\n");
            JsonNode object = objects(run("explain", "--json", "--config", config.toString(), mail.toString())).getFirst();
            assertEquals("reply", object.get("kind").asText());
            assertEquals("VOTE YES", object.get("text").asText());
            assertTrue(object.get("quoted").asBoolean());
            assertEquals("VOTE YES", object.get("commands").get(0).get("name").asText());
            assertEquals("", object.get("commands").get(0).get("text").asText());
            assertEquals("{\"address\":\"m1@example.org\",\"proven\":true,\"by\":\"dmarc\"}", object.get("sender").toString());
            assertFalse(objects(run("explain", "--json", mail.toString())).getFirst().get("sender").get("proven").asBoolean());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "microsoft365 | Authentication-Results: spf=pass smtp.mailfrom=example.net; dmarc=pass action=none header.from=example.net;compauth=pass reason=100 | dmarc",
            "google | Authentication-Results: mx.google.com; dkim=pass header.i=@example.net; dmarc=pass (p=NONE) header.from=example.net | dmarc",
            "submission, authserv-id: mx.example.org | Authentication-Results: mx.example.org; auth=pass smtp.auth=rae@example.net | login",
            "dkim | Authentication-Results: mx.example.org; dmarc=pass header.from=example.net | none",
            "rfc8601, authserv-id: mx.example.org | Authentication-Results: mx.google.com; dmarc=pass header.from=example.net | none"})
        @DisplayName("mail interface §6: sender.proven and by, as the configured server says it")
        void theSenderIsProvenByTheConfiguredServer(String server, String results, String by) throws IOException {
            String demo = new String(CommandsTest.class.getResourceAsStream("/org/conductd/config/demo.yaml").readAllBytes(), StandardCharsets.UTF_8);
            Path config = file("conductd.yaml", demo.replaceFirst("proof:\\R  authserv-id: .*", "proof: {server: " + server + "}"));
            Path mail = file("one.eml", results + "\r\nFrom: rae@example.net\r\n\r\nIt happened.\r\n");
            JsonNode sender = objects(run("explain", "--json", "--config", config.toString(), mail.toString())).getFirst().get("sender");
            assertEquals(by, sender.get("by").asText());
            assertEquals(!by.equals("none"), sender.get("proven").asBoolean());
        }

        @Test
        void forPeopleByDefault() throws IOException {
            Ran ran = run("explain", file("one.eml", "From: rae@example.net\r\nSubject: Hello\r\n\r\nThey shouted.\r\n").toString());
            assertEquals(0, ran.status());
            assertTrue(ran.out().contains("kind: report") && ran.out().contains("subject: Hello"), ran.out());
        }

        @Test
        void theOutputIsAsciiSoThatNoCharsetIsNeeded() throws IOException {
            Ran ran = run("explain", "--json", file("one.eml", "From: rae@example.net\r\n\r\nßü😀\r\n").toString());
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(ran.out()));
        }
    }
}
