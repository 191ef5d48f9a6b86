package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A case driven by hand: a group of so many members, a reporter, a reported person. Checks after every step that the state equals its replay. */
final class Road {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final PersonId REPORTER = new PersonId("reporter-1");
    static final PersonId REPORTED = new PersonId("reported-1");
    static final Measures MEASURES = new Measures("What was done.", "What it did.", "What will be different.", "What follows.", "What follows then.");

    final List<Happened> history = new ArrayList<>();
    Policy policy = Policy.DEFAULT;
    Instant now = START;
    CaseState state;
    boolean gathers;
    Optional<Instant> acknowledgeAt = Optional.empty();
    /** What drafts say from now on. */
    String words = "words";
    private final Draws draws = new SeededDraws();

    static final class SeededDraws implements Draws {
        private final Random random = new Random(7);

        @Override
        public String reference() {
            return "REF-" + random.nextInt(1000);
        }

        @Override
        public int below(int bound) {
            return random.nextInt(bound);
        }
    }

    static PersonId m(int number) {
        return new PersonId("m" + number);
    }

    static Member member(int number) {
        return new Member(new Person(m(number), "Member " + number, "m" + number + "@example.org"), Member.Role.VOTING, START.minus(Duration.ofDays(99)));
    }

    static List<Seat> seats(int members) {
        return IntStream.rangeClosed(1, members).mapToObj(i -> Seat.of(member(i), Seat.Standing.SEATED, Optional.empty())).toList();
    }

    static IncidentReport report(Map<IncidentReport.Field, String> fields) {
        return new IncidentReport(START, "What happened", fields, "They shouted.", "mail-1", List.of(), true, List.of());
    }

    /** With a reported person known by label. */
    static Road labelled(int members) {
        return new Road().open(seats(members), List.of(reported()), true, false);
    }

    /** Prose: nobody is reported by label. */
    static Road prose(int members) {
        return new Road().open(seats(members), List.of(), true, false);
    }

    /** Under a procedure that hears the reported person before the vote; to be opened. */
    static Road hearing() {
        Road road = new Road();
        Policy p = road.policy;
        road.policy = new Policy(p.grace(), p.disclosure(), p.intake(), p.advisers(), p.newcomers(), p.clearance(), p.evaluation(), p.discussion(), p.meeting(),
                new Policy.Hearing(Policy.Hearing.When.BEFORE_VOTE, Duration.ofDays(7)), p.vote(), p.letters(), p.approval(), p.pattern(), p.reporter());
        return road;
    }

    static Party reported() {
        return new Party(new Person(REPORTED, "Sam", "sam@example.net"), Party.Capacity.REPORTED, "SAM-REF", Party.KnownFrom.REPORT);
    }

    Road open(List<Seat> seats, List<Party> reported, boolean excludeLine, boolean urgent) {
        Party reporter = new Party(new Person(REPORTER, "Rae", "rae@example.net"), Party.Capacity.REPORTER, "RAE-REF", Party.KnownFrom.MAIL);
        Command.OpenCase command = new Command.OpenCase(new CaseId("K7Q-4MD"), report(Map.of()), reporter, reported, List.of(), seats, List.of(),
                SafeContact.NORMAL, acknowledgeAt.isEmpty(), excludeLine, urgent, Optional.empty(), "", acknowledgeAt, gathers);
        keep(Decider.open(command, now, policy, draws).events());
        return this;
    }

    List<Event> keep(List<Event> events) {
        events.forEach(event -> history.add(new Happened(now, event)));
        CaseState replayed = Evolution.replay(history);
        if (state != null) {
            CaseState folded = state;
            for (Event event : events) {
                folded = Evolution.evolve(folded, new Happened(now, event));
            }
            if (!folded.equals(replayed)) {
                throw new AssertionError("the state is not its replay");
            }
        }
        state = replayed;
        renderDrafts();
        return events;
    }

    /** As the engine does on DraftRequested. */
    private void renderDrafts() {
        for (Matter matter : state.matters()) {
            List<Command.RecordDrafts.Rendered> requested = matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.REQUESTED)
                    .map(draft -> new Command.RecordDrafts.Rendered(draft.kind(), draft.version(), "hash of " + words, words, List.of())).toList();
            if (!requested.isEmpty()) {
                daemon(new Command.RecordDrafts(matter.id(), requested));
            }
        }
    }

    List<Event> daemon(Command.OfDaemon command) {
        return keep(((Decision.Accepted) Decider.decide(state, command, now, policy, draws)).events());
    }

    List<Event> wait(Duration duration) {
        Instant end = now.plus(duration);
        List<Event> all = new ArrayList<>();
        while (state.dueAt().filter(due -> !due.isAfter(end)).isPresent()) {
            now = state.dueAt().get().isBefore(now) ? now : state.dueAt().get();
            all.addAll(daemon(new Command.PassTime()));
        }
        now = end;
        return all;
    }

    Decision ask(PersonId actor, Shown answered, Command.OfPerson command) {
        Decision decision = Decider.decide(state, new Request(actor, answered, command), now, policy, draws);
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            keep(events);
        }
        return decision;
    }

    List<Event> accepted(PersonId actor, Shown answered, Command.OfPerson command) {
        return switch (ask(actor, answered, command)) {
            case Decision.Accepted(List<Event> events) -> events;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    Refusal.Reason refused(PersonId actor, Shown answered, Command.OfPerson command) {
        return switch (ask(actor, answered, command)) {
            case Decision.Accepted(List<Event> events) -> throw new AssertionError("accepted: " + events);
            case Decision.Refused(Refusal refusal) -> refusal.reason();
        };
    }

    /** CLEAR on whatever check waits, until none does. */
    Road clear(int... members) {
        for (int i : members) {
            while (state.seat(m(i)).orElseThrow().outstanding().isPresent()) {
                accepted(m(i), new Shown.OfCheck(state.seat(m(i)).orElseThrow().outstanding().get()), new Command.Clear());
            }
        }
        return this;
    }

    Road clearAll() {
        return clear(state.seats().stream().mapToInt(seat -> Integer.parseInt(seat.id().value().substring(1))).toArray());
    }

    Road evaluate(int member) {
        accepted(m(member), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes")));
        return this;
    }

    Road propose(int member) {
        accepted(m(member), Shown.NOTHING, new Command.Propose(new Resolution.Action(MEASURES), ""));
        return this;
    }

    Shown ballot() {
        Matter matter = state.matter("1");
        return new Shown.OfBallot("1", matter.ballot().orElseThrow().number());
    }

    Road vote(Choice choice, int... members) {
        for (int i : members) {
            accepted(m(i), ballot(), new Command.CastBallot(choice));
        }
        return this;
    }

    Shown drafts() {
        return Shown.OfDrafts.previewing("1", state.matter("1").unsentDrafts());
    }

    Road approve(int... members) {
        for (int i : members) {
            accepted(m(i), drafts(), new Command.ApproveDraft());
        }
        return this;
    }

    Road submitted(DraftKind kind) {
        daemon(new Command.RecordSubmission("1", kind, state.matter("1").draft(kind).orElseThrow().version()));
        return this;
    }

    /** To the letter, out, with its follow-up. */
    Road letterOut() {
        clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
        wait(Duration.ofHours(1));
        return approve(1, 2).submitted(DraftKind.LETTER).submitted(DraftKind.FOLLOW_UP);
    }
}
