package org.conductd.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.AuthenticationResults;
import org.conductd.message.AuthenticationResults.Result;
import org.conductd.message.InboundMessage;

/**
 * Whether the address of a sender is proven (mail interface §6), and by what.
 *
 * @param by the method; {@link Method#NONE} where it is not proven
 */
public record Proof(Method by) {
    public enum Method { DMARC, DKIM, SPF, NONE }

    public static final Proof NONE = new Proof(Method.NONE);

    public boolean proven() {
        return by != Method.NONE;
    }

    /**
     * Proof is DMARC pass, or DKIM or SPF pass aligned with {@code From} where there is no DMARC verdict; from the topmost field of our own
     * server alone (RFC 8601 §5: servers remove what claims to be theirs, and write on top). A method that speaks twice says nothing.
     *
     * @param authservId our server, in lower case; without one nobody is proven
     */
    public static Proof of(InboundMessage message, Optional<String> authservId) {
        Optional<String> domain = message.author().map(author -> domain(author.address())).filter(name -> !name.isEmpty());
        Optional<AuthenticationResults> own = message.authentication().stream().filter(field -> authservId.filter(field.authservId()::equals).isPresent()).findFirst();
        return domain.isEmpty() || own.isEmpty() ? NONE : of(own.get().results(), domain.get());
    }

    private static Proof of(List<Result> results, String from) {
        List<Result> dmarc = results.stream().filter(result -> result.method().equals("dmarc")).toList();
        if (dmarc.size() == 1 && dmarc.getFirst().value().equals("pass")) {
            // Servers write the whole domain of From, or the organisational domain whose policy they found.
            List<String> named = properties(dmarc.getFirst(), "header.from").toList();
            return named.stream().allMatch(name -> name.equals(from) || isAbove(name, from)) ? new Proof(Method.DMARC) : NONE;
        }
        if (!dmarc.isEmpty() && !(dmarc.size() == 1 && dmarc.getFirst().value().equals("none"))) {
            return NONE;
        }
        return passes(results, "dkim", from, "header.d", "header.i") ? new Proof(Method.DKIM) : passes(results, "spf", from, "smtp.mailfrom") ? new Proof(Method.SPF) : NONE;
    }

    private static boolean passes(List<Result> results, String method, String from, String... identities) {
        List<Result> verdicts = results.stream().filter(result -> result.method().equals(method)).toList();
        if (verdicts.size() != 1 || !verdicts.getFirst().value().equals("pass")) {
            return false;
        }
        List<String> domains = Stream.of(identities).flatMap(identity -> properties(verdicts.getFirst(), identity)).toList();
        return !domains.isEmpty() && domains.stream().allMatch(domain -> domain.equals(from) || isAbove(domain, from) || isAbove(from, domain));
    }

    /** A parent domain of two labels or more; the public suffix list is not asked (RFC 7489 §3.2 would). */
    private static boolean isAbove(String parent, String child) {
        return parent.indexOf('.') > 0 && child.endsWith("." + parent);
    }

    private static Stream<String> properties(Result result, String name) {
        return result.properties().stream().filter(property -> property.name().equals(name)).map(property -> domain(property.value()));
    }

    /** The domain of an address, or a domain as it stands. */
    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }
}
