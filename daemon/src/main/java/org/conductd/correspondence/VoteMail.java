package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import org.conductd.message.MailKind;

/** Mails of a vote (D19–D24). */
sealed interface VoteMail extends Content {

    /**
     * A proposal as people read it; the parts that its type does not have are empty.
     *
     * @param type  {@code ACTION}, {@code NO_ACTION}, {@code NO_RESPONSE}
     * @param terms ends of its consequences, as written; the group is reminded of them
     */
    record Proposed(String type, String by, String about, String behavior, String impact, String plan, String consequences,
                    List<String> terms, String ifDeclined, String reason) {}

    /**
     * @param supersedes whether it takes the place of an earlier one (D23)
     * @param fewest     how many must vote yes or no where only those are counted; 0 where everybody on the list is
     * @param list       names of those who may vote
     * @param heard      whether the reported person was heard before
     * @param rows       the evaluation, question by question
     * @param silent     names of those who have not answered it
     */
    record Ballot(Proposed proposal, int number, boolean supersedes, Instant closesAt, int needed, int fewest, List<String> list, Heard heard,
                  List<GroupMail.Row> rows, List<String> silent) implements VoteMail {
        enum Heard { NOT_ASKED, ANSWERED, SILENT }

        @Override
        public MailKind kind() {
            return MailKind.BALLOT;
        }
    }

    /**
     * @param needed 0 where fewer are counted than can decide
     * @param next   what follows: a key that the template has words for
     */
    record Result(boolean passed, boolean withdrawn, int yes, int counted, int needed, Proposed proposal, Next next) implements VoteMail {
        enum Next { DELIBERATE, LETTER, LETTER_ALONE, FOLLOW_UP, CLOSED }

        @Override
        public MailKind kind() {
            return MailKind.VOTE_RESULT;
        }
    }
}
