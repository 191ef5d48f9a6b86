package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.conductd.engine.RosterSightings;
import org.conductd.message.Tag;
import org.junit.jupiter.api.Test;

abstract class RosterSightingsContract extends PortContract {
    @Test
    void theFirstSightOfAnEntryIsKept_D11() {
        assertEquals(NOW, get(all -> all.roster().firstSeen(ANNA, NOW)));
        assertEquals(NOW, get(all -> all.roster().firstSeen(ANNA, after(5))));
        assertEquals(after(7), get(all -> all.roster().firstSeen(BEN, after(7))));
        assertEquals(Map.of(ANNA, NOW, BEN, after(7)), get(all -> all.roster().seen()));
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
