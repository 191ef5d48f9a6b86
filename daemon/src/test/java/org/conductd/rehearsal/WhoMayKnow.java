package org.conductd.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conductd.message.MailKind;
import org.conductd.message.ShownMail;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/**
 * Who may be told what of several cases, computed from each case alone (P12, D6, D10, D37): names and references once asked, words once cleared; and what was
 * said while cases were one, once cleared for each of them.
 */
final class WhoMayKnow {
    /** What is looked for in mails: a word that stands nowhere else. @param about the cases that were one when it was said */
    private record Trace(String text, Optional<CaseId> in, Set<CaseId> about, boolean words, String author) {}

    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final Map<CaseId, Set<PersonId>> everCleared = new HashMap<>();
    private Map<CaseId, CaseState> before = Map.of();

    /** Somebody is about to write this word; where it comes to stand is seen by {@link #happened}. */
    void written(String word, String author) {
        traces.put(word, new Trace(word, Optional.empty(), Set.of(), true, author));
    }

    /** @param typed what the one mail in between said, whose own words an answer may repeat @return what went to somebody who must not have it */
    List<String> happened(Map<CaseId, CaseState> now, List<SentMail> mails, String typed) {
        for (CaseState state : now.values()) {
            learn(state, now);
        }
        List<String> wrong = new ArrayList<>();
        for (SentMail mail : mails) {
            ShownMail shown = mail.shown();
            String all = shown.subject() + "\n" + shown.text() + "\n" + shown.html();
            // An answer may repeat its writer's words; escalation contacts know the cases that wait, and nothing of them (D12).
            traces.values().stream().filter(trace -> all.contains(trace.text) && !(mail.kind() == MailKind.COMMAND_ANSWER && typed.contains(trace.text))
                    && !(mail.kind() == MailKind.ESCALATION && !trace.words) && !may(mail.recipient(), trace, now))
                    .forEach(trace -> wrong.add(mail + " to " + mail.recipient() + " has " + trace));
        }
        before = now;
        return wrong;
    }

    private void learn(CaseState state, Map<CaseId, CaseState> now) {
        Set<CaseId> alone = Set.of(state.id());
        traces.putIfAbsent(state.id().value(), new Trace(state.id().value(), Optional.of(state.id()), alone, false, ""));
        for (Party party : state.parties()) {
            traces.putIfAbsent(party.reference(), new Trace(party.reference(), Optional.of(state.id()), alone, true, party.person().contact()));
            if (party.capacity() == Party.Capacity.REPORTER) {
                traces.putIfAbsent(party.person().name(), new Trace(party.person().name(), Optional.of(state.id()), alone, false, party.person().contact()));
            }
        }
        state.group().stream().map(Seat::id).forEach(everCleared.computeIfAbsent(state.id(), _ -> new TreeSet<>())::add);
        state.seats(WhoMayKnow::cleared).stream().map(Seat::id).forEach(everCleared.get(state.id())::add);
        int known = Optional.ofNullable(before.get(state.id())).map(old -> old.history().size()).orElse(0);
        for (Happened happened : state.history().subList(known, state.history().size())) {
            String event = happened.event() instanceof Event.DecisionShared || happened.event() instanceof Event.EarlierCaseKnown
                    || happened.event() instanceof Event.LinkedCaseChanged ? "" : happened.event().toString();
            traces.replaceAll((word, trace) -> trace.in.isEmpty() && trace.words && event.contains(word)
                    ? new Trace(word, Optional.of(state.id()), together(state, now), true, trace.author) : trace);
        }
    }

    private static Set<CaseId> together(CaseState state, Map<CaseId, CaseState> now) {
        Set<CaseId> all = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        List<CaseId> open = new ArrayList<>(List.of(state.id()));
        while (!open.isEmpty()) {
            CaseId next = open.removeLast();
            if (all.add(next)) {
                now.get(next).links().values().stream().filter(link -> link.role().binds()).map(LinkedCase::facts).forEach(facts -> open.add(facts.id()));
            }
        }
        return all;
    }

    private boolean may(String recipient, Trace trace, Map<CaseId, CaseState> now) {
        if (trace.author.equals(recipient)) {
            return true;
        }
        Optional<PersonId> member = now.values().stream().flatMap(state -> state.seats().stream()).filter(seat -> seat.member().person().contact().equals(recipient))
                .map(Seat::id).findFirst();
        return member.isPresent() && trace.in.isPresent() && may(member.get(), trace, now);
    }

    private boolean may(PersonId member, Trace trace, Map<CaseId, CaseState> now) {
        boolean here = Stream.of(before, now).map(states -> states.get(trace.in.get())).anyMatch(state -> state != null
                && state.seat(member).filter(seat -> trace.words ? cleared(seat) : seat.standing() == Seat.Standing.SEATED).isPresent());
        // A reference that somebody was told rightly stands in what they are shown once more (RESEND).
        boolean told = !trace.words && everCleared.getOrDefault(trace.in.get(), Set.of()).contains(member);
        return (here || told) && trace.about.stream().filter(id -> !id.equals(trace.in.get())).allMatch(id -> everCleared.getOrDefault(id, Set.of()).contains(member));
    }

    /** By this case alone. */
    private static boolean cleared(Seat seat) {
        return seat.standing() == Seat.Standing.SEATED && seat.opened() && seat.outstanding().isEmpty();
    }
}
