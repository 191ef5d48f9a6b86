package org.conductd.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How approved drafts leave, arrive, come back, and are handed over (D26, D28, D35, D36). */
final class SendingRules {
    private SendingRules() {}

    /** D26, D28: what is approved leaves, the letter first, the follow-up when the letter is out. */
    static boolean release(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            if (releaseToReported(u, matter, DraftKind.LETTER) || releaseToReporter(u, matter, DraftKind.FOLLOW_UP, matter.letterOut())
                    || releaseToReporter(u, matter, DraftKind.APOLOGY, true)) {
                return true;
            }
        }
        return false;
    }

    /** What may still leave when the case is closed: an apology that was held (D30). */
    static boolean releaseAfterwards(Unfolding u) {
        return u.state().matters().stream().anyMatch(matter -> releaseToReporter(u, matter, DraftKind.APOLOGY, true));
    }

    /** Whether an answered preview shows nothing but what may leave when the case is closed. */
    static boolean afterwards(Shown answered) {
        return answered instanceof Shown.OfDrafts preview && preview.versions().keySet().stream().allMatch(DraftKind::afterwards);
    }

    static boolean releaseToReported(Unfolding u, Matter matter, DraftKind kind) {
        CaseState s = u.state();
        Optional<Draft> letter = approved(u, matter, kind);
        if (letter.isEmpty() || matter.reported().flatMap(s::party).filter(party -> party.person().reachable()).isEmpty()) {
            return false;
        }
        if (matter.headsUpRuns()) {
            return false;
        }
        if (isHeadsUpOwed(s, matter, letter.get())) {
            u.emit(new Event.HeadsUpGiven(matter.id(), u.at.plus(u.policy.letters().headsUp())));
        } else if (OutsideRules.awaited(u, matter, kind)) {
            return false;
        } else {
            u.emit(new Event.DraftReleased(matter.id(), kind, letter.get().version()));
        }
        return true;
    }

    private static boolean isHeadsUpOwed(CaseState s, Matter matter, Draft letter) {
        return s.reportersToldFirst() && !matter.headsUpGiven && !letter.amended();
    }

    /** Approved by the group, and not waiting for the reporter: the letter would leave now, or be handed over. */
    static boolean isReady(Unfolding u, Matter matter) {
        boolean reachable = matter.reported().flatMap(u.state()::party).filter(party -> party.person().reachable()).isPresent();
        return approved(u, matter, DraftKind.LETTER).filter(letter -> !reachable || !matter.headsUpRuns() && !isHeadsUpOwed(u.state(), matter, letter)).isPresent();
    }

    private static boolean releaseToReporter(Unfolding u, Matter matter, DraftKind kind, boolean turn) {
        Optional<Draft> draft = approved(u, matter, kind);
        boolean quiet = u.state().safeContact().manner() == SafeContact.Manner.NONE;
        if (draft.isEmpty() || !turn || (quiet ? kind == DraftKind.APOLOGY : u.state().reporterAddress().isEmpty())) {
            return false;
        }
        u.emit(quiet ? new Event.FollowUpWithheld(matter.id(), draft.get().version()) : new Event.DraftReleased(matter.id(), kind, draft.get().version()));
        return true;
    }

    static Optional<Draft> approved(Unfolding u, Matter matter, DraftKind kind) {
        return matter.draft(kind).filter(draft -> draft.stage() == Draft.Stage.PREVIEWED && draft.blocking().isEmpty()
                && draft.approved(u.policy.letters().approvals()));
    }

    /** The submission server took it. A second word about the same mail, or one about an older version, changes nothing. */
    static void submitted(Unfolding u, Command.RecordSubmission c) {
        Matter matter = u.state().matter(c.matter());
        // A letter whose decision was reopened while it was on its way is answered, but nothing comes of silence.
        Optional<Instant> answerDueAt = answerDueAt(u, matter, c.kind()).filter(_ -> c.kind() == DraftKind.NOTICE || matter.decided().isPresent());
        matter.draft(c.kind()).filter(draft -> draft.stage() == Draft.Stage.RELEASED && draft.version() == c.version()).ifPresent(draft -> {
                    u.emit(new Event.DraftSubmitted(c.matter(), c.kind(), draft.version(), answerDueAt));
                    TermRules.begin(u, c.matter(), c.kind());
                });
    }

    /** Who answers a mail has it, though the word that the submission server took it is not here yet: the daemon may have died in between. */
    static void arrived(Unfolding u, Shown answered) {
        if (answered instanceof Shown.OfDrafts mail) {
            mail.versions().forEach((kind, version) -> submitted(u, new Command.RecordSubmission(mail.matter(), kind, version)));
        }
    }

    private static Optional<Instant> answerDueAt(Unfolding u, Matter matter, DraftKind kind) {
        return switch (kind) {
            case LETTER -> matter.draft(kind).filter(letter -> letter.content().resolution() instanceof Resolution.Action).map(_ -> u.at.plus(u.policy.letters().response()));
            case NOTICE -> Optional.of(u.at.plus(u.policy.hearing().window()));
            case FOLLOW_UP, APOLOGY, STATEMENT, SUMMARY -> Optional.empty();
        };
    }

    /**
     * D35: the group is told by one mail, however often it comes back. A case that closed when a letter or follow-up left is open again, since that
     * never arrived (D34). An older version that comes back says that the address is wrong, and nothing of the newest.
     */
    static void failed(Unfolding u, Command.RecordFailure c) {
        Optional<Draft> draft = c.kind().flatMap(kind -> u.state().matter(c.matter()).draft(kind)).filter(newest -> newest.version() == c.version());
        boolean out = draft.filter(newest -> newest.stage() == Draft.Stage.RELEASED || newest.stage() == Draft.Stage.DONE).isPresent();
        boolean known = draft.isPresent() ? !out : u.state().cameBack.getOrDefault(c.party(), Set.of()).contains(c.what());
        boolean closed = u.state().closed().isPresent();
        if (known || closed && (!out || draft.get().kind() == DraftKind.NOTICE)) {
            return;
        }
        u.emit(new Event.MailUndelivered(out ? c.kind() : Optional.empty(), c.matter(), c.party(), c.what(), c.status()));
        if (closed) {
            u.emit(new Event.GroupNudged(false, u.at.plus(u.policy.reporter().nudge())));
        }
    }

    /** D36: handed over by a member; a second upholds it. */
    static Optional<Refusal> delivered(Unfolding u, PersonId by, Command.Delivered c) {
        if (c.how().isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        Optional<Matter> matter = u.state().matters().stream().filter(other -> canBeHandedOver(u, other, c.kind())).findFirst();
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_DRAFT));
        }
        u.emit(new Event.DeliveryClaimed(matter.get().id(), c.kind(), c.how(), by, u.at.plus(u.policy.clearance().ratification())));
        return Optional.empty();
    }

    private static boolean canBeHandedOver(Unfolding u, Matter matter, DraftKind kind) {
        return matter.draft(kind).filter(draft -> draft.stage() == Draft.Stage.UNDELIVERED
                || draft.stage() == Draft.Stage.PREVIEWED && draft.approved(u.policy.letters().approvals()) && !OutsideRules.awaited(u, matter, kind)).isPresent();
    }

    /** What was taken back, or changed, in between, cannot have been handed over as approved. */
    static void upholdDelivery(Unfolding u, CaseState.Claim.Delivery claim, PersonId by) {
        if (!canBeHandedOver(u, u.state().matter(claim.matter()), claim.kind())) {
            u.emit(new Event.ClaimLapsed(Claims.delivery(claim.matter(), claim.kind())));
            return;
        }
        u.emit(new Event.DeliveryUpheld(claim.matter(), claim.kind(), by, answerDueAt(u, u.state().matter(claim.matter()), claim.kind())));
        TermRules.begin(u, claim.matter(), claim.kind());
    }
}
