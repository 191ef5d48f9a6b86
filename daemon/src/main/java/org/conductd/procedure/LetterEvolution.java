package org.conductd.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of {@link Evolution} that is about drafts, letters and their answers. */
final class LetterEvolution {
    /** As a mail that came back is called (D35). */
    static final String HEADS_UP = "heads-up";

    private LetterEvolution() {}

    static void requested(CaseState s, Matter matter, Draft draft) {
        if (draft.kind() == DraftKind.LETTER) {
            OutsideEvolution.forget(s, matter);
        }
        matter.withheld &= draft.kind() != DraftKind.FOLLOW_UP;
        matter.drafts.put(draft.kind(), draft);
        matter.versions.put(draft.kind(), draft.version());
        matter.decided.or(matter::waiting).ifPresent(proposal -> matter.draftedFor.put(draft.kind(), proposal.version()));
    }

    static void recorded(CaseState s, Matter matter, List<Command.RecordDrafts.Rendered> rendered) {
        for (Command.RecordDrafts.Rendered one : rendered) {
            // As an approval of the group: not for other words than were shown, but for another address.
            if (one.kind() == DraftKind.LETTER && matter.draft(DraftKind.LETTER).filter(draft -> draft.stage() == Draft.Stage.PREVIEWED && !draft.hash().equals(one.hash())).isPresent()) {
                OutsideEvolution.forget(s, matter);
            }
            change(matter, one.kind(), draft -> draft.version() == one.version() ? draft.rendered(one, isWithheld(s, draft.kind())) : draft);
        }
    }

    private static boolean isWithheld(CaseState s, DraftKind kind) {
        return kind.mailed() && !kind.toReported() && s.safeContact.manner() == SafeContact.Manner.NONE;
    }

    static void change(Matter matter, DraftKind kind, UnaryOperator<Draft> change) {
        if (matter.drafts.computeIfPresent(kind, (_, draft) -> change.apply(draft)) == null) {
            throw new IllegalStateException("no such draft");
        }
    }

    static void headsUp(CaseState s, Matter matter, Instant endsAt) {
        matter.headsUpGiven = true;
        matter.headsUps = LinkRules.there(s, matter).map(CaseFacts.OfMatter::headsUps).orElse(matter.headsUps + 1);
        matter.headsUpOver = false;
        s.deadlines.put(new Deadline(Deadline.Kind.HEADS_UP, matter.id), endsAt);
    }

    static void headsUpEnded(CaseState s, Matter matter) {
        matter.headsUpOver = true;
        s.deadlines.remove(new Deadline(Deadline.Kind.HEADS_UP, matter.id));
    }

    static void objected(CaseState s, Matter matter) {
        matter.objectedTo = Optional.of(matter.headsUps);
        s.deadlines.remove(new Deadline(Deadline.Kind.HEADS_UP, matter.id));
        matter.headsUpGiven = false;
        matter.headsUpOver = false;
        // Where the decision is shared, the letter is the leading case's (D37).
        matter.drafts.computeIfPresent(matter.nextToReported(), (_, draft) -> draft.unapproved());
    }

    /** D28: whoever was not reached could not object, so what was to leave after it is the group's again, to approve in the knowledge of that. */
    static void headsUpUndelivered(CaseState s) {
        s.matters.values().stream().filter(Matter::headsUpRuns).forEach(matter -> {
            s.deadlines.remove(new Deadline(Deadline.Kind.HEADS_UP, matter.id));
            matter.headsUpGiven = false;
            matter.drafts.replaceAll((_, draft) -> draft.unsent() && draft.stage() == Draft.Stage.PREVIEWED ? draft.unapproved() : draft);
        });
    }

    static void released(CaseState s, Matter matter, DraftKind kind) {
        change(matter, kind, draft -> draft.at(Draft.Stage.RELEASED));
        told(matter, kind);
        nothingWaits(s);
    }

    private static void told(Matter matter, DraftKind kind) {
        matter.told.put(kind, matter.drafts.get(kind).content().resolution());
    }

    /** In a closed case a draft is all that the group can be reminded of. */
    static void nothingWaits(CaseState s) {
        if (s.closed.isPresent() && s.matters.values().stream().allMatch(other -> other.unsentDrafts().isEmpty())) {
            s.deadlines.remove(Deadline.of(Deadline.Kind.NUDGE));
        }
    }

    /** Accepted by the submission server, or delivered by hand: the answer to a letter is due from now on. */
    static void done(CaseState s, Matter matter, DraftKind kind, Optional<Instant> answerDueAt) {
        change(matter, kind, draft -> draft.at(Draft.Stage.DONE));
        told(matter, kind);
        if (kind == DraftKind.NOTICE) {
            answerDueAt.filter(_ -> s.closed.isEmpty()).ifPresent(due -> HearingEvolution.sent(s, matter, due));
            return;
        }
        if (kind == DraftKind.LETTER) {
            headsUpEnded(s, matter);
        }
        answerDueAt.ifPresent(due -> {
            matter.answer = Matter.Answer.NONE;
            matter.upheld = false;
            s.deadlines.put(new Deadline(Deadline.Kind.ANSWER, matter.id), due);
        });
        followUpIsOut(s);
    }

