package org.conductd.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conductd.intake.Recipients;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.ThreadMatch;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageClass;
import org.conductd.message.RoleAddress;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;

/** Finds the mail of ours that a message answers, or that came back (mail interface §2). */
final class ThreadFinder {
    /**
     * @param entry    of the mail that is answered; empty where none is known
     * @param conflict two different live tags of equal rank
     * @param tagged   something of a tag's form stands in the recipient fields
     */
    record Found(Optional<TagDirectory.Entry> entry, boolean byTag, boolean conflict, boolean tagged) {}

    private final RoleAddress role;
    private final Roster roster;

    ThreadFinder(Settings settings) {
        this.role = settings.role();
        this.roster = settings.roster();
    }

    Found find(Store.Transaction tx, InboundMessage message) {
        List<Set<Tag>> ranks = Recipients.tags(message, role);
        Optional<TagDirectory.Entry> dead = Optional.empty();
        for (Set<Tag> rank : ranks) {
            List<TagDirectory.Entry> known = entries(tx, rank);
            List<TagDirectory.Entry> live = known.stream().filter(TagDirectory.Entry::live).toList();
            if (!live.isEmpty()) {
                return new Found(Optional.of(live.getFirst()), true, live.size() > 1, true);
            }
            dead = dead.or(() -> known.stream().findFirst());
        }
        if (dead.isPresent()) {
            return new Found(dead, true, false, true);
        }
        return new Found(byReference(tx, message), false, false, !ranks.isEmpty());
    }

    private static List<TagDirectory.Entry> entries(Store.Transaction tx, Collection<Tag> tags) {
        return tags.stream().map(tx.tags()::byTag).flatMap(Optional::stream).toList();
    }

    /** By what a bounce returned, or by the newest Message-ID of ours among those that are answered. */
    private Optional<TagDirectory.Entry> byReference(Store.Transaction tx, InboundMessage message) {
        boolean machine = message.messageClass() == MessageClass.DELIVERY_STATUS || message.messageClass() == MessageClass.AUTOMATIC;
        List<String> answered = new ArrayList<>(message.inReplyTo());
        answered.addAll(message.references().reversed());
        return Stream.concat(machine ? message.returnedIds().stream() : Stream.empty(), answered.stream())
                .map(id -> role.detailOf(id).flatMap(Tag::of).flatMap(tx.tags()::byTag).or(() -> tx.tags().byMessageId(id)))
                .flatMap(Optional::stream).findFirst();
    }

    /** As intake judges it. A purged case is as dead as a dead tag. */
    Optional<ThreadMatch> match(Store.Transaction tx, Found found, InboundMessage message) {
        return found.entry().map(entry -> {
            Optional<CaseState> state = state(tx, entry.caseId());
            boolean own = message.author().filter(author -> state.filter(s -> isAddressOf(s, entry.person(), author)).isPresent()).isPresent();
            return new ThreadMatch(entry.caseId(), entry.person(), entry.live() && state.isPresent(), found.byTag(), own, entry.shown());
        });
    }

    private static Optional<CaseState> state(Store.Transaction tx, CaseId id) {
        List<Happened> history = tx.events().load(id);
        return history.isEmpty() ? Optional.empty() : Optional.of(Evolution.replay(history));
    }

    private boolean isAddressOf(CaseState state, PersonId person, Mailbox author) {
        boolean party = state.party(person).filter(known -> author.sameAddress(known.person().contact())).isPresent();
        boolean member = Stream.concat(roster.members().stream(), roster.substitutes().stream())
                .filter(entry -> entry.member().person().id().equals(person)).anyMatch(entry -> entry.hasAddress(author.address()));
        boolean contact = roster.escalation().stream().filter(other -> other.id().equals(person)).anyMatch(other -> author.sameAddress(other.contact()));
        return party || member || contact;
    }

    /** Whose address on the roster this is, while they are on it. */
    Optional<RosterEntry> sender(InboundMessage message, java.time.Instant now) {
        return message.author().flatMap(author -> roster.byAddress(author.address())).filter(entry -> entry.activeAt(now));
    }
}
