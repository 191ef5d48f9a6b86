package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Outside;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Drafts on their way through the group, and what parties answer (D25–D30, D35). */
final class Letters {
    private Letters() {}

    /** All unsent drafts of the matter, together in one mail (D25). */
    static List<Note> preview(Scene scene, Drafting drafting, String matterId) {
        Matter matter = scene.after().matter(matterId);
        List<Draft> drafts = matter.unsentDrafts();
        if (drafts.isEmpty()) {
            return List.of();
        }
        var content = new DraftMail.Preview(drafts.stream().map(draft -> drafting.shown(scene, matter, draft)).toList(), scene.after().oneToOne(),
                scene.after().safetyConcerns(), drafting.neutral(scene, drafts), wantedAgain(scene, matter), scene.policy().letters().approvals(),
                scene.policy().approval().asked() && drafts.stream().anyMatch(draft -> draft.kind() == DraftKind.LETTER) && matter.outside().filter(Outside::over).isEmpty(), drafting.headsUp(scene, drafts) ? Optional.of(scene.policy().letters().headsUp()) : Optional.empty());
        return scene.group().stream().map(to -> Note.of(to, content, Shown.OfDrafts.previewing(matterId, drafts), CommandName.APPROVE_DRAFT,
                CommandName.REJECT_DRAFT, CommandName.ALLOW, CommandName.DRAFT_LETTER, CommandName.DRAFT_NOTICE, CommandName.DRAFT_FOLLOW_UP,
                CommandName.DRAFT_STATEMENT, CommandName.DRAFT_SUMMARY)).toList();
    }

    /** Shown once more only because the reporter wants mail after all (D1), and not changed since. */
    private static boolean wantedAgain(Scene scene, Matter matter) {
        List<Event> events = scene.after().history().stream().map(Happened::event).toList();
        int owed = events.lastIndexOf(events.stream().filter(event -> event instanceof Event.FollowUpOwedAgain(String id, Instant _) && id.equals(matter.id()))
                .reduce((_, last) -> last).orElse(null));
        return owed >= 0 && matter.draft(DraftKind.FOLLOW_UP).filter(Draft::unsent).isPresent() && events.subList(owed, events.size()).stream()
                .filter(event -> event instanceof Event.DraftRequested(String id, Draft draft) && id.equals(matter.id()) && draft.kind() == DraftKind.FOLLOW_UP).count() == 1;
    }

    /** The mail itself. */
    static List<Note> released(Scene scene, Drafting drafting, Event.DraftReleased event) {
        Matter matter = scene.after().matter(event.matter());
        Draft draft = matter.draft(event.kind()).filter(newest -> newest.version() == event.version())
                .orElseThrow(() -> new IllegalStateException("released a version that is not the newest"));
        return drafting.recipient(scene, matter, draft.kind()).stream().map(to -> Note.ofDraft(to, drafting.content(scene, draft),
                new Outgoing.DraftReference(event.matter(), event.kind(), event.version()))).toList();
    }

    /** D44: exactly what was approved, to each of the group. */
    static List<Note> issued(Scene scene, Drafting drafting, Event.StatementIssued event) {
        Draft draft = scene.after().matter(event.matter()).draft(DraftKind.STATEMENT).orElseThrow();
        return scene.group().stream().map(to -> Note.of(to, drafting.content(scene, draft), new Shown.OfMatter(event.matter()), CommandName.DRAFT_STATEMENT)).toList();
    }

    static List<Note> rejected(Scene scene, Event.DraftRejected event) {
        return Deliberation.said(scene, GroupMail.Discussion.What.DRAFT_REJECTED, event.by(), event.reason(), List.of(), "");
    }

    // ---- What parties say

    /** A party's words, or what they did, to the group; without words where there were none. */
    static List<Note> relayed(Scene scene, GroupMail.RelayedAnswer.What what, PersonId by, String words, List<String> attachments, String matter) {
        return relayed(scene, what, by, new Words(words, attachments, ""), matter);
    }

    /** @param mail key of the stored mail they came in; empty where they are no words of their own */
    record Words(String text, List<String> attachments, String mail) {}

    static List<Note> relayed(Scene scene, GroupMail.RelayedAnswer.What what, PersonId by, Words words, String matter) {
        Optional<Party> party = scene.after().party(by);
        Party.Capacity capacity = party.map(Party::capacity).orElse(Party.Capacity.REPORTER);
        String name = capacity == Party.Capacity.REPORTER ? "" : scene.name(by);
        var content = new GroupMail.RelayedAnswer(what, capacity.name(), name, words.text(), words.attachments(), scene.after().closed().isPresent(),
                scene.after().wordsProven(words.mail()));
        Shown shown = matter.isEmpty() ? Shown.NOTHING : new Shown.OfMatter(matter);
        CommandName[] foremost = switch (what) {
            case ANSWER, DECLINED -> new CommandName[] {CommandName.UPHOLD, CommandName.RE_EVALUATE};
            case APOLOGY -> new CommandName[] {CommandName.RELAY_APOLOGY};
            case FACTS, REOPENED, HEARD, CONSENT, CONSENT_TAKEN_BACK, AGREED, LETTER_OBJECTED, REFERRAL_OBJECTED, WITHDRAWN, APPROVAL_REFUSED, APPROVAL_GIVEN_AFTER_ALL, FROM_APPROVER -> new CommandName[0];
        };
        return scene.group().stream().map(to -> Note.of(to, content, shown, foremost).attaching(words.mail(), words.attachments())).toList();
    }

    static List<Note> answered(Scene scene, Event.Answered event) {
        Matter matter = scene.after().matter(event.matter());
        boolean heard = matter.nextToReported() == DraftKind.NOTICE && matter.heard();
        return relayed(scene, heard ? GroupMail.RelayedAnswer.What.HEARD : GroupMail.RelayedAnswer.What.ANSWER, event.by(),
                new Words(event.text(), event.attachments(), event.mail()), event.matter());
    }

    static List<Note> objected(Scene scene, Event.LetterObjected event) {
        return relayed(scene, GroupMail.RelayedAnswer.What.LETTER_OBJECTED, scene.after().reporter().id(), event.reason(), List.of(), event.matter());
    }

    /** D35: once, to the group. */
    static List<Note> undelivered(Scene scene, Event.MailUndelivered event) {
        Optional<Party> party = scene.after().party(event.party());
        Party.Capacity capacity = party.map(Party::capacity).orElse(Party.Capacity.REPORTER);
        String name = capacity == Party.Capacity.REPORTER ? "" : scene.name(event.party());
        boolean held = scene.before().filter(old -> old.matters().stream().anyMatch(Matter::headsUpRuns)).isPresent()
                && scene.after().matters().stream().noneMatch(Matter::headsUpRuns);
        var content = new GroupMail.Undelivered(event.what(), capacity.name(), name, event.status(), held);
        CommandName[] foremost = {switch (capacity) {
            case REPORTER -> CommandName.REPORTER;
            case REPORTED -> CommandName.REPORTED;
            case WITNESS -> CommandName.WITNESS;
        }};
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING, foremost)).toList();
    }
}
