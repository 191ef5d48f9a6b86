package org.conductd.message;

import java.util.List;

/** What the domain name system says; asked within a bounded time. */
public interface DnsRecords {
    /** Nobody is asked. */
    DnsRecords NONE = _ -> List.of();

    /**
     * The texts of a name, each with its strings joined (RFC 6376 §3.6.2.2).
     *
     * @return empty where there are none
     * @throws Unanswered where it cannot be known now
     */
    List<String> txt(String name) throws Unanswered;

    /** No answer in time, or one that says to ask later. */
    final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        public Unanswered(Throwable cause) {
            super("no answer from the name server", cause);
        }
    }
}
