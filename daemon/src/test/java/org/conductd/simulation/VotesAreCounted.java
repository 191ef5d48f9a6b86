package org.conductd.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;

/** P21–P23, D19–D21, D24: every result equals a count by hand, of who was asked, who is still there, and what each said last. */
final class VotesAreCounted extends Invariant {
    private final Map<CaseId, Map<String, Count>> open = new HashMap<>();

    /** One ballot on paper. */
    private static final class Count {
        final List<PersonId> electorate;
        final Map<PersonId, Choice> said = new HashMap<>();
        final Instant windowEnds;
        boolean extended;
        Optional<Instant> sureSince = Optional.empty();

        Count(List<PersonId> electorate, Instant windowEnds) {
            this.electorate = new ArrayList<>(electorate);
            this.windowEnds = windowEnds;
        }

        int of(Choice choice) {
            return (int) electorate.stream().filter(member -> said.get(member) == choice).count();
        }

        int silent() {
            return (int) electorate.stream().filter(member -> !said.containsKey(member)).count();
        }
    }

    VotesAreCounted(World world) {
        super(world);
    }

    @Override
    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {
        Map<String, Count> counts = open.computeIfAbsent(file.id(), _ -> new HashMap<>());
        // D19: only recusal or leaving shrinks the list.
        counts.values().forEach(count -> count.electorate.removeIf(member -> isGone(file, member)));
        switch (happened.event()) {
            case Event.BallotOpened e -> {
                electorate(file, e);
                counts.put(e.matter(), new Count(e.ballot().electorate(), happened.at().plus(world.policy().vote().window())));
            }
            case Event.BallotCast e -> {
                require(counts.get(e.matter()).electorate.contains(e.member()), () -> file + ": somebody voted who is not on the list");
                counts.get(e.matter()).said.put(e.member(), e.choice());
            }
            case Event.BallotExtended e -> counts.get(e.matter()).extended = true;
            case Event.BallotSuperseded e -> counts.remove(e.matter());
            case Event.ProposalWithdrawn e -> counts.remove(e.matter());
            case Event.BallotClosed e -> close(file, e, counts.remove(e.matter()), happened.at());
            default -> { }
        }
        counts.values().forEach(count -> count.sureSince = isSure(count) ? count.sureSince.or(() -> Optional.of(happened.at())) : Optional.empty());
    }

    private boolean isGone(CaseFile file, PersonId member) {
        return file.access().isOut(member) || !file.access().votes(member)
                || world.linked(file).stream().anyMatch(other -> other.access().isOut(member));
    }

    private void electorate(CaseFile file, Event.BallotOpened opened) {
        Access access = file.access();
        List<PersonId> asked = world.policy().vote().basis() == Policy.Basis.ELIGIBLE ? access.eligible() : access.participants();
        Set<PersonId> expected = new HashSet<>(asked);
        Set<PersonId> listed = Set.copyOf(opened.ballot().electorate());
        if (world.linked(file).isEmpty()) {
            require(listed.equals(expected), () -> file + ": those asked to vote are " + listed + ", and should be " + expected);
        } else {
            // D37: whoever may not know the other case votes on neither.
            require(expected.containsAll(listed), () -> file + ": those asked to vote are " + listed + ", of " + expected);
        }
        require(access.participants().size() >= world.policy().vote().rule().quorum(), () -> file + ": a ballot opened without a quorum (P22)");
    }

    private void close(CaseFile file, Event.BallotClosed closed, Count count, Instant at) {
        int yes = count.of(Choice.YES);
        int no = count.of(Choice.NO);
        int counted = counted(count, yes, no);
        require(closed.yes() == yes && closed.counted() == counted,
                () -> file + ": " + closed.yes() + " of " + closed.counted() + " it says, and it is " + yes + " of " + counted);
        require(closed.passed() == passes(yes, counted), () -> file + ": " + yes + " of " + counted + " is said to be " + (closed.passed() ? "enough" : "too few"));
        boolean sure = count.sureSince.filter(since -> !at.isBefore(since.plus(world.policy().vote().cooling()))).isPresent();
        require(sure || !at.isBefore(count.windowEnds), () -> file + ": the ballot closed before its time (D21)");
        require(passes(yes, counted) || sure || count.extended || isSure(count), () -> file + ": a ballot failed that was never extended (D24)");
    }

    private int counted(Count count, int yes, int no) {
        return world.policy().vote().basis() == Policy.Basis.CAST ? yes + no : count.electorate.size();
    }

    /** P21–P23, D20, in integers. */
    private boolean passes(int yes, int counted) {
        var rule = world.policy().vote().rule();
        if (counted < rule.quorum()) {
            return false;
        }
        return counted == rule.quorum() && rule.unanimousAtQuorum() ? yes == counted : yes * rule.denominator() >= counted * rule.numerator();
    }

    /** D21: however the silent vote, the result stays what it is. */
    private boolean isSure(Count count) {
        int yes = count.of(Choice.YES);
        int no = count.of(Choice.NO);
        boolean now = passes(yes, counted(count, yes, no));
        for (int moreYes = 0; moreYes <= count.silent(); moreYes++) {
            for (int moreNo = 0; moreYes + moreNo <= count.silent(); moreNo++) {
                if (passes(yes + moreYes, counted(count, yes + moreYes, no + moreNo)) != now) {
                    return false;
                }
            }
        }
        return true;
    }
}
