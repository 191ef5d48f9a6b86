package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.conductd.message.MailKind;
import org.conductd.outbox.OutboxItem;
import org.conductd.outbox.Queue;
import org.conductd.outbox.QueueContract;
import org.conductd.procedure.PersonId;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.AfterEach;

/** The durable queue keeps to the outbox's contract; mails of no case, so that nothing follows from an outcome. */
class OutboxQueueTest extends QueueContract {
    private final Store store = SqliteStore.inMemory(new Random(7));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Queue queueOf(List<OutboxItem> items) {
        for (OutboxItem item : items) {
            OutboxStore.Queued mail = new OutboxStore.Queued(item.id(), Optional.empty(), new PersonId(item.personId()), item.recipient(),
                    item.reversePath(), item.messageId(), item.kind(), Optional.empty(), item.octets(), item.queuedAt());
            store.transact(tx -> {
                tx.outbox().enqueue(mail, Optional.empty());
                return null;
            });
        }
        Chance chance = new RandomChance(new Random(7), new byte[32], "example.org");
        return new OutboxQueue(store, new CaseOffice(null, null, chance, null, null, null));
    }

    @Override
    protected OutboxItem item(String id, String person, Instant queuedAt) {
        return OutboxItem.queued(id, MailKind.STATUS, "", person, person + "@example.org", "bot+tag@example.org", "<" + id + "@example.org>",
                new byte[] {'x'}, queuedAt);
    }

    @Override
    protected void withdraw(Queue queue, OutboxItem item) {
        store.transact(tx -> {
            tx.outbox().remove(item.id());
            return null;
        });
    }
}
