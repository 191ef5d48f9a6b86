package org.conductd.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Reply.Words;
import org.conductd.intake.CommandName;
import org.conductd.intake.Line;
import org.conductd.intake.RosterChange;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Find;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Matter;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Shown;

/** Turns what happened into mails. Every method gives the same for the same, but for what {@link Stationery} hands out. */
public final class Correspondence {
    private final Letterhead letterhead;
    private final Policy policy;
    private final Drafting drafting;
    private final Guarding guarding;
    private final Posting posting;
    private final Stationery stationery;
    private final Framing framing;

    public Correspondence(Letterhead letterhead, Policy policy, Stationery stationery, Templates templates) {
        this.framing = new Framing(letterhead, templates);
        this.stationery = stationery;
        this.letterhead = letterhead;
        this.policy = policy;
        this.guarding = new Guarding(letterhead);
        this.drafting = new Drafting(templates, framing, guarding);
        this.posting = new Posting(letterhead, stationery, templates, framing, drafting);
    }

    // ---- A transaction

    /**
     * The mails of one transaction, in the order in which they go out.
     *
     * @param before the case before; empty where it was opened just now
     * @param after  with all the events
     * @param reply  the mail that brought them about, and what came of its lines; empty where time did
     * @throws IllegalStateException where a released draft is not, to the letter, what was approved (D26)
     */
    public List<Outgoing> mailsFor(Optional<CaseState> before, CaseState after, List<CaseState> linked, List<Happened> happened, Optional<Reply> reply, Instant now) {
        var scene = new Scene(before, after, linked, letterhead, policy, now);
        var dispatch = new Dispatch(scene, drafting);
        List<Event> events = happened.stream().map(Happened::event).toList();
        List<Note> notes = new ArrayList<>(events.stream().flatMap(event -> dispatch.of(event).stream()).toList());
        reply.ifPresent(mail -> notes.addAll(asked(scene, mail)));
        // What is asked about comes behind what was done.
        notes.sort(Comparator.comparing(note -> note.content() instanceof PlainMail.Confirmation));
        Optional<Note> head = reply.filter(Correspondence::isAnswered).flatMap(mail -> head(scene, mail, notes));
        return notes.stream().map(note -> head.filter(one -> one == note).isPresent()
                ? posting.answering(scene, note, reply.orElseThrow(), events) : posting.of(scene, note)).toList();
    }

    /** Mails that a question brings: the reporter's STATUS, a member's RESEND. */
    private static List<Note> asked(Scene scene, Reply reply) {
        boolean reporter = reply.writer().equals(scene.after().reporter().id());
        List<Note> notes = new ArrayList<>();
        if (reporter && asks(reply, CommandName.STATUS)) {
            notes.addAll(Receiving.status(scene));
        }
        if (asks(reply, CommandName.RESEND)) {
            Clearance.again(scene, reply.writer()).ifPresent(notes::add);
        }
        return notes;
    }

    private static boolean asks(Reply reply, CommandName inquiry) {
        return reply.lines().stream().anyMatch(line -> line instanceof Reply.Read(Line.Inquiry(String _, CommandName name)) && name == inquiry);
    }

    /** Plain words alone bring a member nothing; a reported person or witness is told that they were passed on. */
    private static boolean isAnswered(Reply reply) {
        return !reply.lines().isEmpty() || reply.words() != Words.NONE;
    }

    /**
     * The mail at whose head the writer is answered: the first to them that is not a draft, which is sent as approved and no other way; else a
     * command-answer of its own, put first.
     */
    private Optional<Note> head(Scene scene, Reply reply, List<Note> notes) {
        Optional<Note> first = notes.stream().filter(note -> note.to().person().equals(reply.writer()) && note.draft().isEmpty()).findFirst();
        if (first.isPresent() && !reply.lines().isEmpty()) {
            return first;
        }
        // Whose commands wait is asked about them in one mail for all, not told of each.
        boolean waits = !reply.lines().isEmpty() && first.isEmpty() && reply.lines().stream().allMatch(Reply.Held.class::isInstance);
        boolean quiet = waits || isAnsweredLater(reply) || reply.lines().isEmpty() && reply.words() == Words.RELAYED && (first.isPresent() || !acknowledgesWords(scene, reply.writer()));
        Optional<Note> answer = quiet ? Optional.empty()
                : answerable(scene, reply).map(to -> Note.of(to, new PlainMail.CommandAnswer(), reply.answered()));
        answer.ifPresent(note -> notes.addFirst(note));
        return answer;
    }

