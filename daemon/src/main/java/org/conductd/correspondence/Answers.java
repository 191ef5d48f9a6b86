package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.conductd.intake.CommandName;
import org.conductd.intake.Line;
import org.conductd.procedure.Event;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Seat;

/** What came of a mail, line by line, as the head of the answer to its writer has it (mail interface §4). */
final class Answers {
    /** Characters of a line that is answered. */
    private static final int LONGEST_LINE = 140;

    private final Scene scene;
    private final Reply reply;
    private final List<Event> events;

    private final Function<CommandName, Frame.Offer> offers;

    private Answers(Scene scene, Reply reply, List<Event> events, Function<CommandName, Frame.Offer> offers) {
        this.scene = scene;
        this.reply = reply;
        this.events = events;
        this.offers = offers;
    }

    /** @param offers makes the button of a command that was probably meant */
    static List<Answer> of(Scene scene, Reply reply, List<Event> events, Function<CommandName, Frame.Offer> offers) {
        var answers = new Answers(scene, reply, events, offers);
        return reply.lines().stream().map(answers::of).toList();
    }

    private Answer of(Reply.LineOutcome outcome) {
        return switch (outcome) {
            case Reply.Done done -> {
                Deed.Told told = Deed.of(scene, reply.writer(), done.command(), events);
                yield answer(Answer.Outcome.DONE, told.deed().name(), done.line(), told.facts());
            }
            case Reply.Refused refused -> answer(Answer.Outcome.REFUSED, refused.refusal().reason().name(), refused.line(),
                    arguments(refused.refusal()));
            case Reply.Dropped(String line, String reference, Optional<Instant> until) -> until
                    .map(due -> answer(Answer.Outcome.DONE, Deed.DROPPED_FIRST.name(), line, List.of(reference, due)))
                    .orElse(answer(Answer.Outcome.DONE, Deed.DROPPED.name(), line, List.of(reference)));
            case Reply.Held held -> answer(Answer.Outcome.HELD, "", held.line(), List.of());
            case Reply.Read read -> of(read.what());
        };
    }

    private Answer of(Line line) {
        return switch (line) {
            case Line.Inquiry it -> answer(Answer.Outcome.ASKED, it.name().name(), it.written(), inquired(it.name()));
            case Line.Misspelt it -> mistaken(Answer.Outcome.MISSPELT, "", it.written(), List.of(), it.nearest());
            case Line.Malformed it -> mistaken(Answer.Outcome.MALFORMED, it.reason().name(), it.written(), List.copyOf(it.arguments()), it.name());
            case Line.NotObeyed it -> answer(Answer.Outcome.NOT_OBEYED, it.why().name(), it.written(), List.of(it.name().words()));
            case Line.Conflicts it -> answer(Answer.Outcome.CONFLICTS, "", it.written(), List.of());
            case Line.Understood _, Line.Unproven _, Line.Confirm _, Line.Drop _ -> throw new IllegalArgumentException("a command has an outcome of its own");
        };
    }

    private static List<Object> arguments(Refusal refusal) {
        return switch (refusal.reason()) {
            case TIME_PAST, TIME_TWICE, TIME_TOO_LONG, TIME_TOO_FAR, TIME_STANDS -> refusal.arguments().stream().<Object>map(Instant::parse).toList();
            case Refusal.Reason _ -> List.copyOf(refusal.arguments());
        };
    }

    private static Answer answer(Answer.Outcome outcome, String key, String line, List<Object> facts) {
        return new Answer(outcome, key, shortened(line), facts, Optional.empty());
    }

    private Answer mistaken(Answer.Outcome outcome, String key, String line, List<Object> facts, CommandName nearest) {
        return new Answer(outcome, key, shortened(line), facts, Optional.of(offers.apply(nearest)));
    }

    /** A line is shown so that its writer knows which one is meant; two lines of text are enough for that. */
    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE).strip() + " …";
    }

    /** The facts of HELP, STATUS, WHO and RESEND. STATUS: the step, what is owed, a meeting that is ahead. WHO: who is cleared, who of them leads. */
    private List<Object> inquired(CommandName inquiry) {
        boolean cleared = scene.after().seat(reply.writer()).filter(Seat::cleared).isPresent();
        if (inquiry == CommandName.STATUS) {
            // Whoever has not cleared is told only what they owe themselves.
            return cleared ? List.of(scene.after().step(), Debts.of(scene), Convening.coming(scene)) : List.of("NOT_CLEARED", List.of(), List.of());
        }
        if (inquiry == CommandName.WHO) {
            List<String> names = cleared ? scene.after().group().stream().map(Answers::called).toList() : List.of();
            return List.of(names, scene.after().lead().filter(_ -> cleared).map(scene::name).orElse(""));
        }
        return List.of();
    }

    private static String called(Seat seat) {
        String name = seat.member().person().name();
        return name + (seat.member().votes() ? "" : " (adviser)") + (seat.away() ? " (away)" : "");
    }
}
