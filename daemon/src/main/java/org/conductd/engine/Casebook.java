package org.conductd.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;

/**
 * Cases as they stand. The last few are kept folded, each under the head of the history that it was folded from: whoever else wrote, and whatever
 * transaction was thrown away, the head in the store says whether what is kept is still so.
 */
final class Casebook {
    /** Cases kept folded: those at work at the same time. One has some hundred events, which are little more than texts that people wrote. */
    private static final int MOST = 64;

    private final Map<CaseId, Folded> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, Folded> eldest) {
            return size() > MOST;
        }
    };

    private record Folded(String head, CaseState state) {}

    /** Empty for a case that does not exist, or was purged. */
    Optional<CaseState> find(Store.Transaction tx, CaseId id) {
        Optional<String> head = tx.events().head(id);
        if (head.isEmpty()) {
            forget(id);
            return Optional.empty();
        }
        return kept(id, head.get()).or(() -> {
            List<Happened> history = tx.events().load(id);
            return history.isEmpty() ? Optional.empty() : Optional.of(keep(id, head.get(), Evolution.replay(history)));
        });
    }

    /** How a case stands once its new events are written. */
    void wrote(Store.Transaction tx, CaseState state) {
        tx.events().head(state.id()).ifPresent(head -> keep(state.id(), head, state));
    }

    private synchronized Optional<CaseState> kept(CaseId id, String head) {
        return Optional.ofNullable(kept.get(id)).filter(folded -> folded.head().equals(head)).map(Folded::state);
    }

    private synchronized CaseState keep(CaseId id, String head, CaseState state) {
        kept.put(id, new Folded(head, state));
        return state;
    }

    private synchronized void forget(CaseId id) {
        kept.remove(id);
    }
}
