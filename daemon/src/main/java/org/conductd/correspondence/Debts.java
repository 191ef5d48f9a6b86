package org.conductd.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Deadline;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Outside;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.SafeContact;

/** What a case waits for, and from whom: for reminders and STATUS. */
final class Debts {
    private final Scene scene;
    private final List<GroupMail.Owed> owed = new ArrayList<>();

    private Debts(Scene scene) {
        this.scene = scene;
    }

    /** In the order of the procedure; for a closed case, drafts that wait. */
    static List<GroupMail.Owed> of(Scene scene) {
        var debts = new Debts(scene);
        if (scene.after().closed().isEmpty()) {
            debts.all();
        } else {
            scene.after().matters().forEach(matter -> matter.unsentDrafts().forEach(draft -> debts.of(matter, draft)));
        }
        return List.copyOf(debts.owed);
    }

    private void all() {
        CaseState state = scene.after();
        if (state.tooFew() && state.ableToTakePart().size() < scene.policy().vote().rule().quorum()) {
            add(GroupMail.Owed.What.MEMBERS, List.of(), Optional.empty());
        }
        // Who was asked and has not answered stays unsaid: beside the list of the cleared it would tell who is outside.
        if (!state.silent().isEmpty() && (!state.clearanceComplete() || state.participants().size() < scene.policy().vote().rule().quorum())) {
            add(GroupMail.Owed.What.CLEAR, List.of(), due(Deadline.Kind.CLEARANCE));
        }
        if (!state.reportedSettled() && state.reader().isPresent()) {
            add(GroupMail.Owed.What.NAMES, scene.names(state.reader().stream().toList()), due(Deadline.Kind.READER));
        }
        state.poll().ifPresent(poll -> add(GroupMail.Owed.What.AVAILABLE, state.group().stream().filter(seat -> !poll.answers().containsKey(seat.id()))
                .map(seat -> seat.member().person().name()).toList(), Optional.of(poll.closesAt())));
        state.matters().forEach(this::of);
        List<PersonId> claimants = state.claims().values().stream().map(CaseState.Claim::by).distinct().toList();
        if (!claimants.isEmpty()) {
            add(GroupMail.Owed.What.RATIFY, scene.names(claimants), due(Deadline.Kind.CLAIM));
        }
        due(Deadline.Kind.DISMISSAL).ifPresent(until -> add(GroupMail.Owed.What.DISMISSAL, List.of(), Optional.of(until)));
    }

    private void of(Matter matter) {
        if (matter.ballot().isPresent()) {
            add(GroupMail.Owed.What.VOTE, scene.names(matter.ballot().get().missing()), Optional.of(matter.ballot().get().closesAt()));
        } else if (matter.decided().isEmpty()) {
            undecided(matter);
        } else {
            matter.drafts().forEach(draft -> of(matter, draft));
            answer(matter);
        }
    }

    private void undecided(Matter matter) {
        List<String> silent = Deliberation.silent(scene);
        if (!silent.isEmpty()) {
            add(GroupMail.Owed.What.EVALUATION, silent, Optional.empty());
        }
        if (matter.waiting().isEmpty()) {
            add(GroupMail.Owed.What.PROPOSAL, List.of(), Optional.empty());
        }
        matter.draft(DraftKind.NOTICE).filter(_ -> !matter.heard()).ifPresent(notice -> of(matter, notice));
        due(Deadline.Kind.HEARING).ifPresent(until -> add(GroupMail.Owed.What.HEARING, List.of(), Optional.of(until)));
    }

    private void of(Matter matter, Draft draft) {
        switch (draft.stage()) {
            case REQUESTED -> add(GroupMail.Owed.What.DRAFT, List.of(), Optional.empty());
            case PREVIEWED -> previewed(matter, draft);
            case UNDELIVERED -> add(GroupMail.Owed.What.HAND_OVER, List.of(), Optional.empty());
            case RELEASED, DONE -> { }
        }
    }

    private void previewed(Matter matter, Draft draft) {
        if (!draft.blocking().isEmpty()) {
            add(GroupMail.Owed.What.CHANGES, List.of(), Optional.empty());
        } else if (!draft.approved(scene.policy().letters().approvals())) {
            add(GroupMail.Owed.What.APPROVAL, List.of(), Optional.empty());
        } else if (draft.kind() == DraftKind.LETTER && matter.outside().flatMap(Outside::waiting).isPresent()) {
            add(GroupMail.Owed.What.APPROVER, scene.names(matter.outside().flatMap(Outside::waiting).stream().toList()),
                    scene.after().dueAt(new Deadline(Deadline.Kind.APPROVAL, matter.id())));
        } else if (!reachable(matter, draft.kind())) {
            add(GroupMail.Owed.What.HAND_OVER, List.of(), Optional.empty());
        } else if (draft.kind().toReported() && matter.headsUpRuns()) {
            add(GroupMail.Owed.What.CONTACT, List.of(), due(Deadline.Kind.HEADS_UP));
        }
    }

    private boolean reachable(Matter matter, DraftKind kind) {
        if (!kind.mailed()) {
            return true;
        }
        if (!kind.toReported()) {
            // What a reporter who wants no mail would get is withheld, and nobody's to hand over (D1).
            return scene.after().safeContact().manner() == SafeContact.Manner.NONE || scene.after().reporterAddress().isPresent();
        }
        return matter.reported().flatMap(scene.after()::party).map(Party::person).filter(person -> person.reachable()).isPresent();
    }

    private void answer(Matter matter) {
        if (!matter.letterAsks() || matter.settled() || matter.upheld()) {
            return;
        }
        if (matter.answer() == Matter.Answer.NONE) {
            add(GroupMail.Owed.What.REPORTED_ANSWER, List.of(), due(Deadline.Kind.ANSWER));
        } else if (matter.answer() != Matter.Answer.AGREED) {
            add(GroupMail.Owed.What.GROUP_ANSWER, List.of(), Optional.empty());
        }
    }

    private Optional<Instant> due(Deadline.Kind kind) {
        return scene.after().dueAt(kind);
    }

    private void add(GroupMail.Owed.What what, List<String> names, Optional<Instant> until) {
        var one = new GroupMail.Owed(what, names, until);
        if (!owed.contains(one)) {
            owed.add(one);
        }
    }
}
