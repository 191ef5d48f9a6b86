package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The open poll about times (D16).
 *
 * @param number   within its case, from 1
 * @param by       whose times they are; counted for all of them until they say otherwise
 * @param times    their numbers in the mail are their places here, from 1
 * @param where    a place or a link; may be empty
 * @param words    of whoever began it; may be empty
 * @param replaces whether another poll was open
 * @param asked    who got it, in a mail of its own or within the report
 * @param answers  numbers of the times at which each can come; none is an answer too
 */
public record MeetingPoll(int number, PersonId by, List<MeetingTime> times, String where, String words, boolean replaces, Instant closesAt,
                          Set<PersonId> asked, Map<PersonId, List<Integer>> answers) {

    static MeetingPoll of(Event.MeetingPolled e) {
        List<Integer> all = IntStream.rangeClosed(1, e.times().size()).boxed().toList();
        return new MeetingPoll(e.poll(), e.by(), e.times(), e.where(), e.words(), e.replaces(), e.closesAt(), Set.of(), Map.of(e.by(), all));
    }

    public MeetingTime time(int index) {
        return times.get(index - 1);
    }

    MeetingPoll asking(List<PersonId> members) {
        Set<PersonId> more = new TreeSet<>(asked);
        more.addAll(members);
        return new MeetingPoll(number, by, times, where, words, replaces, closesAt, Set.copyOf(more), answers);
    }

    MeetingPoll answered(PersonId member, List<Integer> numbers) {
        Map<PersonId, List<Integer>> more = new TreeMap<>(answers);
        more.put(member, numbers);
        return new MeetingPoll(number, by, times, where, words, replaces, closesAt, asked, Map.copyOf(more));
    }

    MeetingPoll without(PersonId member) {
        Map<PersonId, List<Integer>> fewer = new TreeMap<>(answers);
        fewer.remove(member);
        return new MeetingPoll(number, by, times, where, words, replaces, closesAt, asked, Map.copyOf(fewer));
    }
}
