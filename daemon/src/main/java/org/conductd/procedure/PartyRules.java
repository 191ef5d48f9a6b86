package org.conductd.procedure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What reporters, reported persons and witnesses may ask (mail interface §4). */
final class PartyRules {
    /** Mail interface §3: a receipt at most once a day. */
    private static final Duration BETWEEN_RECEIPTS = Duration.ofDays(1);

    private PartyRules() {}

    static Optional<Refusal> decide(Unfolding u, Party party, Request request) {
        SendingRules.arrived(u, request.answered());
        return switch (request.command()) {
            case Command.Say c -> say(u, party, c);
            case Command.OfReporter c -> party.capacity() == Party.Capacity.REPORTER ? ReporterRules.decide(u, party, c) : notYourRole();
            case Command.OfReported c -> party.capacity() == Party.Capacity.REPORTED ? reported(u, party, c) : notYourRole();
            case Command.Object c -> party.capacity() == Party.Capacity.REPORTER ? object(u, party, request.answered(), c.reason()) : notYourRole();
            case Command.OfSender c -> ProofRules.decide(u, party.id(), request.answered(), c);
            case Command.OfMember _, Command.OfApprover _, Command.Substitute _ -> notYourRole();
        };
    }

    private static Optional<Refusal> notYourRole() {
        return Optional.of(Refusal.of(Refusal.Reason.NOT_YOUR_ROLE));
    }

    private static Optional<Refusal> say(Unfolding u, Party party, Command.Say c) {
        if (party.capacity() == Party.Capacity.REPORTED) {
            matterOf(u, party).ifPresent(matter -> ProofRules.say(u, c, new Event.Answered(matter.id(), party.id(), c.text(), c.attachments(), c.mail())));
            return Optional.empty();
        }
        boolean receipted = party.capacity() == Party.Capacity.REPORTER && u.state().reporterAddress().isPresent()
                && u.state().receiptedAt.filter(last -> u.at.isBefore(last.plus(BETWEEN_RECEIPTS))).isEmpty();
        ProofRules.say(u, c, new Event.FactsAdded(party.id(), c.text(), c.attachments(), c.mail(), receipted));
        if (party.capacity() == Party.Capacity.REPORTER) {
            ClaimRules.reporterSpoke(u);
        }
        if (c.proven() && mayReopen(u, party)) {
            reopen(u, party);
        }
        return Optional.empty();
    }

    /** D38: the reporter, where two members held that it was no report. */
    private static boolean mayReopen(Unfolding u, Party party) {
        return party.capacity() == Party.Capacity.REPORTER && u.state().closed().filter(Event.Closing.NOT_A_REPORT::equals).isPresent();
    }

    private static void reopen(Unfolding u, Party reporter) {
        u.emit(new Event.CaseReopened(reporter.id(), "", u.at.plus(u.policy.reporter().nudge()), u.at.plus(u.policy.reporter().every())));
    }

    private static Optional<Matter> matterOf(Unfolding u, Party party) {
        return u.state().matters().stream().filter(matter -> matter.reported().filter(party.id()::equals).isPresent()).findFirst();
    }

    /** D28: the letter goes back to the group; D14: a referral does not happen; D38: it is a report. Where more than one could be meant, the answered mail says which. */
    private static Optional<Refusal> object(Unfolding u, Party reporter, Shown answered, String reason) {
        if (mayReopen(u, reporter)) {
            u.emit(new Event.FactsAdded(reporter.id(), reason, List.of(), "", false));
            reopen(u, reporter);
            return Optional.empty();
        }
        if (u.state().closed().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.CASE_CLOSED));
        }
        Optional<Matter> held = answered instanceof Shown.OfClaim ? Optional.empty() : u.state().matters().stream().filter(Matter::headsUpRuns)
                .filter(matter -> !(answered instanceof Shown.OfMatter(String id)) || id.equals(matter.id())).findFirst();
        Optional<String> referral = held.isPresent() ? Optional.empty() : ClaimRules.objectedTo(u.state(), answered);
        held.ifPresent(matter -> u.emit(new Event.LetterObjected(matter.id(), reason)));
        referral.ifPresent(claim -> u.emit(new Event.ReferralDeclined(claim, reason)));
        if (held.isEmpty() && referral.isEmpty() && !reason.isBlank()) {
            return tooLate(u, reporter, reason);
        }
        return held.isPresent() || referral.isPresent() ? Optional.empty() : Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_OBJECT_TO));
    }

    /** What somebody says who objects is heard, where nothing can be stopped any more too: it may be about their safety (P6). */
    private static Optional<Refusal> tooLate(Unfolding u, Party reporter, String reason) {
        u.emit(new Event.FactsAdded(reporter.id(), reason, List.of(), "", false));
        ClaimRules.reporterSpoke(u);
        return Optional.empty();
    }

    private static Optional<Refusal> reported(Unfolding u, Party party, Command.OfReported command) {
        Optional<Matter> matter = matterOf(u, party).filter(other -> other.draft(DraftKind.LETTER).isPresent());
        if (matter.isEmpty()) {
            // What somebody says who is heard before the vote, or was asked as a witness, is an answer too.
            return command instanceof Command.Apologize(String text) && !text.isBlank() && matterOf(u, party).isPresent()
                    ? say(u, party, new Command.Say(text, List.of(), "", true)) : Optional.of(Refusal.of(Refusal.Reason.NO_LETTER_YET));
        }
        if (command instanceof Command.Apologize(String text)) {
            return text.isBlank() ? Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING)) : apologize(u, matter.get(), party, text);
        }
        if (u.state().closed().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.CASE_CLOSED));
        }
        boolean answered = matter.get().answer() == Matter.Answer.AGREED || matter.get().answer() == Matter.Answer.DECLINED;
        boolean takenBack = matter.get().letterDone() && !matter.get().letterAsks();
        if (answered || !matter.get().letterAsks()) {
            return Optional.of(Refusal.of(takenBack ? Refusal.Reason.NOTHING_ASKED : answered ? Refusal.Reason.ALREADY_ANSWERED : Refusal.Reason.NO_LETTER_YET));
        }
        if (command instanceof Command.Agree) {
            u.emit(new Event.Agreed(matter.get().id(), party.id()));
        } else {
            LetterRules.decline(u, matter.get(), party.id());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> apologize(Unfolding u, Matter matter, Party party, String text) {
        u.emit(new Event.ApologyHeld(matter.id(), party.id(), text));
        return Optional.empty();
    }

    /** Whether a name that a member typed means this party: the whole name, or the contact, or one word of the name. */
    static boolean isNamed(Party party, String typed) {
        String wanted = fold(typed);
        String name = fold(party.person().name());
        return !wanted.isEmpty() && (name.equals(wanted) || fold(party.person().contact()).equals(wanted) || List.of(name.split(" ")).contains(wanted));
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
