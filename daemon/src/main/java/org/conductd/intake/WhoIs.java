package org.conductd.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;

/** Whom somebody means on the roster who wrote a name. */
final class WhoIs {
    /** More than any roster has; bounds what a hostile list can cost. */
    private static final int MOST_NAMES = 100;
    private static final Pattern SEPARATOR = Pattern.compile("(?iu)[,;&\\n]|\\b(?:and|und|et|y)\\b");

    /** Where no configuration is at hand. */
    static final Roster NOBODY = new Roster(List.of(), List.of(), new Mailbox("", ""), List.of());

    private WhoIs() {}

    /** Members and substitutes, whether in the group or no longer. */
    static List<RosterEntry> everybody(Roster roster) {
        return Stream.concat(roster.members().stream(), roster.substitutes().stream()).toList();
    }

    /** The names in a list of them; a list that is one name as a whole ({@code Brandt, Ilse}) is not taken apart. */
    static List<String> split(Collection<RosterEntry> people, String names) {
        if (isOne(people, names)) {
            return List.of(names.strip());
        }
        return SEPARATOR.splitAsStream(names).map(String::strip).filter(name -> !name.isEmpty()).limit(MOST_NAMES).toList();
    }

    /** Beside an address, only what is written like one name is one: in a list of a name and an address, both are meant. */
    private static boolean isOne(Collection<RosterEntry> people, String names) {
        String rest = names.replaceAll("[\\s<(\\[]*(?i:mailto:)?" + People.ADDRESS + "[>)\\]]?", " ").strip();
        boolean enumerated = SEPARATOR.matcher(rest).find() && (rest.matches("(?s)[,;&].*|.*[,;&]") || called(people, rest).isEmpty());
        boolean addressedOnce = Pattern.compile(People.ADDRESS).matcher(names).results().count() < 2;
        return !called(people, names).isEmpty() && (rest.equals(names.strip()) || addressedOnce && !enumerated);
    }

    /**
     * All whom the name may mean: by address or id, else by the whole name or another name, else by a part of the name. One is whom it
     * means, several are not told apart, none is nobody.
     */
    static List<RosterEntry> called(Collection<RosterEntry> people, String name) {
        Optional<String> address = People.address(name);
        if (address.isPresent()) {
            return people.stream().filter(entry -> entry.hasAddress(address.get())).toList();
        }
        String wanted = Folding.name(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Predicate<RosterEntry>> ways = List.of(
                entry -> entry.member().person().id().value().equals(name.strip()),
                entry -> wholly(entry, wanted),
                entry -> Arrays.asList(Folding.name(entry.name()).split(" ")).contains(wanted));
        return ways.stream().map(way -> people.stream().filter(way).toList()).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /**
     * Everybody whom a reporter may mean who keeps somebody out (D4): members; else substitutes; else the people whom the group is in touch with (D12).
     * One is whom it means, several are not told apart, none is nobody.
     */
    static List<PersonId> excludable(Roster roster, String name) {
        Stream<List<PersonId>> ways = Stream.of(ids(called(roster.members(), name)), ids(called(roster.substitutes(), name)),
                roster.contacts().stream().filter(contact -> isContact(contact, name)).map(Person::id).distinct().toList());
        return ways.filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<PersonId> ids(List<RosterEntry> entries) {
        return entries.stream().map(entry -> entry.member().person().id()).toList();
    }

    /** By the whole name, or by the address. */
    static boolean isContact(Person contact, String name) {
        return Folding.name(name).equals(Folding.name(contact.name())) || People.address(name).filter(new Mailbox("", contact.contact())::sameAddress).isPresent();
    }

    /** By the whole name, as people write it or as directories do ({@code Brandt, Ilse}), or by another name, with or without its {@code @}. */
    static boolean wholly(RosterEntry entry, String name) {
        String wanted = Folding.name(name);
        return wanted.equals(Folding.name(entry.name())) || wanted.equals(directoryForm(entry.name())) || entry.otherNames().stream().anyMatch(other -> wanted.equals(Folding.name(other)));
    }

    private static String directoryForm(String name) {
        String folded = Folding.name(name);
        int last = folded.lastIndexOf(' ');
        return last < 0 ? folded : folded.substring(last + 1) + " " + folded.substring(0, last);
    }
}
