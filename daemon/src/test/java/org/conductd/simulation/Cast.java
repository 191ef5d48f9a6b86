package org.conductd.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.PersonId;

/** The people of the group's file, as it is now and as it was. */
final class Cast {
    /** A file with fewer voting members than its quorum is refused. */
    private static final int MOST_QUORUM = 4;

    private final Map<String, Entry> members = new LinkedHashMap<>();
    private final List<Someone> substitutes = new ArrayList<>();
    private final List<Someone> contacts = new ArrayList<>();
    private final Someone admin;
    private int newcomers;

    private record Entry(Someone someone, boolean votes, Instant joinedAt, Optional<Instant> leftAt) {}

    Cast(Dice dice, Names names, Instant start) {
        int voting = dice.chance(0.12) ? dice.between(1, 3) : dice.chance(0.06) ? dice.between(7, 15) : dice.between(3, 5);
        for (int i = 1; i <= voting; i++) {
            add(names.member(i, dice.chance(0.25)), true, start.minusSeconds(86_400L * dice.between(1, 900)));
        }
        for (int i = 1; i <= Math.min(15 - voting, dice.between(0, 2)); i++) {
            add(names.member(50 + i, false), false, start.minusSeconds(86_400L * dice.between(1, 900)));
        }
        newcomers = 60;
        for (int i = 1; i <= dice.between(0, 3); i++) {
            substitutes.add(names.member(100 + i, false));
        }
        for (int i = 1; i <= 2; i++) {
            Someone contact = names.stranger();
            contacts.add(new Someone("e" + i, contact.first(), contact.last(), contact.addresses()));
        }
        admin = names.stranger();
    }

    private void add(Someone someone, boolean votes, Instant joinedAt) {
        members.put(someone.id(), new Entry(someone, votes, joinedAt, Optional.empty()));
    }

    List<Someone> everybody() {
        List<Someone> all = new ArrayList<>();
        members.values().forEach(entry -> all.add(entry.someone()));
        all.addAll(substitutes);
        all.addAll(contacts);
        all.add(admin);
        return all;
    }

    List<Someone> contacts() {
        return contacts;
    }

    Someone admin() {
        return admin;
    }

    List<Someone> substitutes() {
        return substitutes;
    }

    /** Members who have not left. */
    List<Someone> current() {
        return members.values().stream().filter(entry -> entry.leftAt().isEmpty()).map(Entry::someone).toList();
    }

    Optional<Someone> someMember(Dice dice) {
        List<Someone> current = current();
        return current.isEmpty() ? Optional.empty() : Optional.of(dice.pick(current));
    }

    Optional<Someone> byId(PersonId id) {
        return everybody().stream().filter(one -> one.id().equals(id.value())).findFirst();
    }

    /** Of the roster, substitutes included: not the contacts, not the admin. */
    boolean isMember(PersonId id) {
        return members.containsKey(id.value()) || substitutes.stream().anyMatch(one -> one.id().equals(id.value()));
    }

    Optional<Instant> leftAt(String id) {
        return Optional.ofNullable(members.get(id)).flatMap(Entry::leftAt);
    }

    /** Somebody joins, as the file says from the first day of that month on (D11). */
    Someone join(Dice dice, Names names, Instant now) {
        Someone newcomer = names.member(++newcomers, false);
        add(newcomer, dice.chance(0.8), now.minusSeconds(86_400L * dice.between(0, 40)));
        return newcomer;
    }

    Optional<Someone> leave(Dice dice, Instant now) {
        Optional<Someone> leaver = voters() > MOST_QUORUM ? someMember(dice) : Optional.empty();
        leaver.ifPresent(one -> members.computeIfPresent(one.id(), (_, entry) -> new Entry(entry.someone(), entry.votes(), entry.joinedAt(), Optional.of(now))));
        return leaver;
    }

    int voters() {
        return (int) members.values().stream().filter(entry -> entry.votes() && entry.leftAt().isEmpty()).count();
    }

    /** The roster as the configuration file has it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("members:"));
        members.values().forEach(entry -> lines.add("  - {" + person(entry.someone()) + ", role: " + (entry.votes() ? "voting" : "advisory") + ", joined: " + day(entry.joinedAt())
                + entry.leftAt().map(at -> ", left: " + day(at)).orElse("") + "}"));
        if (!substitutes.isEmpty()) {
            lines.add("substitutes:");
            substitutes.forEach(one -> lines.add("  - {" + person(one) + ", joined: 2020-01-01}"));
        }
        lines.add("escalation:");
        contacts.forEach(one -> lines.add("  - {name: " + one.name() + ", address: " + one.address() + "}"));
        lines.add("admin: {name: " + admin.name() + ", address: " + admin.address() + "}");
        return lines;
    }

    private static String person(Someone someone) {
        return "id: " + someone.id() + ", name: " + someone.name() + ", addresses: [" + String.join(", ", someone.addresses()) + "]";
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
