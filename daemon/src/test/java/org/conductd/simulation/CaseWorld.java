package org.conductd.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.Decider;
import org.conductd.procedure.Decision;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Draws;
import org.conductd.procedure.Event;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Find;
import org.conductd.procedure.Happened;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Member;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Request;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** One case of a random group under a random procedure, decided by the pure core alone on virtual time: so fast that many thousand can be played. */
final class CaseWorld {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(90);
    private static final int MOST_ROUNDS = 500;
    private static final int MOST_DEEDS = 220;
    static final PersonId REPORTER = new PersonId("reporter-1");

    private final Dice dice;
    private final Policy policy;
    private final Draws draws;
    private final Deeds deeds;
    private final CaseLaws laws;
    private final Tamper tamper;
    private final List<Happened> history = new ArrayList<>();
    private final PriorityQueue<Later> outside = new PriorityQueue<>(Comparator.comparing(Later::at));
    private final double trouble;
    private CaseState state;
    private Instant now = START;

    /** What the world outside does with a mail. */
    private record Later(Instant at, Command.OfDaemon what) {}

    CaseWorld(long seed, Tamper tamper) {
        this.dice = new Dice(seed);
        this.policy = CasePolicies.random(dice.split());
        this.trouble = dice.chance(0.6) ? 0.02 : 0.25;
        Dice chance = dice.split();
        this.draws = new Draws() {
            @Override
            public String reference() {
                return "REF-" + chance.below(1_000_000);
            }

            @Override
            public int below(int bound) {
                return chance.below(bound);
            }
        };
        this.deeds = new Deeds(dice.split());
        this.laws = new CaseLaws(this);
        this.tamper = tamper;
    }

    void run(CaseTally tally) {
        keep(tamper.of(this, Decider.open(opening(), now, policy, draws).events()));
        int done = 0;
        while (now.isBefore(START.plus(LENGTH)) && done < MOST_DEEDS && !(state.closed().isPresent() && state.dueAt().isEmpty() && dice.chance(0.2))) {
            step();
            done++;
        }
        laws.atEnd();
        tally.ended(this);
    }

    private void step() {
        pass();
        settle();
        if (dice.chance(0.03) && state.closed().isEmpty()) {
            happen();
            settle();
        }
        int many = dice.chance(0.3) ? dice.between(2, 4) : 1;
        for (int i = 0; i < many; i++) {
            ask();
            settle();
        }
        laws.settled();
    }

    /** Somebody is quick, somebody takes days; now and then the daemon is down for weeks. */
    private void pass() {
        Instant before = now;
        Optional<Instant> due = state.dueAt();
        if (due.isPresent() && dice.chance(0.5)) {
            now = due.get().isAfter(now) ? due.get() : now;
        } else {
            now = now.plus(dice.about(dice.pick(Duration.ofMinutes(20), Duration.ofHours(5), Duration.ofHours(30))));
        }
        if (dice.chance(0.004)) {
            now = now.plus(dice.about(Duration.ofDays(12)));
        }
        laws.slept(before, now, due);
    }

    /** Everything that is due, and what the mail servers report, until nothing more is. */
    private void settle() {
        int rounds = 0;
        while (!outside.isEmpty() && !outside.peek().at().isAfter(now)) {
            daemon(outside.poll().what());
        }
        while (state.dueAt().filter(at -> !at.isAfter(now)).isPresent()) {
            laws.require(++rounds < MOST_ROUNDS, "TheCaseComesToRest", () -> "the work does not end at " + now);
            daemon(new Command.PassTime());
        }
        laws.rested();
    }

    /** What is nobody's command: somebody leaves or moves, facts that say more, danger. */
    private void happen() {
        List<Member> members = new ArrayList<>(state.seats(seat -> seat.id().value().startsWith("m") || seat.id().value().startsWith("a")).stream().map(Seat::member).toList());
        switch (dice.below(4)) {
            case 0 -> daemon(new Command.BecomeUrgent());
            case 1 -> daemon(new Command.Screen(REPORTER, List.of(), List.of(), List.of(dice.pick(members).person().id())));
            default -> {
                Member one = dice.pick(members);
                members.remove(one);
                if (dice.chance(0.5)) {
                    members.add(new Member(new Person(one.person().id(), one.person().name(), "moved" + dice.below(100) + "@example.org"), one.role(), one.joinedAt()));
                }
                daemon(new Command.TakeUpRoster(members, List.of(member("s1", Member.Role.VOTING), member("s2", Member.Role.VOTING)), List.of(), List.of(), List.of()));
            }
        }
    }

