package org.conductd.engine;

/** The mail server cannot be reached, hung up, or refused a command; what was asked may be asked again later. */
public final class MailroomUnavailable extends RuntimeException {
    public MailroomUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
