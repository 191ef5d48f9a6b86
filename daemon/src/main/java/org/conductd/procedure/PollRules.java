package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Polls about times (D16): a meeting is offered, not forced. Nobody is reminded; whoever is silent is just not counted. */
final class PollRules {
    /** More times than that nobody reads on a phone. */
    private static final int MOST_TIMES = 10;
    private static final Duration LONGEST = Duration.ofHours(12);
    /** Beyond that a year or a month was most likely mistyped. */
    private static final Duration FARTHEST = Duration.ofDays(31);
    /** Characters of a place: a link of a video service has up to 300. */
    private static final int LONGEST_PLACE = 400;
    /** One alone does not meet. */
    private static final int FEWEST = 2;

    private PollRules() {}

    // ---- What members ask

    /** Several times are a poll; a single one is the time. */
    static Optional<Refusal> meet(Unfolding u, PersonId by, Command.Meet c) {
        List<MeetingTime> times = c.times().stream().map(time -> new MeetingTime(time.startsAt(),
                time.endsAt().orElseGet(() -> time.startsAt().plus(u.policy.meeting().length())))).toList();
        Optional<Refusal> wrong = c.where().length() > LONGEST_PLACE ? Optional.of(Refusal.of(Refusal.Reason.PLACE_TOO_LONG)) : wrong(times, u.at);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (times.size() == 1) {
            return MeetingRules.fix(u, by, times.getFirst(), c.where(), c.words());
        }
        boolean replaces = u.state().poll().isPresent();
        u.emit(new Event.MeetingPolled(by, u.state().meetings.polls() + 1, times, c.where(), c.words(), replaces, closesAt(u, times)));
        return Optional.empty();
    }

    private static Optional<Refusal> wrong(List<MeetingTime> times, Instant now) {
        if (times.isEmpty() || times.size() > MOST_TIMES) {
            return refuse(times.isEmpty() ? Refusal.Reason.NO_TIMES : Refusal.Reason.TOO_MANY_TIMES);
        }
        for (int i = 0; i < times.size(); i++) {
            MeetingTime time = times.get(i);
            boolean twice = times.subList(0, i).stream().anyMatch(earlier -> earlier.startsAt().equals(time.startsAt()));
            Optional<Refusal.Reason> why = !time.startsAt().isAfter(now) ? Optional.of(Refusal.Reason.TIME_PAST)
                    : time.startsAt().isAfter(now.plus(FARTHEST)) ? Optional.of(Refusal.Reason.TIME_TOO_FAR)
                    : !time.endsAt().isAfter(time.startsAt()) || time.endsAt().isAfter(time.startsAt().plus(LONGEST)) ? Optional.of(Refusal.Reason.TIME_TOO_LONG)
                    : twice ? Optional.of(Refusal.Reason.TIME_TWICE) : Optional.empty();
            if (why.isPresent()) {
                return refuse(why.get(), time.startsAt().toString());
            }
        }
        return Optional.empty();
    }

    /** The window, or half of the time until the first of the times: so that there is as much left to come as there was to answer. */
    private static Instant closesAt(Unfolding u, List<MeetingTime> times) {
        Instant first = times.stream().map(MeetingTime::startsAt).min(Comparator.naturalOrder()).orElseThrow();
        Instant half = u.at.plus(Duration.between(u.at, first).dividedBy(2));
        Instant window = u.at.plus(u.policy.meeting().window());
        return half.isBefore(window) ? half : window;
    }

    /** AVAILABLE counts for the poll whose mail it answers; to an invitation it says whether somebody comes. */
    static Optional<Refusal> available(Unfolding u, PersonId by, Shown answered, Command.Available c) {
        return switch (answered) {
            case Shown.OfPoll(int number) -> toPoll(u, by, number, c);
            case Shown.OfMeeting shown -> MeetingRules.available(u, by, shown, c);
            case Shown.Nothing _, Shown.OfCheck _, Shown.OfBallot _, Shown.OfDrafts _, Shown.OfMatter _, Shown.OfHeld _, Shown.OfClaim _,
                 Shown.OfCalendarEntry _ ->
                    refuse(u.state().poll().isPresent() ? Refusal.Reason.NO_POLL_ANSWERED : Refusal.Reason.NO_POLL);
        };
    }

