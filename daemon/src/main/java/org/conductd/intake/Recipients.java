package org.conductd.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conductd.message.CalendarReply;
import org.conductd.message.InboundMessage;
import org.conductd.message.MessageClass;
import org.conductd.message.RoleAddress;
import org.conductd.message.Tag;

/**
 * To which of our mails a message was sent, and which it answers (mail interface §2).
 *
 * @param destination by the address
 * @param answered    by the UID of a calendar's answer, In-Reply-To, then References from the last one on, then what a delivery status returned; the first that is live, else the first
 */
public record Recipients(Destination destination, Optional<CaseThread> answered) {

    /** Where the address led. */
    public sealed interface Destination {
        /** The bare address, or a detail that is not our tag. */
        record Bare() implements Destination {}

        /** The form of a tag, which nobody has. */
        record Unknown() implements Destination {}

        /** A tag of ours, live or dead. */
        record Tagged(CaseThread thread) implements Destination {}

        /** Two different live tags of equal rank: nobody can say which of them is meant. */
        record Several() implements Destination {}
    }

    /** How our mails are found. */
    public interface Threads {
        Optional<CaseThread> byTag(Tag tag);

        /** @param messageId with angle brackets */
        Optional<CaseThread> byMessageId(String messageId);
    }

    public static Recipients of(InboundMessage message, RoleAddress role, Threads threads) {
        List<String> uid = message.messageClass() == MessageClass.CALENDAR_REPLY ? message.calendar().map(CalendarReply::uid).stream().toList() : List.of();
        List<CaseThread> answered = Stream.of(uid, message.inReplyTo(), message.references().reversed()).flatMap(List::stream).map(threads::byMessageId)
                .flatMap(Optional::stream).toList();
        List<CaseThread> all = Stream.concat(answered.stream(), message.returnedIds().stream().map(id -> returned(id, role, threads)).flatMap(Optional::stream)).toList();
        return new Recipients(destination(tags(message, role), threads::byTag), all.stream().filter(CaseThread::live).findFirst().or(() -> all.stream().findFirst()));
    }

    /** Which of our mails the message is about, whether it may be answered or not. */
    public Optional<CaseThread> thread() {
        return destination instanceof Destination.Tagged tagged ? Optional.of(tagged.thread()) : answered;
    }

    /** Tags in the recipient fields, one list for each rank, the highest first. */
    public static List<List<Tag>> tags(InboundMessage message, RoleAddress role) {
        List<List<String>> ranks = new ArrayList<>(message.deliveredTo());
        ranks.add(message.to());
        return ranks.stream().map(rank -> rank.stream().flatMap(address -> role.detailOf(address).flatMap(Tag::of).stream()).distinct().toList()).toList();
    }

    /** The first rank with a live tag decides: a copy that also went to a dead one is one mail, whichever copy comes first. */
    private static Destination destination(List<List<Tag>> ranks, Function<Tag, Optional<CaseThread>> byTag) {
        for (List<Tag> rank : ranks) {
            List<CaseThread> live = rank.stream().flatMap(tag -> byTag.apply(tag).stream()).filter(CaseThread::live).toList();
            if (!live.isEmpty()) {
                return live.size() == 1 ? new Destination.Tagged(live.getFirst()) : new Destination.Several();
            }
        }
        List<Tag> tags = ranks.stream().flatMap(List::stream).toList();
        Optional<CaseThread> dead = tags.stream().flatMap(tag -> byTag.apply(tag).stream()).findFirst();
        return dead.<Destination>map(Destination.Tagged::new).orElseGet(() -> tags.isEmpty() ? new Destination.Bare() : new Destination.Unknown());
    }

    private static Optional<CaseThread> returned(String id, RoleAddress role, Threads threads) {
        String bare = id.replaceAll("^<|>$", "");
        Optional<Tag> tag = role.detailOf(bare).flatMap(Tag::of).or(() -> Tag.of(bare));
        return tag.flatMap(threads::byTag).or(() -> threads.byMessageId(id));
    }
}
