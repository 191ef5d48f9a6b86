package org.conductd.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a case stands: the fold of its events, nothing else. Changed by {@link Evolution} only, on copies; what is handed out cannot be changed. */
public final class CaseState {
    /** What is waited for, as `cases`, STATUS and the status mail say it. */
    public enum Step { GRACE, READING, CLEARANCE, DELIBERATION, HEARING, VOTE, DRAFTING, HEADS_UP, AWAITING_ANSWER, AWAITING_GROUP, CLOSED }

    /** Something that one member did and a second has to ratify. */
    public sealed interface Claim {
        PersonId by();

        /** D35. */
        record NewContact(PersonId party, String contact, PersonId by) implements Claim {}

        /** D36. */
        record Delivery(String matter, DraftKind kind, String how, PersonId by) implements Claim {}

        /** D5. @param before where they stood, and stand again when it lapses */
        record Suspension(PersonId member, PersonId by, Seat.Standing before) implements Claim {}

        /** D14. */
        record Action(String text, PersonId by) implements Claim {}

        /** D14. @param answered the reporter wrote since they were asked, or could not be asked by mail */
        record Referral(String agency, String text, PersonId by, boolean answered) implements Claim {}
    }

    final Event.CaseOpened opening;
    final List<Happened> history = new ArrayList<>();
    final Map<PersonId, Party> parties = new LinkedHashMap<>();
    final Map<PersonId, Seat> seats = new LinkedHashMap<>();
    final Map<String, Matter> matters = new LinkedHashMap<>();
    final TreeMap<Deadline, Instant> deadlines = new TreeMap<>();
    final Map<PersonId, Map<Question, String>> evaluations = new LinkedHashMap<>();
    final Map<String, Claim> claims = new LinkedHashMap<>();
    final Set<PersonId> formerReaders = new TreeSet<>();
    final Set<PersonId> dismissedBy = new TreeSet<>();
    final Set<PersonId> outsideContacts = new TreeSet<>();
    /** Escalation contacts who came while the case was there. */
    final Set<PersonId> addedContacts = new TreeSet<>();
    final Map<PersonId, Approver> approvers = new LinkedHashMap<>();
    /** D35: the kinds of mail that came back from the address of a party, until there is another address. */
    final Map<PersonId, Set<String>> cameBack = new LinkedHashMap<>();
    final Remarks remarks;
    final Proofs proofs;
    Meetings meetings = Meetings.NONE;
    final Map<CaseId, LinkedCase> links = new LinkedHashMap<>();
    final List<LinkedCase.Apart> apart = new ArrayList<>();
    final Map<CaseId, EarlierCase> earlier = new LinkedHashMap<>();
    Event.ReportCame came = new Event.ReportCame(Optional.empty(), "");
    SafeContact safeContact;
    /** D1: the address that the reporter chose last, also where they want no mail by now; empty where none, or where they went back to the one known. */
    String chosenAddress;
    boolean urgent;
    boolean gathers;
    boolean released;
    boolean graceOver;
    boolean asked;
    boolean clearanceWindowEnded;
    boolean reportedUnknown;
    boolean withdrawn;
    boolean acknowledged;
    /** P2: a way to the reporter has opened, and they have not been acknowledged on it. */
    boolean acknowledgmentOwed;
    boolean overviewDone;
    boolean quorumLost;
    boolean forecast;
    Optional<String> consent = Optional.empty();
    Optional<PersonId> reader = Optional.empty();
    Optional<PersonId> lead = Optional.empty();
    Optional<Instant> receiptedAt = Optional.empty();
    Optional<Event.Closing> closed = Optional.empty();

    CaseState(Event.CaseOpened opening) {
        this(opening, new Remarks(), new Proofs());
    }

    private CaseState(Event.CaseOpened opening, Remarks remarks, Proofs proofs) {
        this.opening = opening;
        this.remarks = remarks;
        this.proofs = proofs;
        this.safeContact = opening.safeContact();
        this.chosenAddress = safeContact.address();
        this.urgent = opening.urgent();
        this.acknowledged = opening.acknowledged();
    }

