package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conductd.correspondence.Frame.Thread;
import org.conductd.intake.CommandName;
import org.conductd.intake.Line;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Refusal;

/**
 * A mail of every kind and in every branch of its template, with invented people: what a template is tried on at start-up, before anybody
 * waits for a real one.
 */
final class Samples {
    /** @param name unique, fit for a file name */
    record Sample(String name, Frame frame, Content content) {}

    /** Whoever is named in a sample: none of it may stand in the first words of a mail. */
    static final List<String> NAMES = List.of("Ilse", "Hugo", "Omar", "Rae", "Sam", "Wim", "Greta", "shouted");

    static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final String TAG = "bcdfghjkmnpqrstvwxz0";

    private final Letterhead letterhead;
    private final Templates templates;
    private final List<Sample> samples = new ArrayList<>();

    private Samples(Letterhead letterhead, Templates templates) {
        this.letterhead = letterhead;
        this.templates = templates;
    }

    /** @throws TemplateFault where not even a subject can be made */
    static List<Sample> of(Letterhead letterhead, Templates templates) {
        var samples = new Samples(letterhead, templates);
        SampleContents.all().forEach(samples::add);
        samples.answers();
        samples.actions();
        return List.copyOf(samples.samples);
    }

    private void add(SampleContents.Named sample) {
        samples.add(new Sample(sample.name(), frame(sample.thread(), offers(sample.thread(), sample.commands()), Frame.Head.NONE),
                sample.content()));
        if (sample.thread() == Thread.REPORTER) {
            samples.add(new Sample(sample.name() + "-neutral", frame(Thread.NEUTRAL, List.of(), Frame.Head.NONE), sample.content()));
        }
    }

    private Frame frame(Thread thread, List<Frame.Offer> offers, Frame.Head head) {
        String reference = thread == Thread.NONE || thread == Thread.SEVERAL || thread == Thread.ROSTER || thread == Thread.RECORDS || thread == Thread.ADMIN ? "" : "K7Q-4MD";
        return new Frame(thread, templates.subject(thread, reference), letterhead.group(), reference, address(), letterhead.role().bare(), TAG,
                letterhead.privacyLink(), letterhead.otherWay(), letterhead.independentContact(), letterhead.emergency(), offers, head);
    }

    private String address() {
        return letterhead.role().bare().replace("@", letterhead.role().delimiter() + TAG + "@");
    }

    private List<Frame.Offer> offers(Thread thread, List<CommandName> commands) {
        return commands.stream().map(name -> offer(thread, name, commands.indexOf(name) < 3)).toList();
    }

    private Frame.Offer offer(Thread thread, CommandName name, boolean foremost) {
        return new Frame.Offer(name.name(), Forms.shown(name), Mailto.link(address(), templates.subject(thread, "K7Q-4MD"), Forms.begun(name)), foremost);
    }

    /** Every command, as a button and in the list. */
    private void actions() {
        List<Frame.Offer> all = Arrays.stream(CommandName.values()).map(name -> offer(Thread.MEMBER, name, name.ordinal() % 2 == 0)).toList();
        samples.add(new Sample("command-answer-every-command", frame(Thread.MEMBER, all, new Frame.Head(List.of(), Reply.Words.NONE, Optional.of(AT))), new PlainMail.CommandAnswer()));
    }

    // ---- Every answer there is

    private void answers() {
        List<Frame.Offer> offers = offers(Thread.MEMBER, List.of(CommandName.EVALUATE, CommandName.RECUSE, CommandName.HELP));
        for (Thread thread : List.of(Thread.MEMBER, Thread.REPORTER, Thread.NEUTRAL, Thread.OUTSIDE, Thread.SEVERAL)) {
            for (Reply.Words words : Reply.Words.values()) {
                String name = "command-answer-" + thread.name().toLowerCase(java.util.Locale.ROOT) + "-" + words.name().toLowerCase(java.util.Locale.ROOT);
                List<Answer> all = words == Reply.Words.NONE ? every(thread) : List.of();
                samples.add(new Sample(name, frame(thread, thread == Thread.MEMBER ? offers : List.of(),
                        new Frame.Head(all, words, Optional.empty())), new PlainMail.CommandAnswer()));
            }
        }
    }

