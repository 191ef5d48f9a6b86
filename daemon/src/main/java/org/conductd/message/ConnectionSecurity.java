package org.conductd.message;

/** How a connection to a mail server is protected (RFC 8314 §3). */
public enum ConnectionSecurity {
    /** TLS from the first octet: ports 993 and 465. */
    TLS,
    /** Plain at first, then STARTTLS; where the server does not offer it, nothing is sent: ports 143 and 587. */
    STARTTLS,
    /** No protection: for servers on this very machine only. */
    NONE
}
