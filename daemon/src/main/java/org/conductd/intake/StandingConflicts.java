package org.conductd.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Person;

/**
 * What a member declared by CONFLICTS: people, teams, domains, one a line or separated by commas (D5). An address, a domain or a name of two
 * words or more counts wherever it stands in the report; a single word only where it is in a party's name, since who is outside for that is
 * outside for good, and can still RECUSE where it was missed.
 */
final class StandingConflicts {
    /** @param name of a person or a team; empty where an address or a domain stands alone */
    private record Item(Optional<String> address, Optional<String> domain, String name) {}

    private static final Pattern DOMAIN = Pattern.compile("(?iu)(?:\\*\\.|\\*?@)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})");
    private static final Pattern LEAD_IN = Pattern.compile("(?iu)^\\s*(?:[-*•]\\s+|\\d{1,2}[.)]\\s+)?(?:(?:domains?|teams?|people|persons?)\\s*:)?\\s*");
    /** Bounds what a declaration can cost: characters of an item, items. */
    private static final int LONGEST = 300;
    private static final int MOST = 500;

    private final List<Item> items;

    private StandingConflicts(List<Item> items) {
        this.items = items;
    }

    static StandingConflicts of(String declared) {
        return new StandingConflicts(declared.lines().flatMap(line -> Arrays.stream(line.split("[,;]")))
                .map(item -> LEAD_IN.matcher(item).replaceFirst("").strip()).filter(item -> item.length() <= LONGEST && !People.isNobody(item)).limit(MOST).map(StandingConflicts::item).toList());
    }

    /** With one of the parties, or with what the text says. */
    boolean touch(List<Person> parties, NameSearch text) {
        return items.stream().anyMatch(item -> standsIn(item, text) || parties.stream().anyMatch(party -> means(item, party)));
    }

    private static Item item(String written) {
        Optional<String> address = People.address(written);
        Matcher domain = DOMAIN.matcher(written);
        if (address.isEmpty() && domain.matches()) {
            return new Item(address, Optional.of(domain.group(1)), "");
        }
        return new Item(address, Optional.empty(), address.map(found -> written.replace(found, "")).orElse(written).replaceAll("[<>()]", " ").strip());
    }

    private static boolean means(Item item, Person party) {
        String contact = Mailbox.canonical(party.contact());
        return item.address().filter(address -> contact.equals(Mailbox.canonical(address))).isPresent()
                || item.domain().filter(domain -> underDomain(contact, domain.toLowerCase(Locale.ROOT))).isPresent()
                || !item.name().isEmpty() && NameSearch.in(party.name()).findsWords(item.name());
    }

    private static boolean standsIn(Item item, NameSearch search) {
        return item.address().filter(search::findsAddress).isPresent() || item.domain().filter(search::findsDomain).isPresent()
                || item.name().contains(" ") && search.findsWhole(item.name());
    }

    private static boolean underDomain(String contact, String domain) {
        String host = contact.substring(contact.indexOf('@') + 1);
        return contact.contains("@") && (host.equals(domain) || host.endsWith("." + domain));
    }
}
