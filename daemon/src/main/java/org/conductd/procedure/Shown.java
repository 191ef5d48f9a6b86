package org.conductd.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the very mail that is answered showed: a CLEAR, a ballot, an approval counts for that and for nothing newer (mail interface §2). */
public sealed interface Shown {
    Shown NOTHING = new Nothing();

    record Nothing() implements Shown {}

    record OfCheck(Check check) implements Shown {}

    /** @param number of the ballot within its matter, from 1 */
    record OfBallot(String matter, int number) implements Shown {}

    /**
     * A preview, or the mail that a draft became.
     *
     * @param versions of each draft that it showed
     * @param marks    what it showed of each ({@link Draft#mark()}; to somebody outside, who sees no finds, {@link Draft#hash()}), since a version
     *                 can be rendered anew: an approval is good for that alone (D26). Empty for what nobody approves
     */
    record OfDrafts(String matter, Map<DraftKind, Integer> versions, Map<DraftKind, String> marks) implements Shown {
        public OfDrafts {
            versions = Map.copyOf(versions);
            // Not there in what was stored before it was asked for.
            marks = marks == null ? Map.of() : Map.copyOf(marks);
        }

        /** A preview of these. */
        public static OfDrafts previewing(String matter, List<Draft> drafts) {
            return new OfDrafts(matter, drafts.stream().collect(Collectors.toMap(Draft::kind, Draft::version)),
                    drafts.stream().collect(Collectors.toMap(Draft::kind, Draft::mark)));
        }

        /** A letter as somebody outside sees it. */
        public static OfDrafts outside(String matter, Draft letter) {
            return new OfDrafts(matter, Map.of(letter.kind(), letter.version()), Map.of(letter.kind(), letter.hash()));
        }

        /** That draft as it is now, to the letter, finds of the anonymity check included. */
        public boolean shows(Draft draft) {
            return showsVersion(draft) && draft.mark().equals(marks.get(draft.kind()));
        }

        /** What is shown of it outside is what it is now. */
        public boolean showsOutside(Draft letter) {
            return showsVersion(letter) && letter.hash().equals(marks.get(letter.kind()));
        }

        boolean showsVersion(Draft draft) {
            return versions.getOrDefault(draft.kind(), 0) == draft.version();
        }
    }

    /** A confirmation. @param mails whose commands it showed (mail interface §6) */
    record OfHeld(List<String> mails) implements Shown {}

    /** What waits for a second member, or for the reporter's word: the key of the claim. */
    record OfClaim(String claim) implements Shown {}

    /** A poll about times; also a report that has one in it. */
    record OfPoll(int poll) implements Shown {}

    /** An invitation, or its cancellation. */
    record OfMeeting(int meeting, int sequence) implements Shown {}

    /** The organizer's address of a calendar entry: it takes calendars' answers and nothing else. */
    record OfCalendarEntry(int meeting) implements Shown {}

    /** A letter, question or other mail to a party about one matter, so that the answer finds it. */
    record OfMatter(String matter) implements Shown {}
}
