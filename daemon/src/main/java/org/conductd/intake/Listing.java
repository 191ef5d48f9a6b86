package org.conductd.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conductd.message.Mailbox;
import org.conductd.procedure.PersonId;

/**
 * Somebody of the roster as they stood on it when it was last taken up (D11). Kept for ever, so that what changed since can be told, and so
 * that nobody comes back as if they had never been away.
 *
 * @param id        who they are in the records, whatever the file calls them by now
 * @param fileIds   other ids that the file gave them
 * @param addresses the first is where mail went
 * @param offices   empty once they left
 * @param seenAt    when the daemon first saw them there, after their last absence
 */
public record Listing(PersonId id, Set<PersonId> fileIds, String name, List<String> addresses, Set<Office> offices, Instant seenAt) {

    /** What somebody is on the roster for, in the order in which people are told. */
    public enum Office { VOTING, ADVISORY, SUBSTITUTE, ESCALATION, APPROVER, ADMIN }

    public Listing {
        fileIds = Set.copyOf(fileIds);
        addresses = List.copyOf(addresses);
        offices = Set.copyOf(offices);
    }

    public boolean present() {
        return !offices.isEmpty();
    }

    public Mailbox mailbox() {
        return new Mailbox(name, addresses.getFirst());
    }

    /** The same person after they left. */
    public Listing left() {
        return new Listing(id, fileIds, name, addresses, Set.of(), seenAt);
    }

    Listing alsoCalled(PersonId fileId) {
        Set<PersonId> more = new TreeSet<>(fileIds);
        more.add(fileId);
        return new Listing(id, more, name, addresses, offices, seenAt);
    }

    boolean sharesAddress(List<String> others) {
        return addresses.stream().map(own -> new Mailbox("", own)).anyMatch(own -> others.stream().anyMatch(own::sameAddress));
    }

    /** As people know them: everything but the ids, and when. */
    boolean reads(Listing other) {
        return name.equals(other.name) && addresses.equals(other.addresses) && offices.equals(other.offices);
    }
}
