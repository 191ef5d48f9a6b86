package org.conductd.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.conductd.engine.Store;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every implementation of a port has to do. A contract begins with an empty store and does each step in a transaction of its own. */
abstract class PortContract {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");
    static final CaseId CASE = new CaseId("K7Q-4MD");
    static final CaseId OTHER_CASE = new CaseId("P2W-9XR");
    static final PersonId ANNA = new PersonId("anna");
    static final PersonId BEN = new PersonId("ben");

    Store store;

    /** An empty store. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    <T> T get(Function<Store.Transaction, T> work) {
        return store.transact(work);
    }

    int count(ToIntFunction<Store.Transaction> work) {
        return store.transact(work::applyAsInt);
    }

    void run(Consumer<Store.Transaction> work) {
        store.transact(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    void openCases() {
        run(all -> all.events().append(CASE, 0, happened("report")));
        run(all -> all.events().append(OTHER_CASE, 0, happened("another report")));
    }

    static List<Happened> happened(String... texts) {
        return Arrays.stream(texts).map(text -> new Happened(NOW, new Event.Remarked(ANNA, text, List.of(), ""))).toList();
    }

    static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
