package org.conductd.store;

import static org.conductd.engine.OutboxStore.FURTHEST;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.engine.OutboxStore.DraftRef;
import org.conductd.engine.OutboxStore.Listed;
import org.conductd.engine.OutboxStore.Queued;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OutboxStoreContract extends PortContract {
    @BeforeEach
    void cases() {
        openCases();
    }

    @Test
    void aQueuedMailComesBackWhole() {
        Queued letter = new Queued("a", Optional.of(CASE), ANNA, "anna@example.org", "role@example.org", "<a@example.org>", MailKind.LETTER,
                Optional.of(new DraftRef("1", "LETTER", 2)), octets("the letter"), NOW);
        run(all -> all.outbox().enqueue(letter, Optional.empty()));
        Queued loaded = get(all -> all.outbox().load("a")).orElseThrow();
        assertArrayEquals(letter.octets(), get(all -> all.outbox().due(NOW, 1)).getFirst().mail().octets());
        assertEquals(letter, new Queued(loaded.id(), loaded.caseId(), loaded.person(), loaded.recipient(), loaded.reversePath(),
                loaded.messageId(), loaded.kind(), loaded.draft(), letter.octets(), loaded.queuedAt()));
        assertEquals(Optional.empty(), get(all -> all.outbox().load("b")));
    }

    @Test
    void onlyTheOldestOfEachThreadIsDue() {
        queue("a", CASE, ANNA);
        queue("b", CASE, ANNA);
        queue("c", CASE, BEN);
        queue("d", OTHER_CASE, ANNA);
        assertEquals(List.of("a", "c", "d"), due(NOW));
        run(all -> all.outbox().remove("a"));
        assertEquals(List.of("b", "c", "d"), due(NOW));
    }

    @Test
    void whatIsYoungerWaitsForTheOldestOfItsThreadAlsoWhileThatIsDeferred() {
        queue("a", CASE, ANNA);
        queue("b", CASE, ANNA);
        run(all -> all.outbox().attempting("a", NOW, after(10)));
        assertEquals(List.of(), due(after(9)));
        assertEquals(Optional.of(after(10)), get(all -> all.outbox().nextAttemptAt()));
        assertEquals(List.of("a"), due(after(10)));
    }

    @Test
    void whatIsDueLongestIsFirst() {
        queue("a", CASE, ANNA);
        queue("b", CASE, BEN);
        run(all -> all.outbox().attempting("a", NOW, after(10)));
        assertEquals(List.of("b", "a"), due(after(11)));
    }

    @Test
    void attemptsAreCountedAndTheLastStatusKept() {
        queue("a", CASE, ANNA);
        assertEquals(1, count(all -> all.outbox().attempting("a", NOW, after(10))));
        run(all -> all.outbox().deferred("a", "4.7.1", after(20)));
        assertEquals(List.of(listed(1, 20, "4.7.1")), get(all -> all.outbox().list()));
        assertEquals(2, count(all -> all.outbox().attempting("a", after(20), after(40))));
        assertEquals(List.of(listed(2, 40, "dialling")), get(all -> all.outbox().list()));
    }

    private static Listed listed(int attempts, int next, String status) {
        return new Listed("a", Optional.of(CASE), Optional.of(MailKind.BALLOT), NOW, attempts, after(next), status);
    }

    @Test
    void whatWasBeingTriedWhenTheProcessEndedIsDueAtOnce() {
        queue("a", CASE, ANNA);
        queue("b", CASE, BEN);
        run(all -> all.outbox().attempting("a", NOW, after(10)));
        run(all -> all.outbox().attempting("b", NOW, after(10)));
        run(all -> all.outbox().deferred("b", "450", after(20)));
        assertEquals(0, count(all -> all.outbox().resume(0, after(5))));
        assertEquals(1, count(all -> all.outbox().resume(1, after(5))));
        assertEquals(List.of("a"), due(after(5)));
    }

    @Test
    void aClockThatIsSetBackKeepsNothingWaiting() {
        Instant setBack = NOW.minus(Duration.ofHours(5));
        queue("a", CASE, ANNA);
        assertEquals(List.of("a"), due(setBack), "never tried");
        run(all -> all.outbox().attempting("a", NOW, after(10)));
        assertEquals(List.of("a"), due(setBack), "no attempt is written down for so long ahead");
        run(all -> all.outbox().attempting("a", setBack, setBack.plus(FURTHEST)));
        assertEquals(List.of(), due(setBack));
        assertEquals(List.of("a"), due(setBack.plus(FURTHEST)));
    }

    @Test
    void whatWentOutAndCouldNotBeRecordedIsKnownToHaveGoneOut() {
        queue("a", CASE, ANNA);
        queue("b", CASE, BEN);
        run(all -> all.outbox().attempting("a", NOW, after(10)));
        run(all -> all.outbox().relayedOnly("a"));
        run(all -> all.outbox().attempting("a", after(10), after(20)));
        assertEquals(Map.of("a", true, "b", false), get(all -> all.outbox().due(after(20), 9)).stream().collect(Collectors.toMap(due -> due.mail().id(), due -> due.relayed())));
        assertEquals(0, count(all -> all.outbox().resume(9, NOW)));
    }

    @Test
    void aMailThatIsGoneIsNotAttempted() {
        queue("a", CASE, ANNA);
        run(all -> all.outbox().remove("a"));
        assertEquals(0, count(all -> all.outbox().attempts("a")));
        assertEquals(0, count(all -> all.outbox().attempting("a", NOW, after(10))));
        assertEquals(Optional.empty(), get(all -> all.outbox().nextAttemptAt()));
    }

    @Test
    void whatIsSetAsideHoldsUpNothing() {
        queue("a", CASE, ANNA, Optional.of(after(8)));
        queue("b", CASE, ANNA);
        assertEquals("<a@example.org>", get(all -> all.outbox().setAside("a")).orElseThrow().messageId());
        assertEquals(List.of("b"), due(NOW));
        run(all -> all.outbox().remove("b"));
        assertEquals(List.of(), due(after(99)));
        assertEquals(List.of(Optional.empty(), Optional.empty(), false),
                get(all -> List.of(all.outbox().nextAttemptAt(), all.outbox().nextAlarm(), all.outbox().holds(CASE))));
        assertEquals(List.of(true), get(all -> all.outbox().list()).stream().map(Listed::unreadable).toList());
        run(all -> all.outbox().deferred("a", "", NOW));
        assertEquals(List.of("a"), due(NOW));
    }

    @Test
    void whatIsQueuedForAPersonInACaseIsWithdrawn_D9() {
        queue("a", CASE, ANNA);
        queue("b", CASE, ANNA);
        queue("c", CASE, BEN);
        queue("d", OTHER_CASE, ANNA);
        assertEquals(2, count(all -> all.outbox().withdraw(CASE, ANNA)));
        assertEquals(0, count(all -> all.outbox().withdraw(CASE, ANNA)));
        assertEquals(List.of("c", "d"), due(NOW));
    }

    @Test
    void orderHoldsAfterTheQueueWasEmptyInBetween() {
        queue("z", CASE, ANNA);
        run(all -> all.outbox().remove("z"));
        queue("y", CASE, ANNA);
        queue("x", CASE, ANNA);
        assertEquals(List.of("y"), due(NOW));
    }

    @Test
    void aMailOfNoCaseHasAThreadOfItsOwn() {
        Queued alert = new Queued("a", Optional.empty(), ANNA, "a@example.org", "role@example.org", "<a@example.org>", MailKind.ADMIN_ALERT,
                Optional.empty(), octets("alert"), NOW);
        run(all -> all.outbox().enqueue(alert, Optional.empty()));
        queue("b", CASE, ANNA);
        assertEquals(List.of("a", "b"), due(NOW));
        assertEquals(1, count(all -> all.outbox().withdraw(CASE, ANNA)));
        assertArrayEquals(octets("alert"), get(all -> all.outbox().due(NOW, 1)).getFirst().mail().octets());
    }

    @Test
    void eachIsToldOfOnceWhenItsAlarmIsDue_P2() {
        queue("a", CASE, ANNA);
        assertEquals(Optional.empty(), get(all -> all.outbox().nextAlarm()));
        queue("b", CASE, ANNA, Optional.of(after(8)));
        queue("c", CASE, BEN, Optional.of(after(9)));
        assertEquals(Optional.of(after(8)), get(all -> all.outbox().nextAlarm()));
        assertEquals(List.of(), alarm(7, Optional.empty()));
        assertEquals(List.of("b", "c"), alarm(9, Optional.of(after(60))));
        assertEquals(Optional.of(after(60)), get(all -> all.outbox().nextAlarm()));
        run(all -> all.outbox().remove("b"));
        assertEquals(List.of("c"), alarm(60, Optional.empty()));
        assertEquals(List.of(), alarm(99, Optional.empty()));
    }

    private List<String> alarm(int until, Optional<Instant> next) {
        return get(all -> all.outbox().alarm(after(until), next)).stream().map(Listed::id).toList();
    }

    private void queue(String id, CaseId caseId, PersonId person) {
        queue(id, caseId, person, Optional.empty());
    }

    private void queue(String id, CaseId caseId, PersonId person, Optional<Instant> alarmAt) {
        run(all -> all.outbox().enqueue(new Queued(id, Optional.of(caseId), person, person.value() + "@example.org", "role@example.org",
                "<" + id + "@example.org>", MailKind.BALLOT, Optional.empty(), octets(id), NOW), alarmAt));
    }

    private List<String> due(Instant now) {
        return get(all -> all.outbox().due(now, 9)).stream().map(due -> due.mail().id()).toList();
    }
}
