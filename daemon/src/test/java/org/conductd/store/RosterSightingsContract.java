package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.engine.RosterSightings;
import org.conductd.intake.Listing;
import org.conductd.message.Tag;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.Test;

abstract class RosterSightingsContract extends PortContract {
    private static Listing listing(PersonId id, Set<Listing.Office> offices, Instant seenAt) {
        return new Listing(id, Set.of(new PersonId("once")), "Some One", List.of("one@example.org", "one@example.net"), offices, seenAt);
    }

    @Test
    void theRosterIsKeptAsItWasLastTakenUp_D11() {
        assertEquals(Map.of(), get(all -> all.roster().listings()));
        Listing anna = listing(ANNA, Set.of(Listing.Office.VOTING, Listing.Office.ESCALATION), NOW);
        Listing ben = listing(BEN, Set.of(Listing.Office.ADVISORY), after(7));
        run(all -> List.of(anna, ben).forEach(all.roster()::list));
        assertEquals(Map.of(ANNA, anna, BEN, ben), get(all -> all.roster().listings()));
        run(all -> all.roster().list(ben.left()));
        assertEquals(Map.of(ANNA, anna, BEN, ben.left()), get(all -> all.roster().listings()));
    }

    @Test
    void declaredConflictsAreReplacedByTheNext_D5() {
        assertEquals(Optional.empty(), get(all -> all.roster().conflicts(ANNA)));
        run(all -> all.roster().declareConflicts(ANNA, "my team"));
        run(all -> all.roster().declareConflicts(ANNA, "my team, my flat"));
        assertEquals(Optional.of("my team, my flat"), get(all -> all.roster().conflicts(ANNA)));
        assertEquals(Optional.empty(), get(all -> all.roster().conflicts(BEN)));
    }

    @Test
    void heldConflictsAreFoundByTheirQuestionUntilTheyAreForgottenOrLapse_D5() {
        Tag first = new Tag("bcdfghjkmnpqrstvwxz0");
        Tag second = new Tag("bcdfghjkmnpqrstvwxz1");
        var held = new RosterSightings.HeldConflicts(ANNA, "my team", after(10));
        run(all -> all.roster().holdConflicts(first, held, NOW));
        assertEquals(Optional.of(held), get(all -> all.roster().heldConflicts(first)));
        assertEquals(Optional.empty(), get(all -> all.roster().heldConflicts(second)));
        assertEquals(Optional.empty(), get(all -> all.roster().conflicts(ANNA)));
        run(all -> all.roster().holdConflicts(second, new RosterSightings.HeldConflicts(BEN, "my flat", after(20)), after(10)));
        assertEquals(Optional.empty(), get(all -> all.roster().heldConflicts(first)));
        run(all -> all.roster().forgetConflicts(second));
        assertEquals(Optional.empty(), get(all -> all.roster().heldConflicts(second)));
    }
}
