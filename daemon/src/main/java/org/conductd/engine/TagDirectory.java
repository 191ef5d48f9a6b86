package org.conductd.engine;

import java.util.List;
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

    /**
     * One mail that shows several things to one person: an answer to it is an answer to each.
     *
     * @param whole     its own tag
     * @param messageId its own
     * @param mail      its key, which is that of each part too
     * @param parts     tags that were put before, in the order in which it shows them
     */
    void gather(Tag whole, String messageId, String mail, List<Tag> parts);

    /** The parts of the mail with this tag; empty where it is no such mail. */
    List<Entry> gathered(Tag whole);

    /** Likewise, by its Message-ID. */
    List<Entry> gathered(String messageId);

    /** Likewise, by its key. */
    List<Entry> gatheredIn(String mail);

    /** Keys of the mails that show something of this case to this person beside other things. */
    List<String> gatheredFor(CaseId caseId, PersonId person);

    /** Learns the Message-ID that a server put in place of ours. */
    void alias(String messageId, Tag tag);

    /** All tags of a person in a case die together. */
    void kill(CaseId caseId, PersonId person);
}
