package org.conductd.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.engine.OutboxStore;
import org.conductd.message.MailKind;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each invariant of the simulation with mail, broken once on purpose at a port: exactly that one has to fail. */
class SabotageTest {
    private static final int MOST_WORLDS = 60;

    enum Broken implements Sabotage {
        /** The store keeps another due instant than the engine's events say. */
        WRITES_ANOTHER_INSTANT("StateIsReplay") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return method.equals("schedule") ? call.with(arguments[0], ((Optional<?>) arguments[1]).map(at -> ((Instant) at).plusSeconds(1)), arguments[2]) : call.call();
            }
        },
        /** The store never says that a case is due. */
        NOTHING_IS_EVER_DUE("OpenCasesAreDue") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return switch (method) {
                    case "dueBy" -> List.of();
                    case "nextDue" -> Optional.empty();
                    default -> call.call();
                };
            }
        },
        /** Something is due for ever. */
        ALWAYS_DUE("TheEngineComesToRest") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return method.equals("nextDue") ? Optional.of(World.START) : call.call();
            }
        },
        /** Every yes is written down as a no. */
        TURNS_VOTES_ROUND("VotesAreCounted") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return method.equals("append") ? call.with(arguments[0], arguments[1], ((List<?>) arguments[2]).stream().map(one -> turned((Happened) one)).toList()) : call.call();
            }

            private Happened turned(Happened one) {
                return one.event() instanceof Event.BallotCast(String matter, int number, var member, Choice choice) && choice == Choice.YES
                        ? new Happened(one.at(), new Event.BallotCast(matter, number, member, Choice.NO)) : one;
            }
        },
        /** The daemon takes three weeks where the procedure gives it two days. */
        TAKES_ITS_TIME("ClocksAreKept") {
            @Override
            public List<String> settings(List<String> lines) {
                List<String> slow = new ArrayList<>(lines.stream().map(line -> line.startsWith("  window: ") ? "  window: 20d" : line).toList());
                if (!slow.contains("vote:")) {
                    slow.add("vote: {window: 20d}");
                }
                return slow;
            }
        },
        /** The ledger knows no mail again. */
        FORGETS_MAILS("MailsCountOnce") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return method.equals("like") ? Optional.empty() : call.call();
            }
        },
        /** Answers to commands never reach the outbox. */
        SWALLOWS_ANSWERS("CommandsAreAnswered") {
            @Override
            public Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
                return method.equals("enqueue") && ((OutboxStore.Queued) arguments[0]).kind() == MailKind.COMMAND_ANSWER ? null : call.call();
            }
        },
        SENDS_COPIES("ThreadsStayApart") {
            @Override
            public byte[] submitted(World world, Mail mail, byte[] octets) {
                return with("Cc", world.cast().admin().address(), octets);
            }
        },
        SHOWS_ANOTHERS_TAG("ThreadsStayApart") {
            @Override
            public byte[] submitted(World world, Mail mail, byte[] octets) {
                return world.tagOfAnother(mail).map(tag -> with("X-Thread", tag, octets)).orElse(octets);
            }
        },
        /** Whoever is out of a case is told a word of its report in whatever else they get. */
        TELLS_OUTSIDERS("OutsidersHearNothing") {
            @Override
            public byte[] submitted(World world, Mail mail, byte[] octets) {
                return world.files().stream().filter(file -> file.access().isOut(mail.queued().person()) && !file.isParty(mail.queued().person()))
                        .flatMap(file -> file.plan().stream()).findFirst().map(plan -> with("X-About", plan.words().getFirst(), octets)).orElse(octets);
            }
        },
        /** The first step tells who reported. */
        TELLS_TOO_EARLY("OutsidersHearNothing") {
            @Override
            public byte[] submitted(World world, Mail mail, byte[] octets) {
                return mail.kind() == MailKind.CONFLICT_CHECK ? reporter(world, mail).map(one -> with("X-By", one.last(), octets)).orElse(octets) : octets;
            }
        },
        TELLS_THE_REPORTED("ReporterStaysUnknown") {
            @Override
            public byte[] submitted(World world, Mail mail, byte[] octets) {
                boolean toReported = mail.queued().caseId().flatMap(world::file).filter(file -> file.isA(mail.queued().person(), Party.Capacity.REPORTED)).isPresent();
                return toReported ? reporter(world, mail).map(one -> with("X-By", one.last(), octets)).orElse(octets) : octets;
            }
        };

        private final String invariant;

        Broken(String invariant) {
            this.invariant = invariant;
        }

        static Optional<Someone> reporter(World world, Mail mail) {
            return mail.queued().caseId().flatMap(world::file).flatMap(CaseFile::plan).flatMap(ReportPlan::reporter);
        }

        static byte[] with(String field, String value, byte[] octets) {
            byte[] header = (field + ": " + Pen.encoded(value) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[header.length + octets.length];
            System.arraycopy(header, 0, all, 0, header.length);
            System.arraycopy(octets, 0, all, header.length, octets.length);
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource(Broken.class)
    @DisplayName("each invariant notices when it is broken on purpose, and no other does first")
    void itIsNoticed(Broken broken) {
        Violation first = assertThrows(Violation.class, () -> {
            for (long seed = 1; seed <= MOST_WORLDS; seed++) {
                new World(seed, new Tally(), broken).run(2);
            }
        });
        assertEquals(broken.invariant, first.invariant(), first.getMessage());
    }

    @Test
    @DisplayName("none is left out")
    void everyInvariantIsBroken() {
        List<String> broken = Stream.of(Broken.values()).map(one -> one.invariant).toList();
        List<String> all = new Checks(new World(1, new Tally(), Sabotage.NONE)).names();
        assertEquals(List.of(), all.stream().filter(name -> !broken.contains(name)).toList());
    }
}
