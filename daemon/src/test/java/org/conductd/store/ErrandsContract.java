package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.Errands.Errand;
import org.conductd.engine.Errands.Kind;
import org.junit.jupiter.api.Test;

abstract class ErrandsContract extends PortContract {
    private static final Errand FIRST = new Errand(Kind.CHECK, "K7Q-4MD anna", after(5));
    private static final Errand SECOND = new Errand(Kind.CHECK, "K7Q-4MD ben", after(5));
    private static final Errand EARLY = new Errand(Kind.CHECK, "P2W-9XR anna", after(1));

    @Test
    void areDueEarliestFirstThenAsTheyWereSet() {
        assertEquals(Optional.empty(), get(all -> all.errands().nextDue()));
        run(all -> List.of(FIRST, SECOND, EARLY).forEach(all.errands()::set));
        assertEquals(List.of(EARLY, FIRST, SECOND), get(all -> all.errands().dueBy(Kind.CHECK, after(5))));
        assertEquals(List.of(EARLY), get(all -> all.errands().dueBy(Kind.CHECK, after(5).minusNanos(1))));
        assertEquals(Optional.of(after(1)), get(all -> all.errands().nextDue()));
        assertEquals(2, count(all -> all.errands().countDueAt(Kind.CHECK, after(5))));
        assertEquals(0, count(all -> all.errands().countDueAt(Kind.ACKNOWLEDGMENT, after(5))));
    }

    @Test
    void oneIsThereForEachKindAndMatter() {
        run(all -> List.of(FIRST, new Errand(Kind.FLOOD, "", after(9)), new Errand(FIRST.kind(), FIRST.about(), after(7))).forEach(all.errands()::set));
        assertEquals(Optional.of(after(7)), get(all -> all.errands().find(FIRST.kind(), FIRST.about())).map(Errand::dueAt));
        assertEquals(1, count(all -> all.errands().dueBy(Kind.CHECK, Instant.MAX).size()));
        run(all -> all.errands().remove(FIRST.kind(), FIRST.about()));
        assertEquals(Optional.empty(), get(all -> all.errands().find(FIRST.kind(), FIRST.about())));
        assertEquals(List.of(new Errand(Kind.FLOOD, "", after(9))), get(all -> all.errands().dueBy(Kind.FLOOD, Instant.MAX)));
    }
}
