package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.Draws;
import org.conductd.procedure.Seat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whatever a message is, it gets a verdict")
class AnyMessageTest {
    private static final int TRIES = 3000;
    private static final Draws DRAWS = new Draws() {
        @Override
        public String reference() {
            return "R0R-R0R";
        }

        @Override
        public int below(int bound) {
            return 0;
        }
    };
    private static final List<String> SENDERS = List.of("m1@example.org", "Tomas <m2@example.org>", "m3@example.org", "rae@example.net", "e1@example.org", "s1@example.org", "form@example.org", "oss-governance@example.org",
            "rae@example.net, m1@example.org", "not an address", "");
    private static final List<String> TAGS = List.of(Mails.MEMBER_TAG, Mails.OTHER_TAG, Mails.DEAD_TAG, Mails.REPORTER_TAG, Mails.ESCALATION_TAG, Mails.FORGED_TAG, "nothing");
    private static final List<String> WORDS = List.of("CLEAR", "RECUSE", "RECUS", "vote yes", "FILE REPORT", "CONFLICTS\nSam", "It happened.", "Reported person: Hugo Lindqvist\nExclude: Ilse, Nobody", "", "> CLEAR", "Thanks,\nIlse",
            "EVALUATE\nviolation: maybe", "ADMIT Zoe", "Ongoing: yes\nSafe contact: none", "HELP", "> quoted\n\nCLEAR");

    private static Mails random(Random random) {
        Mails mail = Mails.from(pick(SENDERS, random)).saying(pick(WORDS, random) + (random.nextBoolean() ? "\n\n" + pick(WORDS, random) : ""));
        if (random.nextInt(3) > 0) {
            mail.to(pick(TAGS, random));
        }
        if (random.nextInt(4) == 0) {
            mail.with("Delivered-To", "oss-governance+" + pick(TAGS, random) + "@example.org");
        }
        if (random.nextInt(3) == 0) {
            mail.answering(pick(TAGS, random));
        }
        if (random.nextInt(3) == 0) {
            mail.unproven();
        }
        if (random.nextInt(6) == 0) {
            mail.with("Auto-Submitted", pick(List.of("auto-replied", "auto-generated", "no"), random));
        }
        if (random.nextInt(8) == 0) {
            mail.with("List-Id", "<a.example.net>");
        }
        if (random.nextInt(8) == 0) {
            mail.with("X-Conductd", "ballot");
        }
        return random.nextInt(8) == 0 ? mail.inJunk() : random.nextInt(4) == 0 ? mail.trustingTags() : mail;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    @DisplayName("a possible report is never dropped; no command is obeyed without tag, address and proof (mail interface §6)")
    void theInvariantsHold() {
        for (int seed = 0; seed < TRIES; seed++) {
            Facts facts = random(new Random(seed)).facts();
            Verdict verdict = Triage.judge(facts);
            String why = "seed " + seed + ": " + verdict;
            switch (verdict) {
                case Verdict.Open how -> opens(facts, how, why);
                case Verdict.Obey obey -> obeys(facts, obey, why);
                case Verdict.Relay relay -> assertTrue(relay.thread().live() && relay.thread().ownedBy(facts.message().author()), why);
                case Verdict.Record filed -> assertTrue(filed.thread().isPresent() || filed.reason() == Verdict.Record.Reason.OWN_MAIL, why);
                case Verdict.Answer answer -> assertTrue(facts.onRoster().isPresent() || answer.thread().filter(thread -> thread.ownedBy(facts.message().author())).isPresent(), why);
                case Verdict.Park _ -> assertFalse(facts.recipients().destination() instanceof Recipients.Destination.Tagged(CaseThread thread)
                        && thread.live() && thread.ownedBy(facts.message().author()) && facts.believed() && facts.message().headers().get("x-conductd") == null, why);
            }
        }
    }

    private static void obeys(Facts facts, Verdict.Obey obey, String why) {
        boolean carriedOut = obey.lines().stream().anyMatch(line -> line instanceof Line.Understood || line instanceof Line.Inquiry || line instanceof Line.Confirm || line instanceof Line.NotYet);
        boolean recusal = obey.lines().stream().filter(Line.Understood.class::isInstance).allMatch(CommandReader::isRecusal);
        if (carriedOut) {
            CaseThread thread = obey.thread().orElseThrow();
            assertTrue(facts.recipients().destination() instanceof Recipients.Destination.Tagged(CaseThread tagged) && tagged.equals(thread), why);
            assertTrue(thread.live() && thread.ownedBy(facts.message().author()), why);
            assertTrue(recusal || facts.proof().proven() || facts.settings().senderProof() == SenderProof.TRUST_TAG, why);
        }
    }

    private static void opens(Facts facts, Verdict.Open how, String why) {
        Command.OpenCase opened = ReportReader.open(facts, how, Map.of(), "mail", new CaseId("K7Q-4MD"), DRAWS);
        assertEquals(facts.roster().members().size(), opened.seats().size(), why);
        assertTrue(!opened.acknowledge() || opened.reporter().person().reachable(), why);
        Optional<RosterEntry> writer = facts.onRoster().filter(_ -> how.filedBy().isEmpty());
        writer.ifPresent(entry -> opened.seats().stream().filter(seat -> seat.id().equals(entry.member().person().id()))
                .forEach(seat -> assertEquals(Seat.Standing.OUTSIDE, seat.standing(), why)));
    }

    @Test
    void everySampleMailGetsOne() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/mail"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                InboundMessage message = Mails.parse(Files.readAllBytes(file));
                Facts facts = Mails.facts(message, false, Rosters.GROUP, SenderProof.REQUIRED);
                Verdict verdict = Triage.judge(facts);
                assertNotNull(verdict, file.toString());
                if (verdict instanceof Verdict.Open how) {
                    opens(facts, how, file.toString());
                }
            }
        }
    }
}
