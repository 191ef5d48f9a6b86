package org.conductd.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Drafts, approvals, and what answers a letter (D25–D27, D29, D30). How they leave is in {@link SendingRules}. */
final class LetterRules {
    private LetterRules() {}

    // ---- Drafting

    /** D25: on a passed proposal the letter and the follow-up are drafted from it. */
    static boolean draft(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<DraftKind> owed = matter.letterOwed() && !matter.isDrafted(DraftKind.LETTER) ? Optional.of(DraftKind.LETTER)
                    : matter.followUpOwed() && !matter.isDrafted(DraftKind.FOLLOW_UP) ? Optional.of(DraftKind.FOLLOW_UP) : Optional.empty();
            if (owed.isPresent()) {
                Proposal decided = matter.decided().orElseThrow();
                request(u, matter, owed.get(), decided.by(), new Draft.Content(decided.resolution(), ""));
                return true;
            }
        }
        return false;
    }

    static void request(Unfolding u, Matter matter, DraftKind kind, PersonId drafter, Draft.Content content) {
        boolean amended = matter.told(kind).isPresent();
        u.emit(new Event.DraftRequested(matter.id(), new Draft(kind, matter.nextVersion(kind), drafter, content, amended, "", "", List.of(), Set.of(),
                List.of(), Draft.Stage.REQUESTED)));
        if (u.state().closed().isPresent()) {
            u.emit(new Event.GroupNudged(false, u.at.plus(u.policy.reporter().nudge())));
        }
    }

    /** DRAFT LETTER: parts not given stay (mail interface §4). */
    static Optional<Refusal> redraftLetter(Unfolding u, PersonId by, Shown answered, Measures changes) {
        if (changes.equals(Measures.NONE)) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        return redraftMeasures(u, by, answered, DraftKind.LETTER, changes);
    }

    static Optional<Refusal> redraftMeasures(Unfolding u, PersonId by, Shown answered, DraftKind kind, Measures changes) {
        return redraft(u, answered, kind, (matter, draft) -> {
            // What takes consequences back has no parts, and cannot be given any without a vote.
            if (!(draft.content().resolution() instanceof Resolution.Action(Measures measures))) {
                return Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_CHANGE));
            }
            request(u, matter, kind, by, new Draft.Content(new Resolution.Action(measures.changedBy(changes)), ""));
            return Optional.empty();
        });
    }

    static Optional<Refusal> redraftFollowUp(Unfolding u, PersonId by, Shown answered, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        return redraft(u, answered, DraftKind.FOLLOW_UP, (matter, draft) -> {
            request(u, matter, DraftKind.FOLLOW_UP, by, new Draft.Content(draft.content().resolution(), text));
            return Optional.empty();
        });
    }

    private static Optional<Refusal> redraft(Unfolding u, Shown answered, DraftKind kind, BiFunction<Matter, Draft, Optional<Refusal>> then) {
        List<Matter> drafted = answeredMatters(u, answered).stream().filter(matter -> matter.draft(kind).isPresent()).toList();
        if (drafted.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_DRAFT));
        }
        Optional<Matter> unsent = drafted.stream().filter(matter -> matter.draft(kind).filter(Draft::unsent).isPresent()).findFirst();
        return unsent.map(matter -> then.apply(matter, matter.draft(kind).orElseThrow())).orElse(Optional.of(Refusal.of(Refusal.Reason.ALREADY_SENT)));
    }

    /** Where several people are reported, the answered mail says which of them is meant (D37). */
    static List<Matter> answeredMatters(Unfolding u, Shown answered) {
        return switch (answered) {
            case Shown.OfDrafts shown -> List.of(u.state().matter(shown.matter()));
            case Shown.OfMatter(String id) -> List.of(u.state().matter(id));
            case Shown.Nothing _, Shown.OfCheck _, Shown.OfBallot _, Shown.OfHeld _, Shown.OfClaim _, Shown.OfPoll _, Shown.OfMeeting _, Shown.OfCalendarEntry _ -> u.state().matters();
        };
    }

    /** D30, D37: of the person whose apology the answered mail shows; otherwise of the first who sent one. */
    static Optional<Refusal> relayApology(Unfolding u, PersonId by, Shown answered, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        if (u.state().safeContact().manner() == SafeContact.Manner.NONE) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_REACHABLE));
        }
        Optional<Matter> apologized = Stream.concat(answeredMatters(u, answered).stream(), u.state().matters().stream()).filter(matter -> !matter.apologies().isEmpty()).findFirst();
        if (apologized.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_APOLOGY));
        }
        request(u, apologized.get(), DraftKind.APOLOGY, by, new Draft.Content(new Resolution.NoAction(""), text));
        return Optional.empty();
    }

    // ---- Approval

    /** D26, D27: approves all that the answered preview shows. */
    static Optional<Refusal> approve(Unfolding u, PersonId by, Shown answered) {
        if (!(answered instanceof Shown.OfDrafts preview)) {
            return Optional.of(Refusal.of(drafted(u) ? Refusal.Reason.NO_PREVIEW_ANSWERED : Refusal.Reason.NO_DRAFT));
        }
        Matter matter = u.state().matter(preview.matter());
        Optional<Refusal> stale = stale(matter, preview);
        if (stale.isPresent()) {
            return stale;
        }
        List<Draft> shown = matter.unsentDrafts().stream().filter(preview::showsVersion).toList();
        List<String> blocking = shown.stream().flatMap(draft -> draft.blocking().stream())
                .map(find -> find.number() + " (" + find.what() + ": " + find.text() + ")").toList();
        if (!blocking.isEmpty()) {
            return Optional.of(new Refusal(Refusal.Reason.FINDS_BLOCK, blocking));
        }
        List<Draft> open = shown.stream().filter(draft -> !draft.approvals().contains(by)).toList();
        open.forEach(draft -> u.emit(new Event.DraftApproved(matter.id(), draft.kind(), draft.version(), draft.hash(), by)));
        return open.isEmpty() ? Optional.of(Refusal.of(Refusal.Reason.ALREADY_APPROVED)) : Optional.empty();
    }

    private static boolean drafted(Unfolding u) {
        return u.state().matters().stream().anyMatch(matter -> !matter.unsentDrafts().isEmpty());
    }

    /**
     * A preview counts while one of its drafts is unsent, and each of those is what it shows: a version is rendered anew where an address, a name
     * or a template changed, and nobody approves what they were not shown (D26).
     */
    private static Optional<Refusal> stale(Matter matter, Shown.OfDrafts preview) {
        Set<DraftKind> kinds = preview.versions().keySet();
        boolean outdated = kinds.stream().anyMatch(kind -> matter.draft(kind).filter(preview::showsVersion).isEmpty());
        if (outdated) {
            return Optional.of(Refusal.of(matter.unsentDrafts().isEmpty() ? Refusal.Reason.NO_DRAFT : Refusal.Reason.DRAFT_OUTDATED));
        }
        List<Draft> unsent = kinds.stream().flatMap(kind -> matter.draft(kind).stream()).filter(Draft::unsent).toList();
        if (unsent.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_SENT));
        }
        return unsent.stream().allMatch(preview::shows) ? Optional.empty() : Optional.of(Refusal.of(Refusal.Reason.DRAFT_CHANGED));
    }

    static Optional<Refusal> reject(Unfolding u, PersonId by, Shown answered, String reason) {
        if (!(answered instanceof Shown.OfDrafts preview)) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_PREVIEW_ANSWERED));
        }
        Matter matter = u.state().matter(preview.matter());
        Optional<Refusal> stale = stale(matter, preview);
        if (stale.isPresent() || reason.isBlank()) {
            return stale.or(() -> Optional.of(Refusal.of(Refusal.Reason.REASON_MISSING)));
        }
        Map<DraftKind, Integer> unsent = new HashMap<>();
        matter.unsentDrafts().forEach(draft -> unsent.put(draft.kind(), draft.version()));
        unsent.keySet().retainAll(preview.versions().keySet());
        u.emit(new Event.DraftRejected(matter.id(), Map.copyOf(unsent), by, reason));
        return Optional.empty();
    }

    /** ALLOW a find by its number or its text, in the answered preview; a number means nothing elsewhere. */
    static Optional<Refusal> allow(Unfolding u, PersonId by, Shown answered, String which) {
        boolean number = which.chars().allMatch(Character::isDigit);
        Optional<Refusal> unclear = answered instanceof Shown.OfDrafts preview ? stale(u.state().matter(preview.matter()), preview)
                : Optional.of(Refusal.of(Refusal.Reason.NO_PREVIEW_ANSWERED)).filter(_ -> number && drafted(u));
        if (unclear.isPresent()) {
            return unclear;
        }
        for (Matter matter : answeredMatters(u, answered)) {
            for (Draft draft : matter.unsentDrafts().stream().filter(unsent -> !(answered instanceof Shown.OfDrafts preview) || preview.showsVersion(unsent)).toList()) {
                Optional<Find> find = draft.blocking().stream()
                        .filter(other -> String.valueOf(other.number()).equals(which) || other.text().equalsIgnoreCase(which)).findFirst();
                if (find.filter(Find::firm).isPresent()) {
                    return Optional.of(Refusal.of(draft.kind() == DraftKind.SUMMARY ? Refusal.Reason.SUMMARY_TELLS : Refusal.Reason.CONSENT_MISSING, find.get().text()));
                }
                if (find.isPresent()) {
                    u.emit(new Event.FindAllowed(matter.id(), draft.kind(), draft.version(), find.get(), by));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Refusal.of(Refusal.Reason.NO_SUCH_FIND, which));
    }

    // ---- The answer

    static Optional<Refusal> uphold(Unfolding u, PersonId by, Shown answered) {
        List<Matter> open = answeredMatters(u, answered).stream().filter(Matter::letterAsks).filter(other -> !other.settled()).toList();
        Optional<Matter> matter = open.stream().filter(other -> other.upheldUntil().isEmpty() && other.answer() != Matter.Answer.NONE).findFirst()
                .or(() -> open.stream().findFirst());
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_LETTER_YET));
        }
        if (matter.get().upheldUntil().isPresent() || matter.get().upheld()) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_UPHELD));
        }
        if (matter.get().answer() == Matter.Answer.NONE) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_ANSWER_YET));
        }
        u.emit(new Event.Upheld(matter.get().id(), Optional.of(by), u.at.plus(u.policy.letters().uphold())));
        return Optional.empty();
    }

    static Optional<Refusal> reEvaluate(Unfolding u, PersonId by, Shown answered, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.REASON_MISSING));
        }
        Optional<Matter> matter = answeredMatters(u, answered).stream().filter(other -> other.decided().isPresent()).findFirst();
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_DECISION_YET));
        }
        u.emit(new Event.ReEvaluationOpened(matter.get().id(), by, reason, u.at.plus(u.policy.reporter().every())));
        return Optional.empty();
    }

    /**
     * D29: the plan stays, the consequences are those that the declined letter laid down for this; no new vote, but new approvals. The amended
     * letter lays down none, so declining that one leaves it to the group.
     */
    static void decline(Unfolding u, Matter matter, PersonId by) {
        Draft declined = matter.draft(DraftKind.LETTER).orElseThrow();
        u.emit(new Event.Declined(matter.id(), by));
        matter.decided().ifPresent(proposal -> {
            if (declined.content().resolution() instanceof Resolution.Action(Measures m) && !m.ifDeclined().isBlank()) {
                Measures amended = new Measures(m.behavior(), m.impact(), m.plan(), m.ifDeclined(), "");
                request(u, matter, DraftKind.LETTER, proposal.by(), new Draft.Content(new Resolution.Action(amended), ""));
            }
        });
    }

    /** No answer when the time is over: as UPHOLD (D29). After words, it is for the group to say which: they are reminded. */
    static void answerOverdue(Unfolding u, Matter matter) {
        u.emit(new Event.AnswerWindowEnded(matter.id()));
        if (matter.answer() == Matter.Answer.NONE) {
            u.emit(new Event.Upheld(matter.id(), Optional.empty(), u.at.plus(u.policy.letters().uphold())));
        } else {
            ReminderRules.remind(u, u.at.plus(u.policy.reporter().nudge()));
        }
    }
}
