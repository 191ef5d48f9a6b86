package org.conductd.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Member;

/**
 * Somebody of the group's file, with all that screening (D5) may find them by.
 *
 * @param member     whom it is; the contact is the first of the addresses
 * @param addresses  as written, the first is where our mail goes, the others are theirs too; never empty
 * @param otherNames other spellings, handles, titles to screen for; may be empty
 * @param leftAt     from when on they have lost everything (D11); empty while they are in the group
 */
public record RosterEntry(Member member, List<String> addresses, List<String> otherNames, Optional<Instant> leftAt) {
    public RosterEntry {
        addresses = List.copyOf(addresses);
        otherNames = List.copyOf(otherNames);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a roster entry needs an address");
        }
    }

    public String name() {
        return member.person().name();
    }

    public Mailbox mailbox() {
        return new Mailbox(name(), addresses.getFirst());
    }

    /** One of theirs, compared as {@link Mailbox#canonical} has it. */
    public boolean hasAddress(String address) {
        return addresses.stream().anyMatch(own -> new Mailbox("", own).sameAddress(address));
    }

    /** In the group at that instant: joined, and not left (D11). */
    public boolean activeAt(Instant at) {
        return !member.joinedAt().isAfter(at) && leftAt.filter(left -> !left.isAfter(at)).isEmpty();
    }
}