    CaseState copy() {
        CaseState copy = new CaseState(opening, remarks.copy(), proofs.copy());
        copy.history.addAll(history);
        copy.parties.putAll(parties);
        copy.seats.putAll(seats);
        matters.forEach((id, matter) -> copy.matters.put(id, matter.copy()));
        copy.deadlines.putAll(deadlines);
        copy.evaluations.putAll(evaluations);
        copy.claims.putAll(claims);
        copy.formerReaders.addAll(formerReaders);
        copy.dismissedBy.addAll(dismissedBy);
        copy.outsideContacts.addAll(outsideContacts);
        copy.addedContacts.addAll(addedContacts);
        copy.approvers.putAll(approvers);
        cameBack.forEach((party, kinds) -> copy.cameBack.put(party, new TreeSet<>(kinds)));
        copy.meetings = meetings;
        copy.links.putAll(links);
        copy.apart.addAll(apart);
        copy.earlier.putAll(earlier);
        copy.came = came;
        copy.safeContact = safeContact;
        copy.chosenAddress = chosenAddress;
        copy.urgent = urgent;
        copy.gathers = gathers;
        copy.released = released;
        copy.graceOver = graceOver;
        copy.asked = asked;
        copy.clearanceWindowEnded = clearanceWindowEnded;
        copy.reportedUnknown = reportedUnknown;
        copy.withdrawn = withdrawn;
        copy.acknowledged = acknowledged;
        copy.acknowledgmentOwed = acknowledgmentOwed;
        copy.overviewDone = overviewDone;
        copy.quorumLost = quorumLost;
        copy.forecast = forecast;
        copy.consent = consent;
        copy.reader = reader;
        copy.lead = lead;
        copy.receiptedAt = receiptedAt;
        copy.closed = closed;
        return copy;
    }

    // ---- What it is about

    public CaseId id() {
        return opening.id();
    }

    public IncidentReport report() {
        return opening.report();
    }

    public Event.CaseOpened opening() {
        return opening;
    }

    /** D14: from the start, or by what was added since. */
    public boolean urgent() {
        return urgent;
    }

    /** D3: it came with many others, so what members are asked by itself is asked in one mail with those. */
    public boolean gathersChecks() {
        return gathers && !urgent;
    }

    /** Every event so far, oldest first: what latecomers are shown as the proceedings. */
    public List<Happened> history() {
        return Collections.unmodifiableList(history);
    }

    public Party reporter() {
        return parties.get(opening.reporter().id());
    }

    public Optional<Party> party(PersonId id) {
        return Optional.ofNullable(parties.get(id));
    }

    public List<Party> parties() {
        return List.copyOf(parties.values());
    }

    public List<Party> parties(Party.Capacity capacity) {
        return parties.values().stream().filter(party -> party.capacity() == capacity).toList();
    }

    public SafeContact safeContact() {
        return safeContact;
    }

    /** How the report came, beside what it says. */
    public Event.ReportCame came() {
        return came;
    }

    /** The one address that the reporter is written to; empty where none is known, or they wish no mail (D1). */
    public Optional<String> reporterAddress() {
        String address = switch (safeContact.manner()) {
            case NORMAL, ONLY, NEUTRAL -> safeContact.address().isEmpty() ? reporter().person().contact() : safeContact.address();
            case NONE -> "";
        };
        return Optional.of(address).filter(known -> !known.isEmpty());
    }

    /** Whether somebody who is named as something else is reported in this case too. */
    public boolean isReportedToo(Party party) {
        return parties(Party.Capacity.REPORTED).stream().anyMatch(party::isSamePersonAs);
    }

    /** Every address from which the reporter may write. */
    public List<String> reporterAddresses() {
        return Stream.of(reporter().person().contact(), came.cameFrom(), chosenAddress).filter(address -> !address.isEmpty()).distinct().toList();
    }

