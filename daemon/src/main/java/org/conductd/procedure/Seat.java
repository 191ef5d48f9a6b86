package org.conductd.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where one person of the roster stands in one case (D5–D14).
 *
 * @param standing    see {@link Standing}
 * @param reason      why they are outside; empty otherwise. Shown to nobody (D10)
 * @param clearedFor  parties for whom they answered CLEAR
 * @param answered    whether they answered any check
 * @param outstanding the check that waits for their answer
 * @param opened      whether they got the report
 * @param admittedBy  members who wrote ADMIT for them
 * @param away        not taking part for now (AWAY)
 * @param elsewhere   what keeps them from the case because of another that it is linked with (D37)
 */
public record Seat(Member member, Standing standing, Optional<Reason> reason, Set<PersonId> clearedFor, boolean answered,
                   Optional<Check> outstanding, boolean opened, Set<PersonId> admittedBy, boolean away, Elsewhere elsewhere) {

    public enum Standing {
        /** Gets nothing and is told nothing, for good. */
        OUTSIDE,
        /** Their name stands in the report: not asked until two cleared members ADMIT them (D5). */
        WITHHELD,
        /** An adviser whom nobody invited yet (D13). */
        UNINVITED,
        /** Named by REPORTED: gets nothing until a second member ratifies it, or it lapses (D5). */
        SUSPENDED,
        /** Is asked, or will be: takes part once cleared. */
        SEATED
    }

    /** Where somebody stands in the cases that this one is linked with, the least of them; the order counts. */
    public enum Elsewhere {
        /** Nothing is in the way. */
        NOTHING,
        /** Has a conflict check to answer there before they are told anything more here (D6). */
        PENDING,
        /** Withheld, suspended or not invited there: as good as outside, for now. */
        HELD,
        /** Outside there, so out of what is one now (P12). */
        OUTSIDE
    }

    public enum Reason { REPORTER, REPORTED, WITNESS, EXCLUDED, CONFLICT, RECUSED, LEFT, JOINED_LATER }

    public Seat {
        clearedFor = Set.copyOf(clearedFor);
        admittedBy = Set.copyOf(admittedBy);
        // Not there in what was stored before cases could be linked.
        elsewhere = elsewhere == null ? Elsewhere.NOTHING : elsewhere;
    }

    /** A seat as a case begins. */
    public static Seat of(Member member, Standing standing, Optional<Reason> reason) {
        return new Seat(member, standing, reason, Set.of(), false, Optional.empty(), false, Set.of(), false, Elsewhere.NOTHING);
    }

    public PersonId id() {
        return member.person().id();
    }

    /** Is asked, or will be, here and in whatever this case is linked with. */
    public boolean seated() {
        return standing == Standing.SEATED && elsewhere.compareTo(Elsewhere.HELD) < 0;
    }

    /** Has the report, and no name is open that they have not cleared: may be told everything of the case. */
    public boolean cleared() {
        return seated() && opened && outstanding.isEmpty() && elsewhere == Elsewhere.NOTHING;
    }

    /** D12: cleared or unanswered, not away; a voting member. */
    public boolean canTakePart() {
        return seated() && !away && member.votes();
    }

    /** Out for good, here or in a case that this one is linked with. */
    boolean gone() {
        return standing == Standing.OUTSIDE || elsewhere == Elsewhere.OUTSIDE;
    }

    Seat elsewhere(Elsewhere place) {
        return new Seat(member, standing, reason, clearedFor, answered, outstanding, opened, admittedBy, away, place);
    }

    Seat outside(Reason why) {
        return new Seat(member, Standing.OUTSIDE, Optional.of(why), clearedFor, answered, Optional.empty(), opened, admittedBy, away, elsewhere);
    }

    /** The same seat of somebody whose entry on the roster became another (D11). */
    Seat as(Member other, Standing newStanding) {
        return new Seat(other, newStanding, reason, clearedFor, answered, outstanding, opened, admittedBy, away, elsewhere);
    }

    Seat standing(Standing newStanding) {
        return new Seat(member, newStanding, Optional.empty(), clearedFor, answered, outstanding, opened, admittedBy, away, elsewhere);
    }

    Seat asked(Check check) {
        return new Seat(member, standing, reason, clearedFor, answered, Optional.of(check), opened, admittedBy, away, elsewhere);
    }

    /** The check they did not answer is taken back. */
    Seat unasked() {
        return new Seat(member, standing, reason, clearedFor, answered, Optional.empty(), opened, admittedBy, away, elsewhere);
    }

    /** After CLEAR on a check; the outstanding one is answered if it is that. */
    Seat clearing(Check check) {
        Set<PersonId> more = new TreeSet<>(clearedFor);
        more.addAll(check.named());
        return new Seat(member, standing, reason, more, true, outstanding.filter(other -> !other.equals(check)), opened, admittedBy, away, elsewhere);
    }

    Seat knowing(Set<PersonId> parties) {
        Set<PersonId> more = new TreeSet<>(clearedFor);
        more.addAll(parties);
        return new Seat(member, standing, reason, more, answered, outstanding, opened, admittedBy, away, elsewhere);
    }

    Seat open() {
        return new Seat(member, standing, reason, clearedFor, answered, outstanding, true, admittedBy, away, elsewhere);
    }

    Seat admitted(PersonId by) {
        Set<PersonId> more = new TreeSet<>(admittedBy);
        more.add(by);
        return new Seat(member, standing, reason, clearedFor, answered, outstanding, opened, more, away, elsewhere);
    }

    Seat notAdmittedBy(PersonId member) {
        Set<PersonId> others = new TreeSet<>(admittedBy);
        others.remove(member);
        return new Seat(this.member, standing, reason, clearedFor, answered, outstanding, opened, others, away, elsewhere);
    }

    Seat away(boolean nowAway) {
        return new Seat(member, standing, reason, clearedFor, answered, outstanding, opened, admittedBy, nowAway, elsewhere);
    }
}
