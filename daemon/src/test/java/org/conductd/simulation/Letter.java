package org.conductd.simulation;

import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;

/**
 * A mail that somebody of the world wrote to the role address.
 *
 * @param number   in the order of writing
 * @param writer   who wrote it, whatever its address says
 * @param from     the address it comes from
 * @param proven   what the server says of that
 * @param commands that its writer meant, in order
 * @param word     a word that stands in it and nowhere else
 * @param answered the mail of ours that it answers
 * @param report   what it reports
 */
record Letter(int number, Kind kind, Someone writer, String from, boolean proven, String messageId, List<CommandName> commands, String word,
              Optional<Mail> answered, Optional<ReportPlan> report, byte[] octets) {
    enum Kind {
        /** To the bare address, about nothing known. */
        REPORT,
        /** By the owner of a tag, with it. */
        REPLY,
        /** The same from an address that is not the owner's, or with a tag that is not theirs, or that never was. */
        PROBE,
        /** An answer that lost its tag. */
        TAGLESS,
        /** Out-of-office notes, delivery status, lists: by no person. */
        MACHINE
    }

    boolean says(CommandName command) {
        return commands.contains(command);
    }

    @Override
    public String toString() {
        return "letter " + number + " (" + kind + " by " + writer.name() + " from " + from + commands
                + answered.map(mail -> ", answering " + mail.kind().label()).orElse("") + ")";
    }
}
