package org.conductd.rehearsal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.conductd.engine.Store;

/** A store that can be tried on: while it is, each transaction is looked at and undone. */
final class UndoneStore implements Store {
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    private final Store store;
    private Consumer<Transaction> look;

    UndoneStore(Store store) {
        this.store = store;
    }

    /** What {@code work} would do, as {@code look} finds it at the end of each transaction; then it never was. */
    void trying(Consumer<Transaction> look, Runnable work) {
        this.look = look;
        try {
            work.run();
        } finally {
            this.look = null;
        }
    }

    @Override
    public <T> T transact(Function<Transaction, T> work) {
        if (look == null) {
            return store.transact(work);
        }
        @SuppressWarnings("unchecked")
        T[] result = (T[]) new Object[1];
        try {
            store.transact(tx -> {
                result[0] = work.apply(tx);
                look.accept(tx);
                throw new Undone();
            });
        } catch (Undone expected) {
            // As if nothing had been asked.
        }
        return result[0];
    }

    @Override
    public byte[] secret(String purpose) {
        return store.secret(purpose);
    }

    @Override
    public void close() {
        store.close();
    }
}
