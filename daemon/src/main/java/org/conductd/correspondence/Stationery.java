package org.conductd.correspondence;

import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/** What makes one mail unlike any other; handed in, because it is made of chance (a rehearsal's is seeded). */
public interface Stationery {
    /** A fresh, unguessable tag. */
    Tag tag();

    /** A fresh, unguessable message identifier with angle brackets. */
    String messageId();

    /**
     * The fixed root of a person's thread in a case, with angle brackets; the same at every call, guessable from neither (mail interface §2).
     */
    String threadRoot(CaseId caseId, PersonId person);

    /**
     * The tag of the organizer's address in the calendar entry of a person for a meeting of a case; the same at every call, since a calendar knows
     * an event's organizer by it. Guessable from nothing.
     */
    Tag calendarTag(CaseId caseId, PersonId person, int meeting);

    /** The UID of that entry (RFC 5545 §3.8.4.7); likewise. */
    String calendarUid(CaseId caseId, PersonId person, int meeting);
}