    /** Whether mail that nobody wrote goes to the reporter: there is an address, mail is wished (D1), and none came back from it (D35). */
    public boolean writesToReporter() {
        return reporterAddress().isPresent() && !cameBack.containsKey(reporter().id());
    }

    /** D35: whether a mail of that kind came back from the address of that party, and there is no other address since. */
    public boolean cameBack(PersonId party, String what) {
        return cameBack.getOrDefault(party, Set.of()).contains(what);
    }

    /** D44: what the reporter lets the group say of them in public. */
    public Optional<String> consent() {
        return consent;
    }

    /** D2: the reporter wrote WITHDRAW, which closes nothing. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** P2: nobody told the reporter that their report came, and somebody should. Once there is a decision, its follow-up is the answer. */
    public boolean lacksAcknowledgment() {
        return !acknowledged && writesToReporter() && closed().isEmpty() && matters().stream().allMatch(matter -> matter.decided().isEmpty());
    }

    // ---- Who wrote (mail interface §6)

    /** Mails of that person whose commands wait for their word, oldest first. */
    public List<Held> heldOf(PersonId person) {
        return proofs.heldOf(person);
    }

    /** A member who said in this case that they wrote what was not proven. */
    public boolean confirmedSender(PersonId member) {
        return proofs.confirmed.contains(member);
    }

    /** Whether the sender of the words of a stored mail is proven. */
    public boolean wordsProven(String mail) {
        return !proofs.unprovenWords.contains(mail);
    }

    /** D4: the reporter has time to exclude them, or an EXCLUDE that waits for its reporter's word does; what they were not told yet is not told now. */
    boolean perhapsExcluded(Seat seat) {
        return NewcomerEvolution.graceRuns(this, seat.id()) || !seat.opened() && isHeldOut(seat.id());
    }

    /** An EXCLUDE that waits for its reporter's word names them. */
    boolean isHeldOut(PersonId person) {
        return proofs.held.values().stream().anyMatch(mail -> mail.excludes().contains(person));
    }

    // ---- Who may take part

    public List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    public List<Seat> seats(Predicate<Seat> which) {
        return seats.values().stream().filter(which).toList();
    }

