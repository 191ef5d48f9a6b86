package org.conductd.intake;

import java.util.Optional;

/**
 * Whose word about senders is believed.
 *
 * @param authservId how that server calls itself in Authentication-Results, in lower case; empty for {@link ProofServer#MICROSOFT365} and
 *                   {@link ProofServer#DKIM}, and where nobody is proven
 * @param domain     of the role address, whose own server it is
 */
public record ProofSource(ProofServer server, Optional<String> authservId, String domain) {
    /** RFC 8601 §2.5: as Gmail names itself, in Workspace too. */
    private static final String GOOGLE = "mx.google.com";

    public static ProofSource of(ProofServer server, Optional<String> authservId, String domain) {
        return new ProofSource(server, switch (server) {
            case RFC8601, SUBMISSION -> authservId;
            case GOOGLE -> Optional.of(GOOGLE);
            case MICROSOFT365, DKIM -> Optional.empty();
        }, domain);
    }

    /** Nobody is proven. */
    public static ProofSource none() {
        return new ProofSource(ProofServer.RFC8601, Optional.empty(), "");
    }
}
