package org.conductd.procedure;

import java.util.List;
import java.util.Map;

/** What the very mail that is answered showed: a CLEAR, a ballot, an approval counts for that and for nothing newer (mail interface §2). */
public sealed interface Shown {
    Shown NOTHING = new Nothing();

    record Nothing() implements Shown {}

    record OfCheck(Check check) implements Shown {}

    /** @param number of the ballot within its matter, from 1 */
    record OfBallot(String matter, int number) implements Shown {}

    /** @param versions of each draft that the preview showed */
    record OfDrafts(String matter, Map<DraftKind, Integer> versions) implements Shown {}

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
