package org.conductd.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is decided about one reported person: proposals, ballots, letter, answer (D22, D37). A case without a known one has one matter all the
 * same, which takes the person on when somebody names them. Changed by {@link Evolution} only, on copies.
 */
public final class Matter {
    /** How the reported person answered the letter. */
    public enum Answer { NONE, WORDS, AGREED, DECLINED }

    final String id;
    Optional<PersonId> reported;
    List<Proposal> proposals = List.of();
    Optional<Integer> waiting = Optional.empty();
    Optional<Ballot> ballot = Optional.empty();
    int ballotsHeld;
    Optional<Proposal> decided = Optional.empty();
    Optional<Event.BallotClosed> result = Optional.empty();
    Map<DraftKind, Draft> drafts = new EnumMap<>(DraftKind.class);
    Map<DraftKind, Integer> versions = new EnumMap<>(DraftKind.class);
    Map<DraftKind, Integer> draftedFor = new EnumMap<>(DraftKind.class);
    Map<DraftKind, Resolution> told = new EnumMap<>(DraftKind.class);
    Answer answer = Answer.NONE;
    Optional<Instant> upheldUntil = Optional.empty();
    boolean upheld;
    Optional<String> summary = Optional.empty();
    boolean heard;
    Optional<Outside> outside = Optional.empty();
    boolean headsUpGiven;
    int headsUps;
    boolean headsUpOver;
    boolean withheld;
    List<String> apologies = List.of();
    List<Event.TermsBegan.Ending> terms = List.of();
    Optional<Shared> shared = Optional.empty();
    Optional<Integer> objectedTo = Optional.empty();

    /**
     * The decision was made in another case, for both (D37): its letter goes out there.
     *
     * @param letterOut it is out, or none is owed
     * @param concluded the decision is settled but for the follow-ups
     */
    public record Shared(boolean letterOut, boolean concluded) {}

    Matter(String id, Optional<PersonId> reported) {
        this.id = id;
        this.reported = reported;
    }

    Matter copy() {
        Matter copy = new Matter(id, reported);
        copy.proposals = proposals;
        copy.waiting = waiting;
        copy.ballot = ballot;
        copy.ballotsHeld = ballotsHeld;
        copy.decided = decided;
        copy.result = result;
        copy.drafts = new EnumMap<>(drafts);
        copy.versions = new EnumMap<>(versions);
        copy.draftedFor = new EnumMap<>(draftedFor);
        copy.told = new EnumMap<>(told);
        copy.answer = answer;
        copy.upheldUntil = upheldUntil;
        copy.upheld = upheld;
        copy.summary = summary;
        copy.heard = heard;
        copy.outside = outside;
        copy.headsUpGiven = headsUpGiven;
        copy.headsUps = headsUps;
        copy.headsUpOver = headsUpOver;
        copy.withheld = withheld;
        copy.apologies = apologies;
        copy.terms = terms;
        copy.shared = shared;
        copy.objectedTo = objectedTo;
        return copy;
    }

    /** {@code 1}, {@code 2} … within the case. */
    public String id() {
        return id;
    }

    public Optional<PersonId> reported() {
        return reported;
    }

    /** Every version, withdrawn and superseded ones included (D23). */
    public List<Proposal> proposals() {
        return proposals;
    }

    public Proposal proposal(int version) {
        return proposals.get(version - 1);
    }

    /** The proposal that waits for its ballot to open (D19). */
    public Optional<Proposal> waiting() {
        return waiting.map(this::proposal);
    }

    /** The open, or suspended, ballot. */
    public Optional<Ballot> ballot() {
        return ballot;
    }

    /** The passed proposal that stands. */
    public Optional<Proposal> decided() {
        return decided;
    }

    /** The last result, passed or not. */
    public Optional<Event.BallotClosed> result() {
        return result;
    }

    /** The newest version. */
    public Optional<Draft> draft(DraftKind kind) {
        return Optional.ofNullable(drafts.get(kind));
    }

    /** Newest version of each kind, in the order of the kinds. */
    public List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    /** Those that a preview shows: rendered, not yet sent. */
    public List<Draft> unsentDrafts() {
        return drafts.values().stream().filter(Draft::unsent).toList();
    }

    int nextVersion(DraftKind kind) {
        return versions.getOrDefault(kind, 0) + 1;
    }

    public Answer answer() {
        return answer;
    }

    /** When an UPHOLD takes effect; empty without one, and once it has. */
    public Optional<Instant> upheldUntil() {
        return upheldUntil;
    }

    /** An UPHOLD has taken effect. */
    public boolean upheld() {
        return upheld;
    }

    /** The reported person answered the notice, or had their time: the vote waits for them no more, whatever is proposed next. */
    public boolean heard() {
        return heard;
    }