    /** D16: the next mail after an answer to a poll is the invitation, which says what was answered; or the word that there is none. */
    private static boolean isAnsweredLater(Reply reply) {
        boolean passedOn = reply.words() == Words.NONE || reply.words() == Words.RELAYED;
        return passedOn && !reply.lines().isEmpty() && reply.answered() instanceof Shown.OfPoll
                && reply.lines().stream().allMatch(line -> line instanceof Reply.Done(String _, Command.Available _));
    }

    private static boolean acknowledgesWords(Scene scene, PersonId writer) {
        return scene.after().approver(writer).isPresent() || scene.after().party(writer).filter(party -> switch (party.capacity()) {
            case REPORTER -> false;
            case REPORTED, WITNESS -> true;
        }).isPresent();
    }

    /** Where the writer is answered: where the case has them; a reporter who wishes no mail gets none (D1). */
    private Optional<Recipient> answerable(Scene scene, Reply reply) {
        PersonId writer = reply.writer();
        if (scene.after().party(writer).isPresent()) {
            return scene.party(writer);
        }
        Optional<Recipient> member = scene.after().seat(writer).map(scene::member);
        return member.or(() -> scene.approver(writer)).or(() -> letterhead.roster().escalation().stream().filter(person -> person.id().equals(writer)).findFirst().map(scene::contact));
    }

    // ---- Several cases at once (D3)

    /** A case in which a member is asked. @param dueAt when they were to be, so that what comes late says so */
    public record Asked(CaseState state, Instant dueAt) {}

    /** What an answer to a mail about several cases came to in one of them. @param before how it stood */
    public record Worked(Optional<CaseState> before, CaseState after, List<Happened> happened, Reply reply) {}

    /**
     * What a member is asked in these cases, in one mail; in the usual one of the case where it is one.
     *
     * @param answered what came of what they wrote just now, in each case, which is answered at its head; empty where time brings it
     * @return empty where nothing waits for their answer any more
     */
    public Optional<Outgoing> gathered(PersonId member, List<Asked> cases, List<Worked> answered, Instant now) {
        return gathering(now).mail(member, cases, answered);
    }

    /** To whoever answered a mail about several cases, where no other mail brings the answer. */
    public Outgoing answerToSeveral(List<Worked> worked, Instant now) {
        return gathering(now).answer(worked);
    }

    private Gathering gathering(Instant now) {
        return new Gathering(letterhead, policy, stationery, posting, framing, now);
    }

    // ---- Drafts

    /**
     * The newest version of a draft as it will go, with its hash and the finds of the anonymity check (D25–D27).
     *
     * @param linked the cases that it is linked with: nobody of theirs is to be told of either
     * @throws IllegalArgumentException where there is no such draft
     */
    public DraftSheet sheet(CaseState state, List<CaseState> linked, String matterId, DraftKind kind) {
        Matter matter = state.matter(matterId);
        return drafting.sheet(scene(state, linked), matter, matter.draft(kind).orElseThrow(() -> new IllegalArgumentException("no such draft")));
    }

    /** D27: whether an approved draft, as the octets that are about to leave, still names nobody whom it must not name. */
    public boolean mayLeave(CaseState state, List<CaseState> linked, String matterId, DraftKind kind, byte[] octets) {
        Matter matter = state.matter(matterId);
        return drafting.mayLeave(scene(state, linked), matter, matter.draft(kind).orElseThrow(), ShownMail.of(octets));
    }

    /** What in a member's words to a party would tell who somebody is (D27): any that blocks refuses the command. */
    public List<Find> findsInWords(CaseState state, List<CaseState> linked, PersonId party, String words) {
        Scene scene = scene(state, linked);
        return scene.party(party).map(to -> guarding.inWords(scene, to, words)).orElse(List.of());
    }

    // ---- Mails that no event brings

    /**
     * The one answer to a roster address whose tag or reference is unknown, dead, forged or another's: always the same, to the letter (D10).
     *
     * @param person whose roster entry it is
     */
    public Outgoing notInUse(PersonId person, Mailbox to, Optional<String> inReplyTo) {
        return posting.outsideCases(new Recipient(person, to, Frame.Thread.NONE, ""), new PlainMail.NotInUse(), inReplyTo);
    }