    static void withheld(CaseState s, Matter matter) {
        matter.withheld = true;
        change(matter, DraftKind.FOLLOW_UP, draft -> draft.at(Draft.Stage.DONE));
        followUpIsOut(s);
    }

    private static void followUpIsOut(CaseState s) {
        if (s.followUpDone()) {
            s.deadlines.remove(Deadline.of(Deadline.Kind.FOLLOW_UP_WARNING));
            s.deadlines.remove(Deadline.of(Deadline.Kind.STATUS));
        }
    }

    /** What was owed is owed again, so a case that closed with it is open. */
    static void undelivered(CaseState s, Matter matter, DraftKind kind) {
        s.closed = Optional.empty();
        change(matter, kind, draft -> draft.at(Draft.Stage.UNDELIVERED));
        if (!matter.drafts.get(kind).amended()) {
            matter.told.remove(kind);
        }
        if ((kind == DraftKind.LETTER || kind == DraftKind.FOLLOW_UP) && !matter.isDrafted(kind)) {
            // Of a decision that was opened again while it was on its way: another address must not bring it back.
            matter.drafts.remove(kind);
        }
        if (kind == DraftKind.LETTER) {
            s.deadlines.remove(new Deadline(Deadline.Kind.ANSWER, matter.id));
        } else if (kind == DraftKind.NOTICE) {
            HearingEvolution.undelivered(s, matter);
        }
    }

    /** D35: what came back is rendered for the new address and goes out as approved; what was not sent yet needs approval for it. */
    static void readdress(CaseState s, Matter matter, PersonId party) {
        matter.drafts.replaceAll((kind, draft) -> {
            boolean theirs = kind.mailed() && (kind.toReported() ? matter.reported.filter(party::equals).isPresent() : s.reporter().id().equals(party));
            if (!theirs || kind == DraftKind.NOTICE && matter.heard || !(draft.unsent() || draft.stage() == Draft.Stage.UNDELIVERED)) {
                return draft;
            }
            if (kind == DraftKind.LETTER && draft.unsent()) {
                OutsideEvolution.forget(s, matter);
            }
            return (draft.stage() == Draft.Stage.UNDELIVERED ? draft : draft.unapproved()).at(Draft.Stage.REQUESTED);
        });
    }

    static void answered(Matter matter, Matter.Answer answer) {
        if (matter.answer == Matter.Answer.NONE) {
            matter.answer = answer;
        }
    }

    static void agreed(CaseState s, Matter matter) {
        matter.answer = Matter.Answer.AGREED;
        forgetAnswer(s, matter);
    }

    static void declined(CaseState s, Matter matter) {
        matter.answer = Matter.Answer.DECLINED;
        forgetAnswer(s, matter);
    }

    private static void forgetAnswer(CaseState s, Matter matter) {
        s.deadlines.remove(new Deadline(Deadline.Kind.ANSWER, matter.id));
    }

    static void apologized(Matter matter, String text) {
        List<String> more = new ArrayList<>(matter.apologies);
        more.add(text);
        matter.apologies = List.copyOf(more);
        answered(matter, Matter.Answer.WORDS);
    }

    static void upheld(CaseState s, Matter matter, Instant effectiveAt) {
        matter.upheldUntil = Optional.of(effectiveAt);
        forgetAnswer(s, matter);
        s.deadlines.put(new Deadline(Deadline.Kind.UPHOLD, matter.id), effectiveAt);
    }

    static void upholdTookEffect(CaseState s, Matter matter) {
        matter.upheldUntil = Optional.empty();
        matter.upheld = true;
        s.deadlines.remove(new Deadline(Deadline.Kind.UPHOLD, matter.id));
    }

    /** D29: evaluations stand; the decision does not, and what was drafted from it and did not arrive is void. */
    static void reopened(CaseState s, Matter matter, Instant statusAt) {
        matter.decided = Optional.empty();
        TermRules.forget(s, matter);
        matter.shared = Optional.empty();
        matter.summary = Optional.empty();
        matter.result = Optional.empty();
        matter.upheld = false;
        matter.upheldUntil = Optional.empty();
        matter.headsUpGiven = false;
        matter.headsUpOver = false;
        matter.drafts.values().removeIf(draft -> draft.unsent() || draft.stage() == Draft.Stage.UNDELIVERED);
        HearingEvolution.reopened(s, matter);
        OutsideEvolution.forget(s, matter);
        for (Deadline.Kind kind : List.of(Deadline.Kind.ANSWER, Deadline.Kind.UPHOLD, Deadline.Kind.HEADS_UP)) {
            s.deadlines.remove(new Deadline(kind, matter.id));
        }
        s.deadlines.putIfAbsent(Deadline.of(Deadline.Kind.STATUS), statusAt);
        OpeningEvolution.owesDecision(s, Instant.MIN);
    }
}