    private void ask() {
        Request request = deeds.next(this);
        laws.asks(request);
        switch (Decider.decide(state, request, now, policy, draws)) {
            case Decision.Accepted(List<Event> events) -> {
                laws.accepted(request);
                keep(tamper.of(this, events));
            }
            case Decision.Refused(var refusal) -> laws.refused(request, refusal.reason());
        }
    }

    private void daemon(Command.OfDaemon command) {
        if (Decider.decide(state, command, now, policy, draws) instanceof Decision.Accepted(List<Event> events)) {
            keep(tamper.of(this, events));
        }
    }

    private void keep(List<Event> events) {
        for (Event event : events) {
            Happened happened = new Happened(now, event);
            state = state == null ? Evolution.replay(List.of(happened)) : Evolution.evolve(state, happened);
            if (tamper.stores(event)) {
                history.add(happened);
            }
            if (tamper.tells(event)) {
                laws.happened(happened);
            }
            deeds.happened(state, event);
            submit(event);
        }
        renderDrafts();
    }

    /** The way out of a released draft: mostly accepted at once, sometimes late, sometimes refused, or it comes back. */
    private void submit(Event event) {
        if (!(event instanceof Event.DraftReleased released)) {
            return;
        }
        Party to = released.kind().toReported() ? state.matter(released.matter()).reported().flatMap(state::party).orElseThrow() : state.reporter();
        var accepted = new Command.RecordSubmission(released.matter(), released.kind(), released.version());
        var failed = new Command.RecordFailure(Optional.of(released.kind()), released.matter(), released.version(), to.id(), "LETTER", "5.1.1");
        Instant at = now.plus(dice.chance(0.8) ? Duration.ZERO : dice.about(Duration.ofHours(5)));
        if (!dice.chance(trouble)) {
            outside.add(new Later(at, accepted));
        } else if (dice.chance(0.5)) {
            outside.add(new Later(at, failed));
        } else {
            outside.add(new Later(at, accepted));
            outside.add(new Later(at.plus(dice.about(Duration.ofHours(2))), failed));
        }
    }