    /** How the approval from outside stands for the newest letter; empty where nobody was asked yet. */
    public Optional<Outside> outside() {
        return outside;
    }

    /** D28: the reporter was told that the letter will leave, and may still object. */
    public boolean headsUpRuns() {
        return headsUpGiven && !headsUpOver;
    }

    /** What the reported person asked to have passed on (D30), oldest first. */
    public List<String> apologies() {
        return apologies;
    }

    /** What goes to the reported person next: a notice before there is a decision, the letter after it. */
    public DraftKind nextToReported() {
        return decided.isPresent() ? DraftKind.LETTER : DraftKind.NOTICE;
    }

    /** P19: the ends of the consequences that the last letter named, as it names them; also of those that are over. */
    public List<Event.TermsBegan.Ending> terms() {
        return terms;
    }

    /** D15: what the group approved for later cases about the same person. */
    public Optional<String> summary() {
        return summary;
    }

    /** D44: the decision names the publication of an account. */
    public boolean statementNamed() {
        return StatementRules.named(this);
    }

    /** How the decision stands that another case made for this one too. */
    public Optional<Shared> shared() {
        return shared;
    }

    /** A letter belongs to the decision, there is somebody to write it to, and it is this case that writes it: also that consequences of which a letter told them do not stand any more. */
    public boolean letterOwed() {
        return reported.isPresent() && shared.isEmpty() && decided.isPresent() && (decidedAction() || isDrafted(DraftKind.LETTER) || told.get(DraftKind.LETTER) instanceof Resolution.Action);
    }

    /** Where a decision stands, but is none to do nothing. */
    private boolean decidedAction() {
        return decided.filter(proposal -> proposal.resolution() instanceof Resolution.Action).isPresent();
    }

    boolean followUpOwed() {
        return decided.filter(proposal -> !(proposal.resolution() instanceof Resolution.NoResponse)).isPresent();
    }

    /** The letter is out and asks for an answer (D29); one that takes consequences back asks for none. */
    public boolean letterAsks() {
        return letterDone() && decidedAction();
    }

    /** The same, wherever the letter goes out. */
    boolean awaitsAnswer() {
        return shared.map(elsewhere -> !elsewhere.concluded()).orElse(letterAsks());
    }

    /** A decision stands, or the reported person had a letter that only another decision can take back: too late to say that there was no report (D38). */
    public boolean pastDismissal() {
        return decided.isPresent() || told.get(DraftKind.LETTER) instanceof Resolution.Action;
    }

    /** What the last mail of this kind told its recipient, wherever the decision went since. */
    Optional<Resolution> told(DraftKind kind) {
        return Optional.ofNullable(told.get(kind));
    }

    /** The letter of the standing decision is out. */
    public boolean letterDone() {
        return isDone(DraftKind.LETTER);
    }

    /** D26: the follow-up may leave. */
    boolean letterOut() {
        return shared.map(Shared::letterOut).orElse(letterDone() || !letterOwed());
    }

    /** The follow-up of the standing decision is out, or withheld at the reporter's wish (D1). */
    public boolean followUpDone() {
        return isDone(DraftKind.FOLLOW_UP);
    }

    /** The follow-up of the standing decision is done with, and was not sent, at the reporter's wish (D1). */
    public boolean followUpWithheld() {
        return withheld && followUpDone();
    }

    /** A draft of this kind was made from the standing decision. */
    boolean isDrafted(DraftKind kind) {
        return drafts.containsKey(kind) && decided.filter(proposal -> draftedFor.getOrDefault(kind, 0) == proposal.version()).isPresent();
    }

    private boolean isDone(DraftKind kind) {
        return isDrafted(kind) && drafts.get(kind).stage() == Draft.Stage.DONE;
    }

    /** D43: the follow-up is out, or none is owed (D34), and AGREE, an effective UPHOLD, or a decision without consequences stands. */
    public boolean settled() {
        return concluded() && (followUpDone() || !followUpOwed());
    }

    /** The same but for the follow-up. */
    boolean concluded() {
        boolean answered = !decidedAction() || answer == Answer.AGREED || upheld;
        return shared.map(Shared::concluded).orElse(decided.isPresent() && (!letterOwed() || letterDone() && answered));
    }

    void add(Proposal proposal) {
        List<Proposal> more = new ArrayList<>(proposals);
        more.add(proposal);
        proposals = List.copyOf(more);
    }

    private List<Object> values() {
        return List.of(id, reported, proposals, waiting, ballot, ballotsHeld, decided, result, drafts, versions, draftedFor, told, answer, upheldUntil, upheld, summary,
                heard, outside, headsUpGiven, headsUps, headsUpOver, withheld, terms, apologies, shared, objectedTo);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matter matter && values().equals(matter.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
