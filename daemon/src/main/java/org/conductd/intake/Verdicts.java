package org.conductd.intake;

import java.util.List;
import java.util.stream.Stream;
import org.conductd.intake.Proof.Method;
import org.conductd.message.AuthenticationResults;
import org.conductd.message.AuthenticationResults.Result;
import org.conductd.message.DomainName;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;

/**
 * What one Authentication-Results field says of an author.
 *
 * @param from   the author's domain
 * @param signed no signature of the message leaves a part of it open
 * @see SenderTraces
 */
record Verdicts(List<Result> results, String from, boolean signed) {
    static Verdicts of(AuthenticationResults field, InboundMessage message, Mailbox from) {
        SenderTraces traces = SenderTraces.of(message);
        return new Verdicts(traces.pretendVerdicts() ? List.of() : field.results(), DomainName.of(from.address()), !traces.signedInPart());
    }

    /**
     * DMARC pass, or DKIM or SPF pass aligned with {@code From} where there is no DMARC verdict; a DMARC fail is never overridden, and a
     * method that speaks twice says nothing.
     */
    Proof proof() {
        List<Result> dmarc = results("dmarc");
        if (from.isEmpty() || dmarc.size() > 1) {
            return Proof.NONE;
        }
        return switch (dmarc.isEmpty() ? "none" : dmarc.getFirst().value()) {
            case "pass" -> sameDomain(dmarc.getFirst()) && (signed || passes("spf", "smtp.mailfrom")) ? new Proof(Method.DMARC) : Proof.NONE;
            // Microsoft's guess where a domain has no policy is no verdict.
            case "none", "bestguesspass" -> withoutPolicy();
            default -> Proof.NONE;
        };
    }

    private Proof withoutPolicy() {
        if (signed && passes("dkim", "header.d", "header.i")) {
            return new Proof(Method.DKIM);
        }
        return passes("spf", "smtp.mailfrom") ? new Proof(Method.SPF) : Proof.NONE;
    }

    /** Servers write the whole domain of From, or the organizational domain whose policy they found. */
    private boolean sameDomain(Result dmarc) {
        List<String> named = properties(dmarc, "header.from").map(DomainName::of).toList();
        return named.size() == 1 && (named.getFirst().equals(from) || from.endsWith("." + named.getFirst()) && DomainName.aligned(named.getFirst(), from));
    }

    private boolean passes(String method, String... identities) {
        List<Result> verdicts = results(method);
        if (verdicts.size() != 1 || !verdicts.getFirst().value().equals("pass")) {
            return false;
        }
        List<String> domains = Stream.of(identities).flatMap(identity -> properties(verdicts.getFirst(), identity)).map(DomainName::of).toList();
        return !domains.isEmpty() && domains.stream().allMatch(domain -> DomainName.aligned(domain, from));
    }

    /** Each login that the server accepted, or a text that is none where it refused one. */
    List<String> logins() {
        return results("auth").stream().filter(result -> !result.value().equals("none")).flatMap(result -> result.value().equals("pass") ? properties(result, "smtp.auth") : Stream.of("")).toList();
    }

    /** Microsoft's own verdict about all of them. */
    boolean composite(String value) {
        return results("compauth").stream().anyMatch(result -> result.value().equals(value));
    }

    private List<Result> results(String method) {
        return results.stream().filter(result -> result.method().equals(method)).toList();
    }

    private static Stream<String> properties(Result result, String name) {
        return result.properties().stream().filter(property -> property.name().equals(name)).map(AuthenticationResults.Property::value);
    }
}
