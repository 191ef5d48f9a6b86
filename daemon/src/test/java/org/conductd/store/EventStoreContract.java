package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.conductd.engine.EventStore.ConcurrentChange;
import org.conductd.engine.EventStore.Listed;
import org.conductd.engine.EventStore.Summary;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Happened;
import org.junit.jupiter.api.Test;

abstract class EventStoreContract extends PortContract {
    @Test
    void eventsComeBackInTheirOrder() {
        List<Happened> first = happened("one", "two");
        run(all -> all.events().append(CASE, 0, first));
        run(all -> all.events().append(CASE, 2, happened("three")));
        assertEquals(happened("one", "two", "three"), get(all -> all.events().load(CASE)));
        assertEquals(List.of(), get(all -> all.events().load(OTHER_CASE)));
    }

    @Test
    void appendingBehindAnotherNumberOfEventsIsAConcurrentChange() {
        run(all -> all.events().append(CASE, 0, happened("one", "two")));
        for (int wrong : new int[] {0, 1, 3}) {
            assertThrows(ConcurrentChange.class, () -> run(all -> all.events().append(CASE, wrong, happened("three"))));
        }
        assertThrows(ConcurrentChange.class, () -> run(all -> all.events().append(OTHER_CASE, 1, happened("two"))));
        assertEquals(2, count(all -> all.events().load(CASE).size()));
    }

    @Test
    void appendingTwiceInOneTransactionIsSeenAtOnce() {
        assertEquals(3, count(all -> {
            all.events().append(CASE, 0, happened("one"));
            all.events().append(CASE, 1, happened("two", "three"));
            return all.events().load(CASE).size();
        }));
    }

    @Test
    void theHeadStandsForTheWholeHistory() {
        assertEquals(Optional.empty(), get(all -> all.events().head(CASE)));
        run(all -> all.events().append(CASE, 0, happened("one", "two")));
        Optional<String> two = get(all -> all.events().head(CASE));
        assertTrue(two.isPresent());
        assertEquals(two, get(all -> all.events().head(CASE)));
        run(all -> all.events().append(CASE, 2, happened("three")));
        assertNotEquals(two, get(all -> all.events().head(CASE)));
        run(all -> all.events().append(OTHER_CASE, 0, happened("one", "two")));
        assertNotEquals(two, get(all -> all.events().head(OTHER_CASE)));
    }

    @Test
    void theHeadOfAnAppendThatWasThrownAwayNeverComesBack() {
        run(all -> all.events().append(CASE, 0, happened("one")));
        String[] thrownAway = new String[1];
        assertThrows(ArithmeticException.class, () -> run(all -> {
            all.events().append(CASE, 1, happened("two"));
            thrownAway[0] = all.events().head(CASE).orElseThrow();
            throw new ArithmeticException();
        }));
        run(all -> all.events().append(CASE, 1, happened("two")));
        assertNotEquals(Optional.of(thrownAway[0]), get(all -> all.events().head(CASE)));
    }

    @Test
    void aTransactionThatThrowsKeepsNothing() {
        assertThrows(ArithmeticException.class, () -> run(all -> {
            all.events().append(CASE, 0, happened("one"));
            all.events().schedule(CASE, Optional.of(NOW), new Summary(NOW, "GRACE", Optional.empty()));
            throw new ArithmeticException();
        }));
        assertEquals(List.of(), get(all -> all.events().load(CASE)));
        assertEquals(List.of(), get(all -> all.events().list()));
        run(all -> all.events().append(CASE, 0, happened("one")));
    }

    @Test
    void transactionsDoNotNest() {
        assertThrows(IllegalStateException.class, () -> run(_ -> run(_ -> {})));
        openCases();
    }

    @Test
    void threadsTakeTurns() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 40; number++) {
                threads.submit(() -> run(all -> all.events().append(CASE, all.events().load(CASE).size(), happened("one more"))));
            }
        }
        assertEquals(40, count(all -> all.events().load(CASE).size()));
    }

    @Test
    void casesAreDueToTheNanosecondEarliestFirst() {
        schedule("C", Optional.of(after(2)), NOW, "VOTE");
        schedule("B", Optional.of(after(1)), NOW, "VOTE");
        schedule("A", Optional.of(after(3)), NOW, "VOTE");
        schedule("D", Optional.empty(), NOW, "CLOSED");
        assertEquals(List.of(), get(all -> all.events().dueBy(after(1).minusNanos(1), 9)));
        assertEquals(cases("B"), get(all -> all.events().dueBy(after(1), 9)));
        assertEquals(cases("B", "C", "A"), get(all -> all.events().dueBy(Instant.MAX, 9)));
        assertEquals(cases("B", "C"), get(all -> all.events().dueBy(after(9), 2)));
        assertEquals(Optional.of(after(1)), get(all -> all.events().nextDue()));
    }

    @Test
    void aCaseHasOneDueInstantAndAClosedOneNone() {
        assertEquals(Optional.empty(), get(all -> all.events().nextDue()));
        schedule("A", Optional.of(after(1)), NOW, "VOTE");
        schedule("A", Optional.of(after(5)), NOW, "DRAFTING");
        assertEquals(Optional.of(after(5)), get(all -> all.events().nextDue()));
        schedule("A", Optional.empty(), NOW, "CLOSED");
        assertEquals(Optional.empty(), get(all -> all.events().nextDue()));
    }

    @Test
    void theListHasOpenCasesFirstAndOldestFirst() {
        schedule("A", Optional.empty(), after(0), "CLOSED");
        schedule("B", Optional.of(after(9)), after(2), "VOTE");
        schedule("C", Optional.of(after(8)), after(1), "GRACE");
        assertEquals(List.of(new Listed(new CaseId("C"), after(1), "GRACE", Optional.of(after(8))),
                new Listed(new CaseId("B"), after(2), "VOTE", Optional.of(after(9))),
                new Listed(new CaseId("A"), after(0), "CLOSED", Optional.empty())), get(all -> all.events().list()));
    }

    @Test
    void reportsAreFoundByWhenTheyArrived_D3() {
        schedule("A", Optional.of(after(9)), after(0), "VOTE");
        schedule("B", Optional.empty(), after(10), "CLOSED");
        assertEquals(cases("B"), get(all -> all.events().arrived(after(0), after(10))));
        assertEquals(cases("A"), get(all -> all.events().arrived(Instant.MIN, after(9))));
        assertEquals(List.of(), get(all -> all.events().arrived(after(10), Instant.MAX)));
    }

    @Test
    void lateReportsAreCountedByHowLongBeforeTheyHadArrived_P2() {
        openCases();
        run(all -> all.events().schedule(CASE, Optional.empty(), new Summary(NOW.minus(Duration.ofHours(1)).minusNanos(1), "GRACE", Optional.empty())));
        run(all -> all.events().schedule(OTHER_CASE, Optional.empty(), new Summary(NOW.minus(Duration.ofHours(1)), "GRACE", Optional.empty())));
        assertEquals(1, count(all -> all.events().openedLateSince(NOW, Duration.ofHours(1))));
        assertEquals(0, count(all -> all.events().openedLateSince(NOW.plusNanos(1), Duration.ofHours(1))));
    }

    private void schedule(String id, Optional<Instant> dueAt, Instant arrivedAt, String step) {
        run(all -> all.events().schedule(new CaseId(id), dueAt, new Summary(arrivedAt, step, Optional.empty())));
    }

    private static List<CaseId> cases(String... ids) {
        return List.of(ids).stream().map(CaseId::new).toList();
    }
}