    private List<Answer> every(Thread thread) {
        List<Answer> answers = new ArrayList<>();
        Arrays.stream(Deed.values()).forEach(deed -> answers.add(answer(Answer.Outcome.DONE, deed.name(), switch (deed) {
            case VOTED -> List.of(Choice.YES, AT);
            case RATIFIED -> List.of("SUSPENSION", "ADDRESS", "DELIVERY", "ACTION", "REFERRAL");
            default -> List.of("Ilse Brandt", AT);
        })));
        Set<Refusal.Reason> withFacts = EnumSet.of(Refusal.Reason.AMBIGUOUS_NAME, Refusal.Reason.FINDS_BLOCK, Refusal.Reason.NO_SUCH_FIND,
                Refusal.Reason.NO_SUCH_PERSON, Refusal.Reason.NOT_ON_ROSTER, Refusal.Reason.WHICH_PERSON, Refusal.Reason.PART_EMPTY,
                Refusal.Reason.IDENTIFIES_SOMEBODY, Refusal.Reason.CONSENT_MISSING, Refusal.Reason.NO_SUCH_TIME);
        Arrays.stream(Refusal.Reason.values()).forEach(reason -> answers.add(answer(Answer.Outcome.REFUSED, reason.name(),
                withFacts.contains(reason) ? List.of("Ilse Brandt", "Hugo Lindqvist") : List.of())));
        answers.add(answer(Answer.Outcome.REFUSED, Refusal.Reason.STILL_OWED.name(), List.of("decision", "letter", "follow-up", "answer")));
        Arrays.stream(Line.Malformed.Reason.values()).forEach(reason -> answers.add(new Answer(Answer.Outcome.MALFORMED, reason.name(), "VOTE",
                List.of("violence", "violation", "yes", "no"), Optional.of(offer(thread, CommandName.VOTE_YES, true)))));
        Arrays.stream(Line.NotObeyed.Why.values()).forEach(why -> answers.add(answer(Answer.Outcome.NOT_OBEYED, why.name(), List.of("VOTE YES"))));
        answers.add(new Answer(Answer.Outcome.MISSPELT, "", "RECUES", List.of(), Optional.of(offer(thread, CommandName.RECUSE, true))));
        List.of(Answer.Outcome.HELD, Answer.Outcome.CONFLICTS)
                .forEach(outcome -> answers.add(answer(outcome, "", List.of())));
        inquiries(answers);
        return answers;
    }

    private static void inquiries(List<Answer> answers) {
        answers.add(answer(Answer.Outcome.ASKED, "HELP", List.of()));
        answers.add(answer(Answer.Outcome.ASKED, "RESEND", List.of()));
        answers.add(answer(Answer.Outcome.ASKED, "WHO", List.of(List.of("Ilse Brandt", "Hugo Lindqvist", "Omar Haddad (away)"), "Hugo Lindqvist")));
        answers.add(answer(Answer.Outcome.ASKED, "WHO", List.of(List.of(), "")));
        Arrays.stream(CaseState.Step.values()).forEach(step -> answers.add(answer(Answer.Outcome.ASKED, "STATUS", List.of(step, SampleContents.OWED, SampleContents.COMING))));
        answers.add(answer(Answer.Outcome.ASKED, "STATUS", List.of("NOT_CLEARED", List.of(), List.of())));
    }

    private static Answer answer(Answer.Outcome outcome, String key, List<Object> facts) {
        return new Answer(outcome, key, "VOTE YES", facts, Optional.empty());
    }

    static final Duration TWO_DAYS = Duration.ofHours(48);
}
