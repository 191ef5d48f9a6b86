package org.conductd.simulation;

import java.util.List;

/** Breaks something on purpose, between the engine and what is outside of it, so that the simulation can be seen to notice. What is not overridden stays whole. */
interface Sabotage {
    Sabotage NONE = new Sabotage() {};

    /**
     * One call of a port of the store.
     *
     * @param method    its name
     * @param arguments to be changed only by {@link WatchedStore.Call#with}
     */
    default Object meddle(String method, Object[] arguments, WatchedStore.Call call) {
        return call.call();
    }

    /** The submission: other octets than those handed over. */
    default byte[] submitted(World world, Mail mail, byte[] octets) {
        return octets;
    }

    /** What the daemon reads as its configuration, while the world goes by the true one. */
    default List<String> settings(List<String> lines) {
        return lines;
    }
}
