package org.conductd.outbox;

import java.time.Instant;
import java.util.List;

class InMemoryQueueTest extends QueueContract {
    @Override
    protected Queue queueOf(List<OutboxItem> items) {
        return new InMemoryQueue().with(items.toArray(OutboxItem[]::new));
    }

    @Override
    protected OutboxItem item(String id, String person, Instant queuedAt) {
        return InMemoryQueue.item(id, person, queuedAt);
    }

    @Override
    protected void withdraw(Queue queue, OutboxItem item) {
        ((InMemoryQueue) queue).withdraw(item.id());
    }
}