    /** D5: to who declared standing conflicts to the bare address. */
    public Outgoing conflictsDeclared(PersonId person, Mailbox to, Optional<String> inReplyTo) {
        return posting.outsideCases(new Recipient(person, to, Frame.Thread.NONE, ""), new PlainMail.ConflictsDeclared(), inReplyTo);
    }

    /** D5, mail interface §6: to whom an unproven declaration to the bare address names. The answer to its tag is the confirmation. */
    public Outgoing conflictsConfirmation(PersonId person, Mailbox to, String text, Instant cameAt, Instant lapsesAt) {
        var asked = new PlainMail.Confirmation.Asked(CommandName.CONFLICTS.words(), text);
        return posting.question(new Recipient(person, to, Frame.Thread.NONE, ""),
                new PlainMail.Confirmation(List.of(cameAt), List.of(asked), Optional.of(lapsesAt), false));
    }

    /** D11: what changed on the roster, to all members; and to the old address of whoever has another, or left. */
    public List<Outgoing> rosterChanged(List<RosterChange> changes, Instant now) {
        return RosterNews.of(letterhead.roster(), changes, now).stream()
                .map(news -> posting.outsideCases(news.to(), news.content(), Optional.empty())).toList();
    }

    /** To every member: a backup took the place of the records. @param madeAt when it was made */
    public List<Outgoing> recordsSetBack(Instant madeAt, Instant now) {
        return letterhead.roster().activeAt(now).stream()
                .map(entry -> new Recipient(entry.member().person().id(), entry.mailbox(), Frame.Thread.RECORDS, ""))
                .map(member -> posting.outsideCases(member, new PlainMail.RecordsSetBack(madeAt), Optional.empty())).toList();
    }

    /** To the owner of a tag: somebody wrote with it from another address (mail interface §6). Empty where the owner may have no mail. */
    public Optional<Outgoing> securityNotice(CaseState state, PersonId owner) {
        Scene scene = scene(state);
        Optional<Recipient> to = state.seat(owner).isPresent() ? scene.seated(owner) : scene.party(owner).or(() -> scene.approver(owner));
        return to.map(recipient -> posting.of(scene, Note.of(recipient, new PlainMail.SecurityNotice(), Shown.NOTHING)));
    }

    /** To the admin; without content. @param facts numbers and codes that the reason's text needs */
    public Outgoing adminAlert(AdminAlert reason, List<String> facts, Instant now) {
        var admin = new Recipient(new PersonId("admin"), letterhead.roster().admin(), Frame.Thread.ADMIN, "");
        return posting.outsideCases(admin, new PlainMail.AdminAlert(reason, List.copyOf(facts), now), Optional.empty());
    }

    /** Why the admin is written to. */
    public enum AdminAlert {
        /** Mail is kept apart. Facts: how many, the word for why, the reference of the newest. */
        KEPT_APART,
        /** P2, D42: nobody let it in, or dropped it, within a day. Facts: how many that is new of, how many there are. */
        STILL_KEPT_APART,
        /** P2: reports came in more than a day after they arrived. Facts: none. */
        REPORT_LATE,
        /** D3. Facts: reports in the last hour. */
        MANY_REPORTS,
        /** P2: mails have not gone out for a day. Facts: how many, and how many of them are acknowledgments. */
        OUTBOX_STUCK,
        /** Mails of ours do not open, and were set aside. Facts: none. */
        OUTBOX_UNREADABLE,
        /** Mails in the mailbox can be neither read nor moved. Facts: how many. */
        MAIL_STUCK,
        /** The configuration that was read anew is wrong. Facts: how many faults. */
        CONFIGURATION_REFUSED,
        /** The store is a backup. Facts: of when (ISO 8601), how many mails were handled again, how many were not handed out. */
        SET_BACK,
        /** D12: a case waits, and each escalation contact is a part of it. Facts: none. */
        NOBODY_TO_TELL
    }

    /** For mails that say nothing of time. */
    private Scene scene(CaseState state) {
        return scene(state, List.of());
    }

    private Scene scene(CaseState state, List<CaseState> linked) {
        return new Scene(Optional.of(state), state, linked, letterhead, policy, state.history().getLast().at());
    }
}
