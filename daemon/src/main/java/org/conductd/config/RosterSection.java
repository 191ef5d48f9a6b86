package org.conductd.config;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;
import org.conductd.message.RoleAddress;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;

/** {@code members:}, {@code substitutes:}, {@code escalation:} and {@code admin:}. Nobody is in it twice, and none of them is the daemon itself. */
final class RosterSection {
    /** D12: one may be a party, or away. */
    private static final int FEWEST_CONTACTS = 2;
    /** Enough that no two of a roster ever meet; short, because people see it in the store's tables. */
    private static final int ID_DIGITS = 12;

    private final Settings root;
    private final Optional<RoleAddress> role;
    private final ZoneId zone;
    /** Where each address, name and id was first seen. */
    private final Map<String, String> taken = new HashMap<>();

    /**
     * @param role which nobody can have for their own; empty where the file's is wrong
     * @param zone in which days begin
     */
    RosterSection(Settings root, Optional<RoleAddress> role, ZoneId zone) {
        this.root = root;
        this.role = role;
        this.zone = zone;
    }

    Roster read() {
        List<RosterEntry> members = root.sections("members").stream().map(this::entry).toList();
        List<RosterEntry> substitutes = root.sections("substitutes").stream().map(this::entry).toList();
        if (members.isEmpty()) {
            root.problem("members", "is missing", "a list of the group's people", "");
        }
        Roster people = new Roster(members, List.of(), new Mailbox("", ""), substitutes);
        List<Person> escalation = escalation(people);
        List<Person> approvers = root.sections("approvers").stream().map(settings -> approver(settings, people)).toList();
        Settings admin = root.section("admin");
        Mailbox mailbox = new Mailbox(admin.get("name", "Admin", Forms.LINE), admin.required("address", Forms.ADDRESS.unless(this::ours)));
        return new Roster(members, escalation, mailbox, substitutes, approvers);
    }

    private RosterEntry entry(Settings settings) {
        String name = settings.required("name", unclaimed(Forms.LINE, "name", settings));
        List<String> addresses = settings.list("addresses", List.of(), unclaimed(Forms.ADDRESS.unless(this::ours), "address", settings));
        if (addresses.isEmpty()) {
            settings.missing("addresses", "one address or more; the first is where mail goes");
            addresses = List.of(Forms.ADDRESS.example());
        }
        String derived = derivedId(addresses.getFirst());
        PersonId id = new PersonId(settings.optional("id", unclaimed(Forms.ID, "id", settings)).orElse(derived));
        Member.Role memberRole = settings.get("role", Member.Role.VOTING, Form.choice(Member.Role.class));
        LocalDate joined = settings.required("joined", Forms.DATE);
        Optional<LocalDate> left = settings.optional("left", Forms.DATE);
        if (left.isPresent() && settings.sound("joined", "left") && !left.get().isAfter(joined)) {
            settings.problem("left", "is not after joined, " + joined, "", "");
        }
        Member member = new Member(new Person(id, name, addresses.getFirst()), memberRole, startOf(joined));
        return new RosterEntry(member, addresses, settings.list("aliases", List.of(), Forms.LINE), left.map(this::startOf));
    }

    private List<Person> escalation(Roster people) {
        List<Settings> contacts = root.sections("escalation");
        if (contacts.size() < FEWEST_CONTACTS) {
            root.problem("escalation", contacts.isEmpty() ? "is missing" : "has one contact only", "two contacts or more", "");
        }
        List<Person> escalation = new ArrayList<>();
        for (Settings contact : contacts) {
            String name = contact.required("name", Forms.LINE);
            String address = contact.required("address", unclaimed(Forms.ADDRESS.unless(this::ours), "contact address", contact));
            PersonId id = people.byAddress(address).map(entry -> entry.member().person().id()).orElseGet(() -> new PersonId(derivedId(address)));
            escalation.add(new Person(id, name, address));
        }
        return escalation;
    }

    /** An id of their own: as an approver, an escalation contact sees something else than as a contact. */
    private Person approver(Settings settings, Roster people) {
        String name = settings.required("name", Forms.LINE);
        Form<String> outside = Forms.ADDRESS.unless(address -> people.byAddress(address)
                .map(_ -> new Form.Fault("is a member's, or a substitute's", "somebody outside the group")));
        String address = settings.required("address", unclaimed(outside, "approver address", settings));
        return new Person(new PersonId("approver-" + derivedId(address)), name, address);
    }

    /** The fault of an address at which mail would come back to the daemon itself. */
    Optional<Form.Fault> ours(String address) {
        return role.filter(own -> own.owns(address))
                .map(_ -> new Form.Fault("is the group's own address, which only the daemon reads", "an address of theirs"));
    }

    private Form<String> unclaimed(Form<String> form, String kind, Settings where) {
        return form.unless(value -> {
            String before = taken.putIfAbsent(kind + " " + Mailbox.canonical(value).replaceAll("\\s+", " "), where.path());
            return Optional.ofNullable(before).map(first -> new Form.Fault("is the " + kind + " of " + first + " already", "each " + kind + " once"));
        });
    }

    /** Stable as long as the first address is: whoever changes that gives the old id in the file. */
    private static String derivedId(String address) {
        byte[] canonical = Mailbox.canonical(address).getBytes(StandardCharsets.UTF_8);
        return "p-" + UUID.nameUUIDFromBytes(canonical).toString().replace("-", "").substring(0, ID_DIGITS);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
