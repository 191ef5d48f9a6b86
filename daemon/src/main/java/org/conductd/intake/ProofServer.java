package org.conductd.intake;

/** Who says whether a sender is proven (mail interface §6). */
public enum ProofServer {
    /** Authentication-Results of the site's own server, under its name. */
    RFC8601,
    /** Authentication-Results as Microsoft 365 writes them, without a name; and its mark of mail from within the organization. */
    MICROSOFT365,
    /** Authentication-Results of Gmail and Google Workspace. */
    GOOGLE,
    /** Like {@link #RFC8601}; mail that was submitted with a login to the site's server is proven by that login. */
    SUBMISSION,
    /** Nobody: the daemon checks DKIM signatures itself. */
    DKIM
}