    /** As the engine does on DraftRequested; the anonymity check finds something now and then. */
    private void renderDrafts() {
        for (Matter matter : state.matters()) {
            List<Command.RecordDrafts.Rendered> requested = matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.REQUESTED)
                    .map(draft -> new Command.RecordDrafts.Rendered(draft.kind(), draft.version(), "hash " + draft.kind() + draft.version(), "words " + draft.kind() + draft.version(), finds(draft))).toList();
            if (!requested.isEmpty()) {
                daemon(new Command.RecordDrafts(matter.id(), requested));
            }
        }
    }

    private List<Find> finds(Draft draft) {
        return dice.chance(0.15) ? List.of(new Find(draft.kind().ordinal() * 100 + 1, dice.chance(0.7), "name of the reporter", "Rae")) : List.of();
    }

    // ---- How it begins

    private Command.OpenCase opening() {
        int voting = dice.chance(0.1) ? dice.between(1, 2) : dice.chance(0.1) ? dice.between(8, 15) : dice.between(3, 7);
        List<Seat> seats = new ArrayList<>(IntStream.rangeClosed(1, voting).mapToObj(i -> seat(member("m" + i, Member.Role.VOTING))).toList());
        IntStream.rangeClosed(1, dice.between(0, 2)).mapToObj(i -> seat(member("a" + i, Member.Role.ADVISORY))).forEach(seats::add);
        Party reporter = new Party(new Person(REPORTER, "Rae Miller", dice.chance(0.93) ? "rae@example.net" : ""), Party.Capacity.REPORTER, "RAE-REF", Party.KnownFrom.MAIL);
        boolean labelled = dice.chance(0.7);
        List<Party> reported = labelled ? IntStream.rangeClosed(1, dice.chance(0.12) ? 2 : 1).mapToObj(i -> party("reported-" + i, Party.Capacity.REPORTED)).toList() : List.of();
        List<Party> witnesses = labelled && dice.chance(0.3) ? List.of(party("witness-1", Party.Capacity.WITNESS)) : List.of();
        Map<IncidentReport.Field, String> fields = dice.chance(0.15) ? Map.of(IncidentReport.Field.SAFETY_CONCERNS, "They know where I live.") : Map.of();
        var report = new IncidentReport(now, "What happened", fields, "They shouted.", "mail-1", List.of(), dice.chance(0.9), List.of());
        SafeContact safe = safeContact(dice);
        boolean acknowledge = safe.manner() != SafeContact.Manner.NONE && (reporter.person().reachable() || !safe.address().isEmpty());
        return new Command.OpenCase(new CaseId("K7Q-4MD"), report, reporter, reported, witnesses, seats, dice.chance(0.1) ? List.of(new PersonId("e1")) : List.of(),
                safe, acknowledge, dice.chance(0.3), dice.chance(0.12), dice.chance(0.1) ? Optional.of(new PersonId("m1")) : Optional.empty(), dice.chance(0.1) ? "rae@work.example" : "", Optional.empty(), dice.chance(0.1));
    }

    static SafeContact safeContact(Dice dice) {
        return dice.chance(0.85) ? SafeContact.NORMAL : dice.pick(new SafeContact(SafeContact.Manner.NONE, ""), new SafeContact(SafeContact.Manner.NEUTRAL, ""),
                new SafeContact(SafeContact.Manner.ONLY, "rae@safe.example"));
    }

    private Party party(String id, Party.Capacity capacity) {
        return new Party(new Person(new PersonId(id), capacity == Party.Capacity.WITNESS ? "Wim Oss" : "Sam P" + id.charAt(id.length() - 1), dice.chance(0.9) ? id + "@example.net" : ""), capacity,
                "REF-" + id, Party.KnownFrom.REPORT);
    }

    static Member member(String id, Member.Role role) {
        return new Member(new Person(new PersonId(id), "Member " + id, id + "@example.org"), role, START.minus(Duration.ofDays(99)));
    }

    private Seat seat(Member member) {
        if (member.role() == Member.Role.ADVISORY) {
            return Seat.of(member, switch (policy.advisers()) {
                case INVITED -> Seat.Standing.UNINVITED;
                case AS_MEMBERS -> Seat.Standing.SEATED;
                case NONE -> Seat.Standing.OUTSIDE;
            }, Optional.empty());
        }
        return dice.chance(0.06) ? Seat.of(member, Seat.Standing.OUTSIDE, Optional.of(Seat.Reason.EXCLUDED))
                : Seat.of(member, dice.chance(0.05) ? Seat.Standing.WITHHELD : Seat.Standing.SEATED, Optional.empty());
    }

    // ---- What deeds, laws and tampering look at

    CaseState state() {
        return state;
    }

    List<Happened> history() {
        return history;
    }

    Instant now() {
        return now;
    }

    Policy policy() {
        return policy;
    }

    CaseLaws laws() {
        return laws;
    }

    /** The newest drafts of a matter as a preview shows them. */
    static Shown drafts(Matter matter) {
        return Shown.OfDrafts.previewing(matter.id(), matter.unsentDrafts());
    }

    static final Set<DraftKind> TO_REPORTED = Set.of(DraftKind.LETTER, DraftKind.NOTICE);

    String recently() {
        return state + "\n    " + history.subList(Math.max(0, history.size() - 25), history.size()).stream().map(one -> one.at() + " " + shortened(one.event().toString()))
                .collect(Collectors.joining("\n    "));
    }

    private static String shortened(String text) {
        return text.length() < 220 ? text : text.substring(0, 220) + " …";
    }
}