    public Optional<Seat> seat(PersonId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** The group: those cleared for this case. */
    public List<Seat> group() {
        return seats(Seat::cleared);
    }

    /** D19: voting members who are cleared and not away. */
    public List<Seat> participants() {
        return seats(seat -> seat.cleared() && seat.canTakePart());
    }

    /** D12: voting members cleared or unanswered, not away. */
    public List<Seat> ableToTakePart() {
        return seats(Seat::canTakePart);
    }

    /** D12: people outside were told that too few can take part, and there is something to decide. */
    public boolean tooFew() {
        return quorumLost && closed.isEmpty() && (matters.isEmpty() || matters.values().stream().anyMatch(matter -> matter.decided().isEmpty()));
    }

    /** Those who owe an answer to a conflict check; who is away owes none. */
    public List<Seat> silent() {
        return seats(seat -> seat.seated() && !seat.away() && seat.outstanding().isPresent());
    }

    /** Somebody outside who was asked to approve a letter, whatever became of it. */
    public Optional<Approver> approver(PersonId id) {
        return Optional.ofNullable(approvers.get(id));
    }

    /** D12: escalation contacts, and those who approve from outside, who are told nothing of this case, or of one that is decided with it (D37). */
    public Set<PersonId> outsideContacts() {
        Set<PersonId> all = new TreeSet<>(outsideContacts);
        links.values().stream().filter(link -> link.role().binds()).forEach(link -> all.addAll(link.facts().outsideContacts()));
        return all;
    }

    /** D7: the member who reads a report without a label for the reported person. */
    public Optional<PersonId> reader() {
        return reader;
    }

    public Optional<PersonId> lead() {
        return lead;
    }

    /** D7: who is reported is known, or known to be unknown. */
    public boolean reportedSettled() {
        return reportedUnknown || !parties(Party.Capacity.REPORTED).isEmpty();
    }

    /** D8, D19: everybody asked has answered every step, or the window is over; where cases are decided together, in each of them (D37). */
    public boolean clearanceComplete() {
        return clearedByItself() && links.values().stream().allMatch(link -> !link.role().binds() || link.facts().clearanceComplete());
    }

    boolean clearedByItself() {
        return asked && (clearanceWindowEnded || silent().isEmpty());
    }

    // ---- Decided together (D37, P20)

    /** In the order in which they were linked. */
    public Map<CaseId, LinkedCase> links() {
        return Collections.unmodifiableMap(links);
    }

    public List<LinkedCase> links(LinkedCase.Role role) {
        return links.values().stream().filter(link -> link.role() == role).toList();
    }

    /** Whether one decision is made for that case and this one. */
    public boolean decidedWith(CaseId other) {
        return Optional.ofNullable(links.get(other)).filter(link -> link.role().binds()).isPresent();
    }

    /** D15: earlier cases about somebody who is reported here, as they stand. */
    public Map<CaseId, EarlierCase> earlier() {
        return Collections.unmodifiableMap(earlier);
    }

    /** The case with which this one is decided: proposals, ballot and letter happen there. */
    public Optional<CaseId> leadingCase() {
        return links(LinkedCase.Role.FOLLOWS).stream().map(link -> link.facts().id()).findFirst();
    }

    /** Where somebody stands in the linked cases, but for one of them. */
    Seat.Elsewhere elsewhere(PersonId member, CaseId butFor) {
        return links.entrySet().stream().filter(entry -> !entry.getKey().equals(butFor)).map(entry -> entry.getValue().elsewhere(member))
                .max(Comparator.naturalOrder()).orElse(Seat.Elsewhere.NOTHING);
    }

    /** P12: what was said while this case and another were one is about both; whoever may not know that one is not shown it later. */
    public boolean mayKnow(PersonId member, int event) {
        return apart.stream().noneMatch(span -> span.from() <= event && event <= span.to() && !span.mayKnow().contains(member));
    }

    // ---- Deliberation and decision

    /** Newest answers of each, in the order of their first evaluation. */
    public Map<PersonId, Map<Question, String>> evaluations() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(evaluations));
    }

    /** The open poll about times (D16). */
    public Optional<MeetingPoll> poll() {
        return meetings.poll();
    }

    /** The newest meeting, ahead or over or cancelled. */
    public Optional<Meeting> meeting() {
        return meetings.meeting();
    }

    public List<Matter> matters() {
        return List.copyOf(matters.values());
    }

    public Matter matter(String id) {
        return matters.get(id);
    }

    /** What waits for a second member, by its key. */
    public Map<String, Claim> claims() {
        return new LinkedHashMap<>(claims);
    }

    /** D28: a standing EVALUATE says {@code setting: private}. */
    public boolean oneToOne() {
        return evaluations.values().stream().anyMatch(answers -> answers.getOrDefault(Question.SETTING, "").equals("private"));
    }

    /** D28: whether reporters are told before a letter leaves, here or in a case that is decided with this one. */
    public boolean reportersToldFirst() {
        List<CaseFacts> others = links(LinkedCase.Role.LEADS).stream().map(LinkedCase::facts).toList();
        boolean due = oneToOne() || safetyConcerns() || others.stream().anyMatch(CaseFacts::safety);
        return due && (writesToReporter() || others.stream().anyMatch(CaseFacts::writesToReporter));
    }

    /** D28: until when reporters may object to the letter. */
    Optional<Instant> headsUpEnd(Matter matter) {
        return matter.headsUpRuns() ? Optional.ofNullable(deadlines.get(new Deadline(Deadline.Kind.HEADS_UP, matter.id()))) : Optional.empty();
    }

    /** D28: the report notes concerns about retaliation or safety (P6). */
    public boolean safetyConcerns() {
        return !report().field(IncidentReport.Field.SAFETY_CONCERNS).isBlank();
    }

    /** What members said and the group has not been told yet, oldest first. */
    public List<Event.Remarked> heldRemarks() {
        return remarks.held();
    }

    /** P19, D40: whether a consequence with an end still runs. */
    public boolean consequencesRun() {
        return matters.values().stream().anyMatch(this::consequencesRun);
    }

    boolean consequencesRun(Matter matter) {
        return deadlines.keySet().stream().anyMatch(deadline -> deadline.kind() == Deadline.Kind.TERM && deadline.about().startsWith(matter.id() + "/"));
    }

    // ---- Time

    public Optional<Event.Closing> closed() {
        return closed;
    }

    /** The one next due instant; every open case has one. Empty for a closed case. */
    public Optional<Instant> dueAt() {
        return deadlines.values().stream().min(Instant::compareTo);
    }

    public Optional<Instant> dueAt(Deadline.Kind kind) {
        return deadlines.entrySet().stream().filter(entry -> entry.getKey().kind() == kind).map(Map.Entry::getValue).min(Instant::compareTo);
    }

    public Optional<Instant> dueAt(Deadline deadline) {
        return Optional.ofNullable(deadlines.get(deadline));
    }

    /** The deadlines met by then, earliest first; those of one instant in the order of their kinds. */
    List<Deadline> metBy(Instant now) {
        return deadlines.entrySet().stream().filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.<Deadline, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** Whether the case is past the point where the follow-up went out, for every matter. */
    public boolean followUpDone() {
        return matters.values().stream().allMatch(Matter::followUpDone);
    }

    public Step step() {
        if (closed.isPresent()) {
            return Step.CLOSED;
        }
        if (!graceOver) {
            return Step.GRACE;
        }
        if (!asked) {
            return Step.READING;
        }
        return matters.values().stream().map(this::step).min(Step::compareTo).orElse(Step.DELIBERATION);
    }

    /** The notice is out, and the reported person has time to answer before the vote. */
    boolean hearingRuns(Matter matter) {
        return deadlines.containsKey(new Deadline(Deadline.Kind.HEARING, matter.id()));
    }

    /** Where another case decides it, as it stands there (D37). */
    Step step(Matter matter) {
        Optional<Step> there = LinkRules.there(this, matter).map(CaseFacts.OfMatter::step);
        if (matter.ballot().isPresent()) {
            return Step.VOTE;
        }
        if (matter.headsUpRuns()) {
            return Step.HEADS_UP;
        }
        if (matter.decided().isEmpty()) {
            return hearingRuns(matter) ? Step.HEARING : clearanceComplete() ? there.filter(step -> step.compareTo(Step.VOTE) <= 0).orElse(Step.DELIBERATION) : Step.CLEARANCE;
        }
        if (!matter.letterOut() || !matter.followUpDone()) {
            return Step.DRAFTING;
        }
        boolean unanswered = there.map(step -> step != Step.AWAITING_GROUP).orElse(matter.answer() == Matter.Answer.NONE);
        return unanswered && matter.awaitsAnswer() ? Step.AWAITING_ANSWER : Step.AWAITING_GROUP;
    }

    private List<Object> values() {
        return List.of(opening, history, parties, seats, matters, deadlines, evaluations, claims, formerReaders, dismissedBy, outsideContacts, addedContacts, approvers, cameBack, remarks,
                proofs, meetings, links, apart, earlier, came, safeContact, chosenAddress, urgent, gathers, released, graceOver,
                asked, clearanceWindowEnded, reportedUnknown, withdrawn, acknowledged, acknowledgmentOwed, overviewDone, quorumLost, forecast, consent, reader, lead, receiptedAt, closed);
    }

    /** State equals replay (architecture §8). */
    @Override
    public boolean equals(Object other) {
        return other instanceof CaseState state && values().equals(state.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(opening.id(), history.size());
    }

    @Override
    public String toString() {
        return "CaseState[" + history.size() + " events, " + step() + "]";
    }
}
