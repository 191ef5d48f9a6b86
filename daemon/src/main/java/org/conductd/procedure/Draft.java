package org.conductd.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One version of a letter, a follow-up or a relayed apology (D25, D26).
 *
 * @param version   from 1
 * @param drafter   who sent this version; the proposer for what the template made
 * @param content   what the template is filled with
 * @param amended   whether a mail of this kind went out before
 * @param hash      of recipient, subject, bodies and attachments; empty until rendered
 * @param words     the same but for the recipient
 * @param finds     of the anonymity check
 * @param allowed   numbers of the finds that may stay
 * @param approvals in order
 * @param stage     how far it is
 */
public record Draft(DraftKind kind, int version, PersonId drafter, Content content, boolean amended, String hash, String words, List<Find> finds,
                    Set<Integer> allowed, List<PersonId> approvals, Stage stage) {
    public Draft {
        // Not there in what was stored before it was asked for.
        words = words == null ? "" : words;
    }

    /** What a draft says: the measures of a letter, or free text; empty text means the template's own words for the decision. */
    public record Content(Resolution resolution, String text) {}

    public enum Stage {
        REQUESTED, PREVIEWED,
        /** Handed to the outbox. */
        RELEASED,
        /** Accepted by the submission server, or delivered by a member's hand (D36). */
        DONE,
        /** It came back, or could not be submitted (D35). */
        UNDELIVERED
    }

    /** D26: whether it can still change, be approved or rejected. */
    public boolean unsent() {
        return stage == Stage.REQUESTED || stage == Stage.PREVIEWED;
    }

    /** The finds that block an approval. */
    public List<Find> blocking() {
        return finds.stream().filter(find -> find.blocks() && !allowed.contains(find.number())).toList();
    }

    /** All that a preview shows of it, as one value: whatever of it changes, an answer to the earlier preview is about something else (D26, D27). */
    public String mark() {
        return hash + finds.stream().map(find -> "\n" + find.number() + (find.firm() ? " firm " : find.blocks() ? " blocks " : " warns ") + find.what() + " " + find.text())
                .collect(Collectors.joining());
    }

    /** D26: two different voting members, at least one of them not the drafter. */
    public boolean approved(int approvalsNeeded) {
        return approvals.size() >= approvalsNeeded && approvals.stream().anyMatch(by -> !by.equals(drafter));
    }

    /**
     * Rendered anew. Approvals stand only for the same hash, or where a ratified address alone made the new one necessary (D26, D35).
     *
     * @param withheld it does not leave at all (D1)
     */
    Draft rendered(Command.RecordDrafts.Rendered anew, boolean withheld) {
        boolean asApproved = anew.hash().equals(hash) || stage == Stage.REQUESTED && (withheld || anew.words().equals(words));
        return new Draft(kind, version, drafter, content, amended, anew.hash(), anew.words(), anew.finds(), anew.finds().equals(finds) ? allowed : Set.of(),
                asApproved ? approvals : List.of(), stage == Stage.REQUESTED ? Stage.PREVIEWED : stage);
    }

    Draft allowing(int find) {
        Set<Integer> more = new TreeSet<>(allowed);
        more.add(find);
        return new Draft(kind, version, drafter, content, amended, hash, words, finds, Set.copyOf(more), approvals, stage);
    }

    Draft approvedBy(PersonId member) {
        List<PersonId> more = new ArrayList<>(approvals);
        more.add(member);
        return new Draft(kind, version, drafter, content, amended, hash, words, finds, allowed, List.copyOf(more), stage);
    }

    Draft withoutApprovalOf(PersonId member) {
        return new Draft(kind, version, drafter, content, amended, hash, words, finds, allowed,
                approvals.stream().filter(by -> !by.equals(member)).toList(), stage);
    }

    Draft unapproved() {
        return new Draft(kind, version, drafter, content, amended, hash, words, finds, allowed, List.of(), Stage.PREVIEWED);
    }

    Draft at(Stage newStage) {
        return new Draft(kind, version, drafter, content, amended, hash, words, finds, allowed, approvals, newStage);
    }
}
