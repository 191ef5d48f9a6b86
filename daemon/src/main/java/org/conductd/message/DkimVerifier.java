package org.conductd.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecord;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;

/**
 * Checks DKIM signatures (RFC 6376) where the site's own server does not say who is proven. Only domains that could prove the author are asked
 * for a key, so that a message can make us ask nobody else.
 */
public final class DkimVerifier {
    /** Honest mail has one or two for a domain; each costs a question to a name server. */
    private static final int MOST_QUESTIONS = 5;
    /** RFC 8301 §3.2. */
    private static final int SHORTEST_KEY = 1024;

    private final DnsRecords dns;

    public DkimVerifier(DnsRecords dns) {
        this.dns = dns;
    }

    /**
     * The domain that signed the whole of a message and may speak for its author: the author's own, or one of the same organization where the
     * author's does not want it strictly ({@code adkim=s}, RFC 7489 §3.1.1). Empty where there is none, or it cannot be known now.
     */
    public Optional<String> signer(InboundMessage message) {
        String author = message.author().map(mailbox -> DomainName.of(mailbox.address())).orElse("");
        if (author.isEmpty() || message.headers().getOrDefault("dkim-signature", "").isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> signers = new Check(author).signers(message.octets());
            if (signers.isEmpty() || signers.contains(author)) {
                return signers.stream().filter(author::equals).findFirst();
            }
            return strict(author) ? Optional.empty() : Optional.of(signers.getFirst());
        } catch (FailException | IOException | DnsRecords.Unanswered | RuntimeException | StackOverflowError unproven) {
            // Whatever a message does to the library: nobody is proven by it.
            return Optional.empty();
        }
    }

    /** RFC 7489 §6.6.3: the policy of the domain, else of its organization. */
    private boolean strict(String author) throws DnsRecords.Unanswered {
        List<String> own = policies(author);
        return (own.isEmpty() ? policies(DomainName.organizational(author)) : own).stream()
                .anyMatch(policy -> policy.toLowerCase(Locale.ROOT).matches("(?s).*;\\s*adkim\\s*=\\s*s\\s*(;.*)?"));
    }

    private List<String> policies(String domain) throws DnsRecords.Unanswered {
        return dns.txt("_dmarc." + domain).stream().filter(record -> record.strip().startsWith("v=DMARC1")).toList();
    }

    /** One message. */
    private final class Check extends DKIMVerifier {
        private final String author;
        private int questions;

        Check(String author) {
            this.author = author;
        }

        List<String> signers(byte[] octets) throws IOException, FailException {
            verify(new ByteArrayInputStream(octets));
            return getResults().stream().filter(Result::isSuccess).map(Result::getRecord).filter(Check::whole)
                    .map(record -> DomainName.of(record.getDToken().toString())).filter(domain -> DomainName.aligned(domain, author)).toList();
        }

        /** RFC 6376 §8.2: what has a length can be written on. */
        private static boolean whole(SignatureRecord record) {
            return record.getBodyHashLimit() < 0;
        }

        @Override
        public PublicKeyRecord publicRecordLookup(SignatureRecord signature) throws TempFailException, PermFailException {
            String domain = DomainName.of(signature.getDToken().toString());
            boolean sha1 = signature.getHashMethod().toString().equalsIgnoreCase("sha1");
            if (sha1 || !whole(signature) || !DomainName.aligned(domain, author) || ++questions > MOST_QUESTIONS) {
                throw new PermFailException("of no use");
            }
            PublicKeyRecord key = publicKeySelector(keys(signature.getSelector() + "._domainkey." + signature.getDToken()));
            apply(key, signature);
            // RFC 6376 §3.6.1: t=y is a test, and no different from no signature.
            if (key.isTesting() || key.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_KEY) {
                throw new PermFailException("no such key counts");
            }
            return key;
        }

        private List<String> keys(String name) throws TempFailException {
            try {
                return dns.txt(name);
            } catch (DnsRecords.Unanswered _) {
                throw new TempFailException("no answer");
            }
        }
    }
}
