package org.conductd.intake;

import java.util.List;
import java.util.Optional;
import org.conductd.message.AuthenticationResults;
import org.conductd.message.DomainName;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;

/**
 * Whether the address of a sender is proven (mail interface §6), and by what.
 *
 * @param by the method; {@link Method#NONE} where it is not proven
 */
public record Proof(Method by) {
    public enum Method {
        DMARC, DKIM, SPF,
        /** A login of the sender's own to the site's submission server. */
        LOGIN,
        NONE
    }

    public static final Proof NONE = new Proof(Method.NONE);

    public boolean proven() {
        return by != Method.NONE;
    }

    /**
     * Where readers could disagree about who wrote, nobody is proven; a {@code Sender} that is somebody else is shown as the author by some.
     *
     * @param signer who signed the message and may speak for its author, as far as we checked that ourselves
     */
    public static Proof of(InboundMessage message, ProofSource source, Optional<String> signer) {
        Optional<Mailbox> author = message.author().filter(from -> message.sender().stream().allMatch(other -> other.sameAddress(from.address())) && message.sender().size() <= 1);
        return author.map(from -> switch (source.server()) {
            case RFC8601, GOOGLE -> own(message, source).map(field -> Verdicts.of(field, message, from).proof()).orElse(NONE);
            case SUBMISSION -> own(message, source).map(field -> submitted(field, message, from, source)).orElse(NONE);
            case MICROSOFT365 -> microsoft(message, from, source);
            case DKIM -> signer.isPresent() ? new Proof(Method.DKIM) : NONE;
        }).orElse(NONE);
    }

    /** RFC 8601 §5: the topmost field of our own server alone; servers remove what claims to be theirs, and write on top. */
    private static Optional<AuthenticationResults> own(InboundMessage message, ProofSource source) {
        return message.authentication().stream().filter(field -> source.authservId().filter(field.authservId()::equals).isPresent()).findFirst();
    }

    /** RFC 8601 §2.7.4: whoever logged in may have written another address into {@code From}. */
    private static Proof submitted(AuthenticationResults field, InboundMessage message, Mailbox from, ProofSource source) {
        Verdicts verdicts = Verdicts.of(field, message, from);
        List<String> logins = verdicts.logins();
        if (logins.isEmpty()) {
            return verdicts.proof();
        }
        boolean own = logins.size() == 1 && from.sameAddress(logins.getFirst().contains("@") ? logins.getFirst() : logins.getFirst() + "@" + source.domain());
        return own ? new Proof(Method.LOGIN) : NONE;
    }

    /** Exchange Online renames fields that came with a message, and removes {@code X-MS-Exchange-Organization-…} of strangers. */
    private static Proof microsoft(InboundMessage message, Mailbox from, ProofSource source) {
        boolean internal = message.headers().getOrDefault("x-ms-exchange-organization-authas", "").equalsIgnoreCase("internal");
        if (internal && DomainName.aligned(DomainName.of(from.address()), DomainName.of(source.domain()))) {
            return new Proof(Method.LOGIN);
        }
        return message.authentication().stream().findFirst().filter(field -> field.authservId().isEmpty())
                .map(field -> Verdicts.of(field, message, from)).filter(verdicts -> !verdicts.composite("fail")).map(Verdicts::proof).orElse(NONE);
    }
}
