package org.conductd.store;

import org.conductd.engine.Store.StoreException;

/** The store is whole, and was sealed with another master key than the one that was given. */
public final class AnotherKey extends StoreException {
    private static final long serialVersionUID = 1L;

    /** @param store its name, for people */
    AnotherKey(String store) {
        super("the store " + store + " was sealed with another master key", null);
    }
}
