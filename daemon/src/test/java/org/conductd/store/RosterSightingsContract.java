package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
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
}
