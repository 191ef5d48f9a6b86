package org.conductd.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Find;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random cases on virtual time, up to 90 days each, and the law after every step. {@code -Dcases=100000 -Dseed=…} plays more of them, {@code -Dcases=1 -Dseed=…} one again
 * that failed.
 */
class CaseSimulation {
    @Test
    @DisplayName("P1–P30, D1–D38: the law holds in thousands of random cases")
    void theLawHoldsInRandomCases() {
        long seed = Long.getLong("seed", 1);
        int cases = Integer.getInteger("cases", 2000);
        CaseTally tally = new CaseTally();
        for (long at = seed; at < seed + cases; at++) {
            try {
                new CaseWorld(at, Tamper.NONE).run(tally);
            } catch (Violation | RuntimeException e) {
                throw new AssertionError("-Dcases=1 -Dseed=" + at + ": " + e.getMessage(), e);
            }
        }
        System.out.println("simulated from seed " + seed + ": " + tally);
        if (cases >= 1000) {
            assertTrue(tally.happened(Event.CaseClosed.class) > cases / 4, "cases come to an end");
            assertTrue(tally.happened(Event.Agreed.class) > 0 && tally.happened(Event.Declined.class) > 0 && tally.happened(Event.UpholdTookEffect.class) > 0, "letters are answered");
        }
    }

    /** Each law broken on purpose, between a decision and the case. */
    enum Broken implements Tamper {
        /** The history loses an event. */
        FORGETS("StateIsItsReplay") {
            @Override
            public boolean stores(Event event) {
                return !(event instanceof Event.LeadTaken);
            }
        },
        WAITS_FOR_NOTHING("EverySilenceHasADeadline") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.GroupNudged(boolean told, var next) ? new Event.GroupNudged(told, next.plus(Duration.ofDays(900))) : event;
            }
        },
        NEVER_RESTS("TheCaseComesToRest") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.StatusSent(boolean withheld, _) ? new Event.StatusSent(withheld, world.now()) : event;
            }
        },
        COUNTS_WRONG("TheVoteIsCountedRight (P21, D20)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.BallotClosed e ? new Event.BallotClosed(e.matter(), e.number(), e.passed(), e.yes() + 1, e.counted(), e.needed()) : event;
            }
        },
        PASSES_WHAT_FAILED("TheVoteIsCountedRight (P21, D20)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.BallotClosed e && !e.passed() ? new Event.BallotClosed(e.matter(), e.number(), true, e.yes(), e.counted(), e.needed()) : event;
            }
        },
        LISTS_TOO_FEW("TheListIsFixedAtTheOpening (D19)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.BallotOpened(String matter, var ballot) && ballot.electorate().size() > 1 ? new Event.BallotOpened(matter, new Ballot(ballot.number(),
                        ballot.proposal(), ballot.electorate().subList(1, ballot.electorate().size()), ballot.needed(), ballot.closesAt(), ballot.extended(), ballot.settledAt(), ballot.cast(), ballot.suspended()))
                        : event;
            }
        },
        FORGETS_RECUSALS("RecusedIsForGood (D9)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.MemberRecused ? null : event;
            }
        },
        ASKS_SOMEBODY_OUTSIDE("NobodyOutsideIsTold (D10)") {
            @Override
            public List<Event> of(CaseWorld world, List<Event> events) {
                List<Event> all = new ArrayList<>(events);
                events.stream().filter(Event.MemberRecused.class::isInstance).map(Event.MemberRecused.class::cast).findFirst().ifPresent(recused -> all.add(
                        new Event.ReportDisclosed(recused.member(), List.of(), false, Optional.empty())));
                return all;
            }
        },
        SENDS_UNAPPROVED("SentAsApproved (D26)") {
            @Override
            public List<Event> of(CaseWorld world, List<Event> events) {
                List<Event> all = new ArrayList<>();
                for (Event event : events) {
                    all.add(event);
                    if (event instanceof Event.DraftsRecorded(String matter, var drafts) && drafts.stream().anyMatch(draft -> draft.kind() == DraftKind.FOLLOW_UP)) {
                        all.add(new Event.DraftReleased(matter, DraftKind.FOLLOW_UP, drafts.stream().filter(draft -> draft.kind() == DraftKind.FOLLOW_UP).findFirst().orElseThrow().version()));
                    }
                }
                return all;
            }
        },
        SENDS_ANOTHER_VERSION("SentAsApproved (D26)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.DraftReleased e ? new Event.DraftReleased(e.matter(), e.kind(), e.version() + 1) : event;
            }
        },
        IGNORES_FINDS("NoFindLeaves (D27)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.FindAllowed e ? new Event.FindAllowed(e.matter(), e.kind(), e.version(), new Find(e.find().number() + 1000, true, "", ""), e.by()) : event;
            }
        },
        FOLLOW_UP_FIRST("TheLetterGoesFirst (D26)") {
            @Override
            public List<Event> of(CaseWorld world, List<Event> events) {
                return events.stream().flatMap(event -> event instanceof Event.DraftReleased e && e.kind() == DraftKind.LETTER
                        ? Stream.of(new Event.DraftReleased(e.matter(), DraftKind.FOLLOW_UP, 1), e) : Stream.of(event)).toList();
            }
        },
        SURPRISES_THE_REPORTER("TheReporterIsToldFirst (D28)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.HeadsUpGiven e ? new Event.HeadsUpGiven(e.matter(), world.now()) : event;
            }
        },
        WRITES_TO_THE_QUIET("QuietMeansNothing (D1)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.StatusSent e ? new Event.StatusSent(false, e.nextAt()) : event;
            }
        },
        SILENT_FOR_MONTHS("TheReporterHearsEveryWeek (P28, D32)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.StatusSent e ? new Event.StatusSent(e.withheld(), e.nextAt().plus(Duration.ofDays(9))) : event;
            }
        },
        CLOSES_EARLY("NothingClosesUndecided (D34)") {
            @Override
            Event instead(CaseWorld world, Event event) {
                return event instanceof Event.GroupNudged ? new Event.CaseClosed(Event.Closing.SETTLED) : event;
            }
        },
        CLEARS_BY_ITSELF("OnlyTheClearedAct (P12, D6)") {
            /** The case is told that a check was answered; the law is not. */
            @Override
            public boolean tells(Event event) {
                return !(event instanceof Event.ReportDisclosed);
            }
        };

        private final String law;

        Broken(String law) {
            this.law = law;
        }

        Event instead(CaseWorld world, Event event) {
            return event;
        }

        @Override
        public List<Event> of(CaseWorld world, List<Event> events) {
            return events.stream().map(event -> instead(world, event)).filter(Objects::nonNull).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Broken.class)
    @DisplayName("each law notices when it is broken on purpose")
    void eachLawNoticesWhenItIsBroken(Broken broken) {
        Violation first = assertThrows(Violation.class, () -> {
            CaseTally tally = new CaseTally();
            for (long seed = 1; seed < 3000; seed++) {
                new CaseWorld(seed, broken).run(tally);
            }
        });
        assertEquals(broken.law, first.invariant(), first.getMessage());
    }
}
