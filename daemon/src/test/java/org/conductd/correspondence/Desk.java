package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.correspondence.Reply.LineOutcome;
import org.conductd.intake.CommandName;
import org.conductd.intake.Line;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
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
import org.conductd.procedure.Happened;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Request;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** A case as the engine would run it, without mail: every transaction leaves its mails in {@link #mails}. */
final class Desk {
    static final PersonId REPORTER = new PersonId("reporter-1");
    static final PersonId REPORTED = new PersonId("reported-1");
    static final PersonId WITNESS = new PersonId("witness-1");
    static final Instant ARRIVAL = Instant.parse("2026-03-02T09:00:00Z");

    final Correspondence correspondence = new Correspondence(Letterheads.example(), Policy.DEFAULT, new Numbered(), Letterheads.templates());
    /** Of the last transaction. */
    List<Outgoing> mails = List.of();
    final List<Outgoing> all = new ArrayList<>();
    CaseState state;
    Instant at = ARRIVAL;

    private final Draws draws = new Draws() {
        private int references;

        @Override
        public String reference() {
            return "R%02d-%03d".formatted(references / 1000 + 10, ++references);
        }

        @Override
        public int below(int bound) {
            return 0;
        }
    };

    private static final class Numbered implements Stationery {
        private int number;

        @Override
        public Tag tag() {
            return new Tag("bcdf%016d".formatted(++number));
        }

        @Override
        public String messageId() {
            return "<%020d@example.org>".formatted(++number);
        }

        @Override
        public String threadRoot(CaseId caseId, PersonId person) {
            return "<root-" + person.value() + "@example.org>";
        }

        @Override
        public Tag calendarTag(CaseId caseId, PersonId person, int meeting) {
            return new Tag("bcdf%016d".formatted(meeting));
        }

        @Override
        public String calendarUid(CaseId caseId, PersonId person, int meeting) {
            return person.value() + "-" + meeting + "@example.org";
        }
    }

    static PersonId m(int number) {
        return new PersonId("m" + number);
    }

    // ---- Openings

    static Party party(Party.Capacity capacity, PersonId id, String name, String address, String reference) {
        return new Party(new Person(id, name, address), capacity, reference, Party.KnownFrom.REPORT);
    }

    static List<Party> sam() {
        return List.of(party(Party.Capacity.REPORTED, REPORTED, "Sam Sorel", "sam@example.net", "8XD-2QM"));
    }

    static IncidentReport report(Map<IncidentReport.Field, String> fields) {
        return new IncidentReport(ARRIVAL, "What happened yesterday", Map.copyOf(fields),
                "They shouted at me in the review channel.", "mail-1", List.of("log.txt"), true, List.of());
    }

    Desk open(SafeContact safe, boolean excludeLine, boolean urgent, List<Party> reported, Map<IncidentReport.Field, String> fields) {
        List<Seat> seats = Letterheads.roster().members().stream().map(entry -> Seat.of(entry.member(),
                entry.member().votes() ? Seat.Standing.SEATED : Seat.Standing.UNINVITED, Optional.empty())).toList();
        Party rae = party(Party.Capacity.REPORTER, REPORTER, "Rae Roe", "rae@example.net", "T4W-9ZB");
        List<Party> witnesses = List.of(party(Party.Capacity.WITNESS, WITNESS, "Wim Wolf", "wim@example.net", "Q2P-6FN"));
        boolean acknowledge = safe.manner() != SafeContact.Manner.NONE;
        keep(Optional.empty(), Decider.open(new Command.OpenCase(new CaseId("K7Q-4MD"), report(fields), rae, reported, witnesses, seats, List.of(), safe,
                acknowledge, excludeLine, urgent, Optional.empty(), "", Optional.empty(), false), at, Policy.DEFAULT, draws).events(), Optional.empty());
        return this;
    }

    /** Asked at once, who is reported known. */
    static Desk asked() {
        return new Desk().open(SafeContact.NORMAL, true, false, sam(), Map.of());
    }

    /** Everybody has cleared. */
    static Desk cleared() {
        Desk desk = asked();
        for (int i = 1; i <= 7; i++) {
            desk.clear(i);
        }
        return desk;
    }

    Desk clear(int... members) {
        for (int member : members) {
            while (state.seat(m(member)).orElseThrow().outstanding().isPresent()) {
                says(m(member), new Shown.OfCheck(state.seat(m(member)).orElseThrow().outstanding().orElseThrow()), new Command.Clear());
            }
        }
        return this;
    }

    // ---- What happens

    Desk wait(Duration duration) {
        at = at.plus(duration);
        Optional<CaseState> before = Optional.of(state);
        keep(before, ((Decision.Accepted) Decider.decide(state, new Command.PassTime(), at, Policy.DEFAULT, draws)).events(), Optional.empty());
        return this;
    }

    Desk does(Command.OfDaemon command) {
        keep(Optional.of(state), ((Decision.Accepted) Decider.decide(state, command, at, Policy.DEFAULT, draws)).events(), Optional.empty());
        return this;
    }

    /** One mail with these commands; {@link Command.Say} is its words. */
    Desk says(PersonId who, Shown shown, Command.OfPerson... commands) {
        Optional<CaseState> before = Optional.of(state);
        CaseState now = state;
        List<Event> events = new ArrayList<>();
        List<LineOutcome> lines = new ArrayList<>();
        Reply.Words words = Reply.Words.NONE;
        for (Command.OfPerson command : commands) {
            switch (Decider.decide(now, new Request(who, shown, command), at, Policy.DEFAULT, draws)) {
                case Decision.Refused refused -> lines.add(new Reply.Refused(command.getClass().getSimpleName(), refused.refusal()));
                case Decision.Accepted accepted -> {
                    events.addAll(accepted.events());
                    for (Event event : accepted.events()) {
                        now = Evolution.evolve(now, new Happened(at, event));
                    }
                    if (command instanceof Command.Say) {
                        words = Reply.Words.RELAYED;
                    } else {
                        lines.add(new Reply.Done(command.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT), command));
                    }
                }
            }
        }
        keep(before, events, Optional.of(new Reply(who, Optional.of("<in@example.net>"), shown, lines, words)));
        return this;
    }

    Desk asks(PersonId who, CommandName inquiry) {
        keep(Optional.of(state), List.of(), Optional.of(new Reply(who, Optional.of("<in@example.net>"), Shown.NOTHING,
                List.of(new Reply.Read(new Line.Inquiry(inquiry.words(), inquiry))), Reply.Words.NONE)));
        return this;
    }

    private void keep(Optional<CaseState> before, List<Event> events, Optional<Reply> reply) {
        List<Happened> happened = new ArrayList<>();
        List<Event> todo = new ArrayList<>(events);
        while (!todo.isEmpty()) {
            for (Event event : todo) {
                Happened one = new Happened(at, event);
                happened.add(one);
                state = state == null ? Evolution.replay(List.of(one)) : Evolution.evolve(state, one);
            }
            todo = new ArrayList<>(rendered());
        }
        mails = correspondence.mailsFor(before, state, List.of(), happened, reply, at);
        all.addAll(mails);
    }

    private List<Event> rendered() {
        List<Event> events = new ArrayList<>();
        for (Matter matter : state.matters()) {
            List<Command.RecordDrafts.Rendered> drafts = matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.REQUESTED)
                    .map(draft -> {
                        DraftSheet sheet = correspondence.sheet(state, List.of(), matter.id(), draft.kind());
                        return new Command.RecordDrafts.Rendered(draft.kind(), draft.version(), sheet.hash(), sheet.words(), sheet.finds());
                    }).toList();
            if (!drafts.isEmpty()) {
                events.addAll(((Decision.Accepted) Decider.decide(state, new Command.RecordDrafts(matter.id(), drafts), at, Policy.DEFAULT, draws)).events());
            }
        }
        return events;
    }

    // ---- What went out

    /** {@code address kind} of each mail of the last transaction, in order. */
    List<String> sent() {
        return mails.stream().map(mail -> mail.recipient().address() + " " + mail.kind().label()).toList();
    }

    Outgoing to(String address, MailKind kind) {
        return mails.stream().filter(mail -> mail.recipient().address().equals(address) && mail.kind() == kind).reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no such mail among " + sent()));
    }

    Outgoing last(String address, MailKind kind) {
        return all.stream().filter(mail -> mail.recipient().address().equals(address) && mail.kind() == kind).reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no such mail"));
    }

    /** Answers the newest mail of that kind. */
    Desk answers(int member, MailKind kind, Command.OfPerson... commands) {
        return says(m(member), last("m" + member + "@example.org", kind).shown(), commands);
    }

    Desk sentDraft(DraftKind kind) {
        return does(new Command.RecordSubmission("1", kind, state.matter("1").draft(kind).orElseThrow().version()));
    }
}
