package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the words of a mail, whatever its kind: {@code mail} in the templates.
 *
 * @param thread      whose thread it stands in: says which subject, which closing, whether neutral
 * @param subject     of the thread: the same in every mail of it
 * @param reference   the reader's own; empty in mails of no case
 * @param address     to answer to: the role address with the tag
 * @param bare        the role address
 * @param actions     what the reader can do now, foremost first
 * @param head        what stands above its own words
 */
record Frame(Thread thread, String subject, String group, String reference, String address, String bare, String tag, String privacyLink,
             String otherWay, String independentContact, List<Letterhead.Emergency> emergency, List<Offer> actions, Head head) {

    /**
     * What stands above a mail's own words.
     *
     * @param answers   what came of the lines of the mail that this answers; empty where it answers none
     * @param words     what became of the other words of that mail
     * @param lateSince since when nothing was sent though something was due; empty where it goes out in time (architecture §5)
     */
    record Head(List<Answer> answers, Reply.Words words, Optional<Instant> lateSince) {
        static final Head NONE = new Head(List.of(), Reply.Words.NONE, Optional.empty());
    }

    /** Whose thread a mail stands in. */
    enum Thread {
        MEMBER, REPORTER,
        /** The reporter's, in words that nobody may understand (D1). */
        NEUTRAL,
        REPORTED, WITNESS, CONTACT,
        /** Of somebody outside who approves a letter. */
        APPROVER,
        /** A member's who is outside by now: the one answer that says so (D9). */
        OUTSIDE,
        /** A member's, about several cases at once (D3). */
        SEVERAL,
        /** Of no case. */
        NONE,
        /** Of no case: about the group's list of people (D11). */
        ROSTER,
        /** Of no case: about the group's records as a whole. */
        RECORDS, ADMIN
    }

    /**
     * A command that can be used now.
     *
     * @param key      of {@link Action}: the templates say what it does
     * @param lines    as it is written, with words for what its writer fills in; several for a form; never empty
     * @param link     opens a mail with it
     * @param foremost shown as a button, and whole; others in a list, by their first line
     */
    record Offer(String key, List<String> lines, String link, boolean foremost) {
        public String words() {
            return lines.getFirst();
        }
    }
}
