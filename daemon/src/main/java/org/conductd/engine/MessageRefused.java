package org.conductd.engine;

/** The mail server will not do what was asked with this one message: others may fare better, and this one later. */
public final class MessageRefused extends RuntimeException {
    public MessageRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
