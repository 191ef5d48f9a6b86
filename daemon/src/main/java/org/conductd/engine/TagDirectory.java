package org.conductd.engine;

import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Which tag, and which Message-ID of ours, is whose and shows what. Only keyed hashes are looked up; what they lead to is sealed with the case. */
public interface TagDirectory {
    /**
     * @param mail    key of the mail that carries the tag
     * @param live    false once the person is outside, or the tag was withdrawn
     */
    record Entry(CaseId caseId, PersonId person, String mail, MailKind kind, Shown shown, boolean live) {}

    /** @param messageId of the mail; for the organizer's address of a calendar entry, its UID */
    void put(Tag tag, String messageId, Entry entry);

    Optional<Entry> byTag(Tag tag);

    /** By a Message-ID of ours, with angle brackets; also one that a server gave in its place. */
    Optional<Entry> byMessageId(String messageId);

    /** Learns the Message-ID that a server put in place of ours. */
    void alias(String messageId, Tag tag);

    /** All tags of a person in a case die together. */
    void kill(CaseId caseId, PersonId person);
}
