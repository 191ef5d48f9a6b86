package org.conductd.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LONGEST_HEADER = 1 << 20;
    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern SIGNATURE = Pattern.compile("(?im)^DKIM-Signature[ \\t]*:[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*");
    private static final Pattern BODY_LENGTH = Pattern.compile("(?i)[;:][ \\t\\r\\n]*l[ \\t\\r\\n]*=");

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
        return domain.isEmpty() || own.isEmpty() ? NONE : of(own.get().results(), domain.get(), !signedInPart(message));
    }

    private static Proof of(List<Result> results, String from, boolean signedWhole) {
        List<Result> dmarc = results.stream().filter(result -> result.method().equals("dmarc")).toList();
        if (dmarc.size() == 1 && dmarc.getFirst().value().equals("pass")) {
            // Servers write the whole domain of From, or the organisational domain whose policy they found.
            List<String> named = properties(dmarc.getFirst(), "header.from").toList();
            boolean sameDomain = named.stream().allMatch(name -> name.equals(from) || isAbove(name, from));
            return sameDomain && (signedWhole || passes(results, "spf", from, "smtp.mailfrom")) ? new Proof(Method.DMARC) : NONE;
        }
        if (!dmarc.isEmpty() && !(dmarc.size() == 1 && dmarc.getFirst().value().equals("none"))) {
            return NONE;
        }
        return signedWhole && passes(results, "dkim", from, "header.d", "header.i") ? new Proof(Method.DKIM) : passes(results, "spf", from, "smtp.mailfrom") ? new Proof(Method.SPF) : NONE;
    }

    /** RFC 6376 §8.2: a signature with {@code l=} stays good when commands are written below what it covers. */
    private static boolean signedInPart(InboundMessage message) {
        String text = new String(message.octets(), 0, Math.min(message.octets().length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        Matcher end = END_OF_HEADER.matcher(text);
        return SIGNATURE.matcher(end.find() ? text.substring(0, end.start()) : text).results().anyMatch(signature -> BODY_LENGTH.matcher(signature.group()).find());
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
