package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.conductd.engine.Ledger;
import org.junit.jupiter.api.Test;

class StuckTest {
    private static final Ledger.Place ONE = new Ledger.Place("INBOX", 1, 1);
    private static final Ledger.Place TWO = new Ledger.Place("INBOX", 1, 2);
    private static final List<Ledger.Place> BOTH = List.of(ONE, TWO);

    private long now;
    private final Stuck stuck = new Stuck(() -> now);

    private void after(Duration time) {
        now += time.toNanos();
    }

    @Test
    void afterItsFirstFailureAMailIsTriedAtOnceBehindTheOthers() {
        stuck.failed(ONE);
        assertEquals(List.of(TWO, ONE), stuck.order(BOTH));
        assertEquals(0, stuck.number());
    }

    @Test
    void thenItIsTriedLaterAndLater() {
        stuck.failed(ONE);
        stuck.failed(ONE);
        assertEquals(List.of(TWO), stuck.order(BOTH));
        after(Duration.ofMinutes(1));
        assertEquals(List.of(TWO, ONE), stuck.order(BOTH));
        stuck.failed(ONE);
        after(Duration.ofMinutes(1));
        assertEquals(List.of(TWO), stuck.order(BOTH));
        after(Duration.ofMinutes(1));
        assertEquals(List.of(TWO, ONE), stuck.order(BOTH));
        for (int failure = 0; failure < 100; failure++) {
            stuck.failed(ONE);
        }
        after(Duration.ofMinutes(64));
        assertEquals(List.of(TWO, ONE), stuck.order(BOTH));
    }

    @Test
    void theAdminHearsOfEachOnce() {
        for (int failure = 0; failure < 3; failure++) {
            assertFalse(stuck.failed(ONE));
        }
        assertTrue(stuck.failed(ONE));
        assertFalse(stuck.failed(ONE));
        assertEquals(1, stuck.number());
    }

    @Test
    void whatWentWellOrIsGoneIsForgotten() {
        BOTH.forEach(place -> {
            stuck.failed(place);
            stuck.failed(place);
        });
        stuck.fine(ONE);
        assertEquals(1, stuck.number());
        stuck.order(List.of(ONE));
        assertEquals(0, stuck.number());
        assertEquals(BOTH, stuck.order(BOTH));
    }
}
