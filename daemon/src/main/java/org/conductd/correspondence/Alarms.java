package org.conductd.correspondence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.conductd.intake.CommandName;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.Screening;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** What goes to people who are not of the group: that a case waits, never its content (D12). */
final class Alarms {
    private Alarms() {}

    static List<Note> escalate(Scene scene, Event.Alarm alarm) {
        List<RosterEntry> free = switch (alarm) {
            case QUORUM_LOST -> callable(scene);
            case NO_READER, NOBODY_CLEARED, NO_DECISION, NO_APPROVAL, UNACKNOWLEDGED -> List.of();
        };
        var arrivedAt = scene.after().report().arrivedAt();
        var content = new PlainMail.Escalation(alarm, arrivedAt, rough(Duration.between(arrivedAt, scene.at())), free.stream().map(RosterEntry::name).toList());
        List<Note> told = scene.contacts().stream().map(to -> Note.of(to, content, Shown.NOTHING, CommandName.SUBSTITUTE)).toList();
        return told.isEmpty() ? nobodyToTell(scene) : told;
    }

    /** The admin can name other contacts; unless the admin is in the case, and then a report about them goes another published way (D42). */
    private static List<Note> nobodyToTell(Scene scene) {
        var content = new PlainMail.AdminAlert(Correspondence.AdminAlert.NOBODY_TO_TELL, List.of(), scene.at());
        return scene.admin().map(to -> Note.of(to, content, Shown.NOTHING)).stream().toList();
    }

    /** What members declared as standing conflicts is seen by nobody, so it does not show here (D5). */
    static List<RosterEntry> callable(Scene scene) {
        return Screening.callable(scene.letterhead().roster(), scene.after(), scene.linked(), Map.of(), scene.at());
    }

    /** D11: whoever is told of cases that wait from now on is told of this one too, while a substitute can be called. */
    static List<Note> added(Scene scene, List<PersonId> contacts) {
        return quorumLost(scene.after()) ? escalate(scene, Event.Alarm.QUORUM_LOST).stream().filter(note -> contacts.contains(note.to().person())).toList()
                : List.of();
    }

    private static Duration rough(Duration waiting) {
        return waiting.toDays() >= 3 ? Duration.ofDays(waiting.toDays()) : Duration.ofHours(waiting.toHours());
    }

    /** Whether a substitute can be called now: the last word on the quorum was that it is lost. */
    static boolean quorumLost(CaseState state) {
        boolean lost = false;
        for (Happened happened : state.history()) {
            if (happened.event() instanceof Event.Escalated(Event.Alarm alarm)) {
                lost |= alarm == Event.Alarm.QUORUM_LOST;
            } else if (happened.event() instanceof Event.QuorumRegained) {
                lost = false;
            }
        }
        return lost;
    }
}
