package org.conductd.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and words that occur in no template and only once in a world. */
final class Names {
    private static final String[] ONSETS = {"b", "br", "d", "dr", "f", "g", "gr", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"};
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "a", "e", "o", "ö", "é"};
    private static final String[] CODAS = {"", "", "", "k", "l", "m", "n", "r", "s"};
    private static final String[] LAST_NAMES_END = {"vyck", "zoff", "quist", "xandi", "jovic", "wych", "zsky"};
    private static final String[] FIRST_NAMES_END = {"vya", "zhe", "jko", "xio", "wyn", "zzo", "qi"};

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    Someone member(int number, boolean otherAddress) {
        Someone one = stranger();
        String id = (number < 100 ? "m" : "s") + number;
        List<String> addresses = new ArrayList<>(one.addresses());
        if (otherAddress) {
            addresses.add(word() + "@" + domain());
        }
        return new Someone(id, one.first(), one.last(), List.copyOf(addresses));
    }

    Someone stranger() {
        return new Someone("", capital(FIRST_NAMES_END), capital(LAST_NAMES_END), List.of(address()));
    }

    String address() {
        return word() + "@" + domain();
    }

    /** In lower case and ASCII, with digits: nothing that anybody writes by chance. */
    String word() {
        String word;
        do {
            word = (syllable() + syllable()).replace('ö', 'o').replace('é', 'e') + "x" + dice.between(100, 9999) + "z";
        } while (!given.add(word));
        return word;
    }

    private String domain() {
        return dice.pick("mail.example", "post.example", "example.net", "example.com", "kontor.example");
    }

    private String capital(String... endings) {
        String name;
        do {
            name = syllable() + syllable() + dice.pick(endings);
        } while (!given.add(name));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String syllable() {
        return dice.pick(ONSETS) + dice.pick(NUCLEI) + dice.pick(CODAS);
    }
}
