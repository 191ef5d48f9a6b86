package org.conductd.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code message/delivery-status} (RFC 3464) and its international form (RFC 6533). */
final class DeliveryStatusReader {
    static final String[] TYPES = {"message/delivery-status", "message/global-delivery-status", "message/x-delivery-status"};
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");

    private static final int LONGEST = 200_000;

    private DeliveryStatusReader() {}

    /** One report per recipient named, in order; one without a recipient where a bounce names none; none for any other message. */
    static List<DeliveryReport> read(Part root) {
        boolean report = root.is("multipart/report") && root.contentType().get("report-type").equalsIgnoreCase("delivery-status");
        // A person who forwards a bounce has its parts in the mail too.
        boolean trusted = report || root.is(TYPES) || root.is("multipart/report") || OlderBounce.fromDaemon(root.headers())
                || OlderBounce.subjectSaysSo(root.headers()) && !OlderBounce.isAPersons(root);
        List<DeliveryReport> standard = trusted ? standard(root) : List.of();
        if (standard.stream().anyMatch(found -> !found.recipient().isEmpty())) {
            return standard;
        }
        List<DeliveryReport> older = OlderBounce.read(root);
        if (!older.isEmpty() && older.getFirst().recipient().isEmpty()) {
            // Some gateways wrap a bounce into another.
            List<DeliveryReport> wrapped = root.children().stream().filter(part -> part.is("message/rfc822"))
                    .flatMap(part -> standard(PartReader.read(part.content(), ParserLimits.STANDARD, new ArrayList<>())).stream()).toList();
            older = wrapped.isEmpty() ? older : wrapped;
        }
        return !older.isEmpty() ? older : !standard.isEmpty() ? standard : report ? List.of(new DeliveryReport("", "failed", "")) : List.of();
    }

    private static List<DeliveryReport> standard(Part root) {
        return root.all().filter(part -> part.is(TYPES)).flatMap(part -> groups(part).stream()).map(DeliveryStatusReader::report).flatMap(Optional::stream).distinct().toList();
    }

    static Optional<String> envelopeId(Part root) {
        return root.all().filter(part -> part.is(TYPES)).flatMap(part -> groups(part).stream())
                .map(group -> group.first("original-envelope-id").strip()).filter(id -> !id.isEmpty()).findFirst();
    }

    private static Optional<DeliveryReport> report(Headers group) {
        // Some name a mailbox of their own as the final one, without a domain.
        Optional<String> last = address(group.first("final-recipient"));
        String recipient = last.filter(address -> address.contains("@")).or(() -> address(group.first("original-recipient"))).or(() -> last).orElse("");
        String action = group.token("action").replaceAll("[^a-z].*", "");
        String status = status(group.first("status")).or(() -> status(group.first("diagnostic-code"))).orElse("");
        boolean recipientGroup = group.has("final-recipient") || group.has("original-recipient") || group.has("action");
        return recipientGroup ? Optional.of(new DeliveryReport(recipient, ACTIONS.contains(action) ? action : implied(status), status)) : Optional.empty();
    }

    private static String implied(String status) {
        return status.startsWith("4") ? "delayed" : status.startsWith("2") ? "delivered" : "failed";
    }

    /** The enhanced status code in a text, or the class of the reply code that the text begins with. */
    static Optional<String> status(String text) {
        Matcher matcher = STATUS.matcher(text);
        if (matcher.find()) {
            return Optional.of(matcher.group(1));
        }
        // RFC 3463 §2.3: a reply code without an enhanced one says its class only.
        return text.strip().matches("[45][0-5]\\d\\b.*") ? Optional.of(text.strip().charAt(0) + ".0.0") : Optional.empty();
    }

    /** {@code rfc822; ann@example.org}, with or without the type and brackets; {@code utf-8} addresses as they are. */
    private static Optional<String> address(String value) {
        String address = value.replaceAll("(?i)^\\s*[a-z0-9-]+\\s*;", "").replaceAll("\\([^()]*\\)", " ").replaceAll("[<>\\s\"]", "");
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /** Blocks of fields with empty lines between; the first is about the message, unless it names a recipient. */
    private static List<Headers> groups(Part part) {
        String text = BodyTexts.text(part, LONGEST);
        var groups = new ArrayList<Headers>();
        for (String block : text.split("\\n[ \\t]*\\n")) {
            var fields = new ArrayList<Headers.Field>();
            for (String line : block.replaceAll("\\n[ \\t]+", " ").split("\\n")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.add(new Headers.Field(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip()));
                }
            }
            if (!fields.isEmpty()) {
                groups.add(new Headers(fields, false));
            }
        }
        return groups;
    }
}
