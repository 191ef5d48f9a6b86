package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** All the ways in which what somebody is known by may be written. */
final class Spellings {
    /** Parts of a name that are nobody's. */
    private static final Set<String> PARTICLES = Set.of("de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn",
            "ben", "van", "von", "der", "den", "ter", "ten", "zu", "zum", "zur", "y", "and", "the", "of");
    /** Written beside names, in profiles and signatures. */
    private static final Set<String> BESIDE_NAMES = Set.of("she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "phd", "ii", "iii");
    /** A name all in small letters, of no more words than this, is a name; a longer one is a description. */
    private static final int WORDS_OF_A_NAME = 3;
    /** Shorter names run together would be found in ordinary words. */
    private static final int SHORTEST_RUN_TOGETHER = 5;

    private final List<Phrase> phrases = new ArrayList<>();

    private Spellings() {}

    /** Whatever may identify this person. */
    static List<Phrase> of(Identity person) {
        Spellings spellings = new Spellings();
        String whose = " of " + person.whose().words();
        person.names().forEach(name -> spellings.name(name, whose));
        person.otherNames().forEach(name -> spellings.otherName(name, whose));
        person.addresses().forEach(address -> spellings.address(address, whose));
        person.handles().forEach(handle -> spellings.handle(handle, whose));
        if (person.names().stream().noneMatch(Spellings::inLatinLetters)) {
            person.addresses().forEach(address -> spellings.parts(localPart(address), "name" + whose));
        }
        return spellings.phrases;
    }

    /** Of a name in other letters, an address mostly has the Latin spelling. */
    private static boolean inLatinLetters(String name) {
        return name.codePoints().anyMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** What may stand in the mail, as written. */
    static List<Phrase> of(Exempt exempt) {
        Spellings spellings = new Spellings();
        exempt.ours().forEach(text -> spellings.add(words(text), ""));
        exempt.addresses().forEach(address -> spellings.add(words(address), ""));
        exempt.names().forEach(name -> {
            spellings.add(words(name), "");
            spellings.add(words(withoutAside(name)), "");
        });
        return spellings.phrases;
    }

    /** The address without a subaddress's detail, and without regard to case: by this two addresses are one person's. */
    static String canonical(String address) {
        String folded = Folding.clean(address).strip().toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        int plus = folded.indexOf('+');
        return plus > 0 && plus < at ? folded.substring(0, plus) + folded.substring(at) : folded;
    }

    private void name(String name, String whose) {
        if (name.contains("@")) {
            address(name, whose);
            return;
        }
        add(words(name), "name" + whose);
        List<Word> whole = words(withoutAside(name)).stream().filter(word -> !Passage.HONORIFICS.contains(word.plain())).toList();
        add(whole, "name" + whose);
        if (whole.size() > 1) {
            runTogether(whole, "name" + whose);
            runTogether(whole.reversed(), "name" + whose);
        }
        parts(name, "name" + whose);
    }

    /** Each word of a name, and what is written between its spaces ({@code Anne-Marie}, in one word too). */
    private void parts(String name, String what) {
        Passage passage = Passage.of(name.replace('.', ' ').replace('_', ' '));
        boolean description = passage.words().stream().noneMatch(word -> !passage.small(word)) && passage.words().size() > WORDS_OF_A_NAME;
        boolean capitals = passage.words().stream().anyMatch(word -> !passage.small(word));
        if (description) {
            return;
        }
        for (Word word : passage.words()) {
            boolean particle = PARTICLES.contains(word.plain()) && word.start() > 0 || capitals && passage.small(word);
            if (!passage.character(word) && !particle && isPart(word)) {
                add(List.of(word), what);
            }
        }
        for (String piece : passage.text().split("[\\s,;()\"]+")) {
            List<Word> words = words(piece);
            if (words.size() > 1) {
                add(words, what);
                runTogether(words, what);
            }
        }
    }

    private static boolean isPart(Word word) {
        return word.plain().length() > 1 && !BESIDE_NAMES.contains(word.plain())
                && !Passage.HONORIFICS.contains(word.plain());
    }

    private void runTogether(List<Word> words, String what) {
        StringBuilder plain = new StringBuilder();
        StringBuilder spelledOut = new StringBuilder();
        words.forEach(word -> {
            plain.append(word.plain());
            spelledOut.append(word.spelledOut());
        });
        if (plain.length() >= SHORTEST_RUN_TOGETHER) {
            add(List.of(new Word(plain.toString(), spelledOut.toString(), 0, 0, false, false)), what);
        }
    }

    /** A handle, an address, or an alias or title, by its form. Phone numbers see {@link Phones}. */
    private void otherName(String name, String whose) {
        if (name.startsWith("@")) {
            handle(name, whose);
        } else if (name.contains("@")) {
            address(name, whose);
        } else {
            List<Word> words = words(name);
            if (words.size() > 1) {
                phrases.add(Phrase.always(words, "other name or title" + whose));
                runTogether(words, "other name or title" + whose);
            } else {
                add(words, "other name or title" + whose);
            }
        }
    }

    private void handle(String handle, String whose) {
        String bare = handle.strip().replaceFirst("^@", "");
        if (bare.contains("@")) {
            address(bare, whose);
        } else {
            add(words(bare), "handle" + whose);
        }
    }

    /** In full, with {@code at} and {@code dot} in words, and the local part by itself. */
    private void address(String address, String whose) {
        String canonical = canonical(address);
        Stream.of(address, canonical, canonical.replace("@", " at "), canonical.replace("@", " at ").replace(".", " dot ")).distinct()
                .map(Spellings::words).filter(words -> words.size() > 1).forEach(words -> phrases.add(Phrase.always(words, "address" + whose)));
        List<Word> local = words(localPart(canonical));
        add(local, "address" + whose);
        if (local.size() > 1) {
            runTogether(local, "address" + whose);
        }
    }

    private static String localPart(String address) {
        String canonical = canonical(address);
        return canonical.contains("@") ? canonical.substring(0, canonical.lastIndexOf('@')) : canonical;
    }

    /** Without what stands in brackets: {@code Sam Okafor (he/him)}. */
    private static String withoutAside(String name) {
        return name.replaceAll("[(\\[][^)\\]]*[)\\]]", " ");
    }

    private static List<Word> words(String text) {
        return Passage.of(text).words();
    }

    /** A single letter says nothing. */
    private void add(List<Word> words, String what) {
        boolean letter = words.size() == 1 && words.getFirst().plain().length() == 1;
        if (!words.isEmpty() && !letter) {
            phrases.add(Phrase.of(words, what));
        }
    }
}
