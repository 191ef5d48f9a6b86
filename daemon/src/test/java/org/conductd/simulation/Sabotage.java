package org.conductd.simulation;

import java.util.Optional;

/** Breaks something on purpose, between the engine and what is outside of it, so that the simulation can be seen to notice. */
interface Sabotage {
    Sabotage NONE = (_, _, call) -> call.call();

    /**
     * One call of a port.
     *
     * @param method    its name
     * @param arguments to be changed only by {@link WatchedStore.Call#with}
     */
    Object meddle(String method, Object[] arguments, WatchedStore.Call call);

    /** The submission: other octets than those handed over; nothing: the mail is swallowed, and said to be relayed. */
    default Optional<byte[]> submitted(Mail mail, byte[] octets) {
        return Optional.of(octets);
    }

    /** Told of the world that it is in. */
    default void in(World world) {}
}
