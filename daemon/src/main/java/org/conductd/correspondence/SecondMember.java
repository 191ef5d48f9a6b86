package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.conductd.correspondence.GroupMail.Reminder.What;
import org.conductd.intake.CommandName;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.CaseState.Claim;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** What one member did and a second has to uphold (D5, D14, D35, D36): each in a mail of its own, so that RATIFY in answer to it means that. */
final class SecondMember {
    private SecondMember() {}

    /** The key of the claim that an event began, while it waits. */
    static Optional<String> claim(CaseState state, Event event) {
        return switch (event) {
            case Event.MemberSuspended e -> key(state, claim -> claim instanceof Claim.Suspension other && other.member().equals(e.member()));
            case Event.ContactProposed e -> key(state, new Claim.NewContact(e.party(), e.contact(), e.by())::equals);
            case Event.DeliveryClaimed e -> key(state, new Claim.Delivery(e.matter(), e.kind(), e.how(), e.by())::equals);
            case Event.ActionRecorded e -> key(state, new Claim.Action(e.text(), e.by())::equals);
            case Event.ReferralProposed e -> key(state, claim -> claim instanceof Claim.Referral other && other.by().equals(e.by())
                    && other.agency().equals(e.agency()) && other.text().equals(e.text()));
            case Event _ -> Optional.empty();
        };
    }

    private static Optional<String> key(CaseState state, Predicate<Claim> which) {
        return state.claims().entrySet().stream().filter(entry -> which.test(entry.getValue())).map(Map.Entry::getKey).reduce((_, last) -> last);
    }

    // ---- When it begins

    static List<Note> suspended(Scene scene, Event.MemberSuspended e) {
        return ask(scene, e, e.by(), new GroupMail.Reminder(What.SUSPENDED, scene.name(e.member()), scene.name(e.by()), Optional.of(e.lapsesAt()), "", 0, List.of()));
    }

    static List<Note> newAddress(Scene scene, Event.ContactProposed e) {
        String name = e.party().equals(scene.after().reporter().id()) ? "" : scene.name(e.party());
        return ask(scene, e, e.by(), new GroupMail.Reminder(What.NEW_ADDRESS, name, scene.name(e.by()), Optional.of(e.lapsesAt()), e.contact(), 0, List.of()));
    }

    static List<Note> delivered(Scene scene, Event.DeliveryClaimed e) {
        What what = switch (e.kind()) {
            case LETTER -> What.DELIVERED_LETTER;
            case NOTICE -> What.DELIVERED_NOTICE;
            case FOLLOW_UP, APOLOGY, STATEMENT, SUMMARY -> What.DELIVERED_FOLLOW_UP;
        };
        return ask(scene, e, e.by(), new GroupMail.Reminder(what, "", scene.name(e.by()), Optional.of(e.lapsesAt()), e.how(), 0, List.of()));
    }

    static List<Note> action(Scene scene, Event.ActionRecorded e) {
        return ask(scene, e, e.by(), new GroupMail.Reminder(What.ACTION, "", scene.name(e.by()), Optional.of(e.lapsesAt()), e.text(), 0, List.of()));
    }

    /** D14: the reporter first, then the group. */
    static List<Note> referral(Scene scene, Event.ReferralProposed e) {
        What what = e.asked() ? What.REFERRAL_ASKED : What.REFERRAL;
        List<Note> group = ask(scene, e, e.by(), new GroupMail.Reminder(what, e.agency(), scene.name(e.by()), Optional.of(e.lapsesAt()), e.text(), 0, List.of()));
        Shown shown = claim(scene.after(), e).<Shown>map(Shown.OfClaim::new).orElse(Shown.NOTHING);
        Optional<Note> question = scene.reporter().filter(_ -> e.asked())
                .map(to -> Note.of(to, new PartyMail.ReporterQuestion(e.text(), e.agency(), Optional.of(e.lapsesAt())), shown, CommandName.OBJECT));
        return java.util.stream.Stream.concat(question.stream(), group.stream()).toList();
    }

    private static List<Note> ask(Scene scene, Event event, PersonId by, GroupMail.Reminder content) {
        Shown shown = claim(scene.after(), event).<Shown>map(Shown.OfClaim::new).orElse(Shown.NOTHING);
        return scene.groupBut(by).stream().map(to -> Note.of(to, content, shown, CommandName.RATIFY)).toList();
    }

    // ---- How it ends

    /** D14, in danger: nobody is asked. */
    static List<Note> referred(Scene scene, Event.ReferralRecorded e) {
        return told(scene.groupBut(e.by()), What.REFERRED_AT_ONCE, e.agency(), scene.name(e.by()), e.text());
    }

    /** An action that was upheld needs nothing more; a referral that was is somebody's to carry out. */
    static List<Note> ratified(Scene scene, Event.ClaimRatified e) {
        Optional<Claim> claim = scene.before().map(before -> before.claims().get(e.claim()));
        return claim.filter(Claim.Referral.class::isInstance).map(Claim.Referral.class::cast)
                .map(referral -> told(scene.groupBut(e.by()), What.REFERRED, referral.agency(), scene.name(referral.by()), "")).orElse(List.of());
    }

    static List<Note> declined(Scene scene, Event.ReferralDeclined e) {
        return Letters.relayed(scene, GroupMail.RelayedAnswer.What.REFERRAL_OBJECTED, scene.after().reporter().id(), e.reason(), List.of(), "");
    }

    static List<Note> lapsed(Scene scene, PersonId member) {
        return told(scene.group(), What.SUSPENSION_LAPSED, scene.name(member), "", "");
    }

    static List<Note> lapsed(Scene scene, Event.ClaimLapsed e) {
        Optional<Claim> claim = scene.before().map(before -> before.claims().get(e.claim()));
        return told(scene.group(), What.CLAIM_LAPSED, "", claim.map(Claim::by).map(scene::name).orElse(""), claim.map(SecondMember::words).orElse(""));
    }

    /** What was done, in its doer's words. */
    private static String words(Claim claim) {
        return switch (claim) {
            case Claim.Action(String text, PersonId _) -> text;
            case Claim.Referral(String agency, String text, PersonId _, boolean _) -> agency + ": " + text;
            case Claim.Delivery(String _, DraftKind _, String how, PersonId _) -> how;
            case Claim.NewContact(PersonId _, String contact, PersonId _) -> contact;
            case Claim.Suspension _ -> "";
        };
    }

    private static List<Note> told(List<Recipient> to, What what, String name, String by, String words) {
        var content = new GroupMail.Reminder(what, name, by, Optional.<Instant>empty(), words, 0, List.of());
        return to.stream().map(one -> Note.of(one, content, Shown.NOTHING)).toList();
    }
}
