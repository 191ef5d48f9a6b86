package org.conductd.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LINK and UNLINK: several reports of one incident share a decision (D37), and a decision rests on earlier cases (P20). */
final class LinkRules {
    private LinkRules() {}

    // ---- LINK

    static Optional<Refusal> link(Unfolding u, PersonId by, Command.Link c) {
        if (c.other().equals(u.state().id())) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_TO_ITSELF));
        }
        Optional<CaseFacts> known = c.known().map(Command.Linkable::facts).filter(facts -> facts.isReady(by));
        if (known.isEmpty()) {
            // D10: as for a reference that does not exist.
            return Optional.of(Refusal.of(Refusal.Reason.NO_SUCH_CASE, c.other().value()));
        }
        CaseFacts other = known.get();
        boolean considered = u.state().links.containsKey(other.id()) && !isBound(u.state(), other.id());
        if (isBound(u.state(), other.id()) || considered && !other.undecided()) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_LINKED, other.id().value()));
        }
        return other.undecided() ? notNow(u, other).or(() -> tooFew(u, c.known().get())).or(() -> together(u, by, c.known().get())) : consider(u, by, other);
    }

    private static boolean isBound(CaseState s, CaseId other) {
        return Optional.ofNullable(s.links.get(other)).filter(link -> link.role().binds()).isPresent();
    }

    private static Optional<Refusal> notNow(Unfolding u, CaseFacts other) {
        if (decided(u.state())) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_AFTER_DECISION, u.state().id().value()));
        }
        return pending(u.state()) || other.pending() ? Optional.of(Refusal.of(Refusal.Reason.LINK_DURING_VOTE)) : Optional.empty();
    }

    private static boolean decided(CaseState s) {
        return s.matters().stream().anyMatch(matter -> matter.decided().isPresent());
    }

    private static boolean pending(CaseState s) {
        return s.matters().stream().anyMatch(matter -> matter.waiting().isPresent() || matter.ballot().isPresent());
    }

    /** P22, D12: no link takes the quorum from a group that has one. Whoever was called to one of the cases is asked in the other too, and counts. */
    private static Optional<Refusal> tooFew(Unfolding u, Command.Linkable other) {
        int quorum = u.policy.vote().rule().quorum();
        List<Seat> able = u.state().ableToTakePart();
        long left = Stream.concat(able.stream().map(Seat::id), other.called().stream().map(member -> member.person().id())).map(other.facts().places()::get)
                .filter(place -> place == CaseFacts.Place.READY || place == CaseFacts.Place.PENDING).count();
        return Math.max(able.size(), other.able()) >= quorum && left < quorum ? Optional.of(Refusal.of(Refusal.Reason.TOO_FEW_FOR_BOTH)) : Optional.empty();
    }

    /** P20: that one has its decision; it is a part of the pattern. */
    private static Optional<Refusal> consider(Unfolding u, PersonId by, CaseFacts other) {
        u.emit(new Event.CaseLinked(LinkedCase.Role.CONSIDERS, other, Map.of(), by));
        return Optional.empty();
    }

    /** D37: this case leads. */
    private static Optional<Refusal> together(Unfolding u, PersonId by, Command.Linkable known) {
        CaseState s = u.state();
        CaseFacts other = known.facts();
        if (other.lead().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_TO_ITS_LEAD, other.id().value(), other.lead().get().value()));
        }
        if (other.leads()) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_FROM_THERE, other.id().value(), s.id().value()));
        }
        if (!s.asked || !s.reportedSettled() || !other.known()) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_TOO_EARLY));
        }
        Map<String, String> matters = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (CaseFacts.OfMatter matter : other.matters()) {
            Optional<Person> reported = Optional.ofNullable(known.reported().get(matter.id()));
            matching(s, reported).filter(ours -> matters.putIfAbsent(ours.id(), matter.id()) == null)
                    .ifPresentOrElse(_ -> {}, () -> missing.add(reported.map(LinkRules::called).orElse("")));
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Refusal(Refusal.Reason.REPORTED_DIFFER, missing.stream().filter(name -> !name.isEmpty()).toList()));
        }
        // Whoever is out of it from now on has what was said until now.
        DiscussionRules.tell(u);
        u.emit(new Event.CaseLinked(LinkedCase.Role.LEADS, other, matters, by));
        known.called().forEach(member -> u.emit(new Event.SubstituteSeated(Seat.of(member, Seat.Standing.SEATED, Optional.empty()), by)));
        return Optional.empty();
    }

    /** Our matter about that person; where nobody is known there, the only one that we have. */
    private static Optional<Matter> matching(CaseState s, Optional<Person> reported) {
        if (reported.isEmpty()) {
            return s.matters().size() == 1 ? Optional.of(s.matters().getFirst()) : Optional.empty();
        }
        return s.matters().stream().filter(matter -> matter.reported().flatMap(s::party).map(Party::person)
                .filter(person -> same(person, reported.get())).isPresent()).findFirst();
    }

    /** By the address, or by the whole name. */
    private static boolean same(Person one, Person other) {
        boolean contact = one.reachable() && one.contact().equalsIgnoreCase(other.contact());
        return contact || !one.name().isBlank() && folded(one.name()).equals(folded(other.name()));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String called(Person person) {
        return person.name().isBlank() ? person.contact() : person.name();
    }

    // ---- UNLINK

    static Optional<Refusal> unlink(Unfolding u, PersonId by, CaseId other) {
        LinkedCase link = u.state().links.get(other);
        if (link == null) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_LINKED, other.value()));
        }
        if (link.role().binds() && decided(u.state())) {
            return Optional.of(Refusal.of(Refusal.Reason.DECISION_STANDS));
        }
        if (link.role().binds() && pending(u.state()) || link.role() == LinkedCase.Role.FOLLOWS && link.facts().pending()) {
            return Optional.of(Refusal.of(Refusal.Reason.LINK_DURING_VOTE));
        }
        part(u, link, Optional.of(by), false);
        return Optional.empty();
    }

    /** What was decided elsewhere for this case is not decided any more; it goes on by itself. */
    private static void part(Unfolding u, LinkedCase link, Optional<PersonId> by, boolean dismissed) {
        Set<PersonId> mayKnow = link.facts().places().entrySet().stream().filter(entry -> entry.getValue() == CaseFacts.Place.READY)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        if (link.role() == LinkedCase.Role.FOLLOWS) {
            u.state().matters().stream().filter(matter -> matter.shared().isPresent()).map(Matter::id).toList().forEach(matter -> reopen(u, matter));
        }
        DiscussionRules.tell(u);
        u.emit(new Event.CasesParted(link.role(), link.facts().id(), by, dismissed, mayKnow));
    }

    /** D38: what is no report leads nothing and follows nothing. */
    static void dismissed(Unfolding u) {
        List.copyOf(u.state().links.values()).stream().filter(link -> link.role().binds()).forEach(link -> part(u, link, Optional.empty(), true));
    }

    // ---- The other end

    static void beLinked(Unfolding u, Command.BeLinked c) {
        // What was taken into account until now is decided together from now on.
        if (!isBound(u.state(), c.other().id())) {
            u.emit(new Event.CaseLinked(c.role(), c.other(), c.matters(), c.by()));
        }
    }

    static void beParted(Unfolding u, Command.BeParted c) {
        Optional.ofNullable(u.state().links.get(c.other())).ifPresent(link -> part(u, link.with(c.facts()), Optional.empty(), c.facts().closed().isPresent()));
    }

    /** Told again and again; something happens only where it is news. */
    static void hear(Unfolding u, CaseFacts other) {
        LinkedCase link = u.state().links.get(other.id());
        if (link == null || !link.role().binds() || link.facts().equals(other)) {
            return;
        }
        u.emit(new Event.LinkedCaseChanged(other));
        // Nothing follows in a closed case by itself; a decision that is taken back opens it (D29), and what is asked to be passed on stays so (D30).
        if (u.state().closed().isPresent()) {
            for (Matter matter : u.state().matters()) {
                there(u.state(), matter).filter(_ -> matter.shared().isPresent()).ifPresent(shared -> {
                    if (shared.decided().isEmpty()) {
                        reopen(u, matter.id());
                    } else if (shared.apologies().size() > matter.apologies().size()) {
                        u.emit(new Event.ApologyShared(matter.id(), shared.apologies()));
                    }
                });
            }
        }
    }

    /** D12: a substitute who was called to one of them is asked in both. */
    static void seatAlso(Unfolding u, Command.SeatAlso c) {
        if (u.state().closed().isEmpty() && u.state().seat(c.seat().id()).isEmpty()) {
            u.emit(new Event.SubstituteSeated(c.seat(), c.by()));
        }
    }

    // ---- What follows by itself

    /** A case that is decided with another takes over what is decided there. */
    static boolean follow(Unfolding u) {
        CaseState s = u.state();
        return s.matters().stream().anyMatch(matter -> there(s, matter).filter(shared -> follow(u, matter, shared)).isPresent());
    }

    /** The leading case's matter that decides this one. */
    static Optional<CaseFacts.OfMatter> there(CaseState s, Matter matter) {
        return s.links(LinkedCase.Role.FOLLOWS).stream().filter(link -> link.matters().containsKey(matter.id()))
                .flatMap(link -> link.facts().matter(link.matters().get(matter.id())).stream()).findFirst();
    }

    private static boolean follow(Unfolding u, Matter matter, CaseFacts.OfMatter there) {
        Matter.Shared how = new Matter.Shared(there.letterOut(), there.concluded());
        if (there.decided().isPresent() && matter.decided().isEmpty()) {
            Proposal decided = there.decided().get();
            u.emit(new Event.DecisionShared(matter.id(), new Proposal(matter.proposals().size() + 1, decided.by(), decided.resolution()), how));
        } else if (there.decided().isEmpty() && matter.shared().isPresent()) {
            reopen(u, matter.id());
        } else if (matter.shared().filter(known -> !known.equals(how)).isPresent()) {
            u.emit(new Event.SharedDecisionMoved(matter.id(), how));
        } else if (there.apologies().size() > matter.apologies().size()) {
            u.emit(new Event.ApologyShared(matter.id(), there.apologies()));
        } else {
            return followHeadsUp(u, matter, there);
        }
        return true;
    }

    /** D28: this reporter is told first too, and may object. */
    private static boolean followHeadsUp(Unfolding u, Matter matter, CaseFacts.OfMatter there) {
        boolean tell = there.headsUpEnd().filter(u.at::isBefore).isPresent() && !matter.headsUpRuns() && u.state().writesToReporter()
                && matter.objectedTo.filter(last -> last == there.headsUps()).isEmpty();
        if (tell) {
            u.emit(new Event.HeadsUpGiven(matter.id(), there.headsUpEnd().get()));
        } else if (matter.headsUpRuns() && there.headsUpEnd().isEmpty()) {
            u.emit(new Event.HeadsUpEnded(matter.id()));
        } else {
            return false;
        }
        return true;
    }

    private static void reopen(Unfolding u, String matter) {
        u.emit(new Event.SharedDecisionReopened(matter, u.at.plus(u.policy.reporter().nudge()), u.at.plus(u.policy.reporter().every())));
    }

    /** D24: one alarm for one decision, whichever of the cases is older. */
    static boolean escalated(CaseState s) {
        return s.links.values().stream().anyMatch(link -> link.role().binds() && link.facts().escalated());
    }

    /** The same, as that other case is told. */
    static boolean escalated(CaseState s, CaseId listener) {
        boolean here = !s.deadlines.containsKey(Deadline.of(Deadline.Kind.DECISION))
                && s.history.stream().anyMatch(happened -> happened.event().equals(new Event.Escalated(Event.Alarm.NO_DECISION)));
        return here || s.links.values().stream().anyMatch(link -> link.role().binds() && !link.facts().id().equals(listener) && link.facts().escalated());
    }

    /** D44, D37: every reporter has been told of the decision. */
    static boolean reportersTold(CaseState s, Matter matter) {
        return s.links(LinkedCase.Role.LEADS).stream().flatMap(link -> Optional.ofNullable(link.matters().get(matter.id())).flatMap(link.facts()::matter).stream())
                .noneMatch(CaseFacts.OfMatter::followUpOwed);
    }

    /** D28: any reporter's OBJECT returns the letter to the group. */
    static boolean takeObjection(Unfolding u) {
        for (LinkedCase link : u.state().links(LinkedCase.Role.LEADS)) {
            for (Map.Entry<String, String> pair : link.matters().entrySet()) {
                Matter matter = u.state().matter(pair.getKey());
                boolean objected = link.facts().matter(pair.getValue()).flatMap(CaseFacts.OfMatter::objectedTo)
                        .filter(number -> matter.headsUpRuns() && number == matter.headsUps).isPresent();
                if (objected) {
                    u.emit(new Event.SharedLetterObjected(matter.id(), link.facts().id()));
                    return true;
                }
            }
        }
        return false;
    }

    // ---- What is done in the leading case only

    /** Empty where this case decides by itself, or the command is its own affair. */
    static Optional<Refusal> decidedElsewhere(CaseState s, Command.OfMember command) {
        return s.leadingCase().filter(_ -> belongsToTheDecision(s, command)).map(lead -> Refusal.of(Refusal.Reason.DECIDED_TOGETHER, lead.value()));
    }

    private static boolean belongsToTheDecision(CaseState s, Command.OfMember command) {
        return switch (command) {
            case Command.Evaluate _, Command.Propose _, Command.WithdrawProposal _, Command.CastBallot _, Command.Extend _, Command.DraftLetter _,
                 Command.DraftNotice _, Command.DraftStatement _, Command.DraftSummary _, Command.Uphold _, Command.ReEvaluate _, Command.Reopen _, Command.Link _, Command.ReportedUnknown _ -> true;
            case Command.Delivered c -> c.kind().toReported();
            case Command.NameParty c -> c.capacity() == Party.Capacity.REPORTED;
            case Command.Clear _, Command.Recuse _, Command.Away _, Command.Back _, Command.Lead _, Command.AskReporter _, Command.AskWitness _,
                 Command.DraftFollowUp _, Command.ApproveDraft _, Command.RejectDraft _, Command.Allow _, Command.RelayApology _, Command.Ratify _,
                 Command.Admit _, Command.Invite _, Command.ActionTaken _, Command.Refer _, Command.Meet _, Command.CancelMeeting _, Command.Available _, Command.Attend _,
                 Command.TakeMinutes _, Command.NotAReport _, Command.Close _, Command.Unlink _ -> false;
        };
    }
}