    private static Optional<Refusal> toPoll(Unfolding u, PersonId by, int number, Command.Available c) {
        Optional<MeetingPoll> poll = u.state().poll();
        if (poll.filter(open -> open.number() == number).isEmpty()) {
            return refuse(poll.isPresent() ? Refusal.Reason.POLL_OUTDATED : Refusal.Reason.POLL_CLOSED);
        }
        List<Integer> all = IntStream.rangeClosed(1, poll.get().times().size()).boxed().toList();
        List<Integer> numbers = c.all() ? all : c.numbers().stream().distinct().sorted().toList();
        Optional<Integer> unknown = numbers.stream().filter(one -> !all.contains(one)).findFirst();
        if (unknown.isPresent()) {
            return refuse(Refusal.Reason.NO_SUCH_TIME, String.valueOf(unknown.get()), String.valueOf(all.size()));
        }
        u.emit(new Event.AvailabilityGiven(number, by, numbers));
        return Optional.empty();
    }

    // ---- What follows by itself

    /** To everybody cleared, however late. */
    static boolean send(Unfolding u) {
        CaseState s = u.state();
        List<PersonId> due = s.poll().map(poll -> s.group().stream().map(Seat::id).filter(member -> !poll.asked().contains(member)).toList())
                .orElse(List.of());
        if (due.isEmpty()) {
            return false;
        }
        u.emit(new Event.MeetingPollSent(s.poll().get().number(), due));
        return true;
    }

    /** Everybody asked has answered; who may still come in, and who is away, is waited for as long as the poll is open and no longer. */
    static boolean settle(Unfolding u) {
        CaseState s = u.state();
        boolean all = s.poll().filter(poll -> s.clearanceComplete()
                && s.group().stream().filter(seat -> !seat.away()).allMatch(seat -> poll.answers().containsKey(seat.id()))).isPresent();
        if (all) {
            close(u);
        }
        return all;
    }

    /** The time at which most can come; nobody, or one alone: the group is told, and deliberates in writing. */
    static void close(Unfolding u) {
        MeetingPoll poll = u.state().poll().orElseThrow();
        Optional<Integer> best = best(u.state(), poll, u.at);
        if (best.isEmpty()) {
            u.emit(new Event.MeetingPollFailed(poll.number()));
            return;
        }
        List<PersonId> coming = available(u.state(), poll, best.get());
        List<PersonId> notComing = answered(u.state(), poll).stream().filter(member -> !coming.contains(member)).toList();
        MeetingRules.fix(u, Optional.empty(), poll.time(best.get()), poll.where(), coming, notComing);
    }

    /** Most participants (D19), then most of all, then the earliest. */
    private static Optional<Integer> best(CaseState s, MeetingPoll poll, Instant now) {
        List<PersonId> participants = s.participants().stream().map(Seat::id).toList();
        List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, poll.times().size()).boxed().toList());
        numbers.removeIf(number -> !poll.time(number).startsAt().isAfter(now) || available(s, poll, number).size() < FEWEST);
        return numbers.stream().min(Comparator
                .comparing((Integer number) -> -available(s, poll, number).stream().filter(participants::contains).count())
                .thenComparing(number -> -available(s, poll, number).size())
                .thenComparing(number -> poll.time(number).startsAt()));
    }

    private static List<PersonId> available(CaseState s, MeetingPoll poll, int number) {
        return answered(s, poll).stream().filter(member -> poll.answers().get(member).contains(number)).toList();
    }

    /** Answers of whoever is in the group now. */
    private static List<PersonId> answered(CaseState s, MeetingPoll poll) {
        return s.group().stream().map(Seat::id).filter(poll.answers()::containsKey).toList();
    }

    private static Optional<Refusal> refuse(Refusal.Reason reason, String... arguments) {
        return Optional.of(Refusal.of(reason, arguments));
    }
}
