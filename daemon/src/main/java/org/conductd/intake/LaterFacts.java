package org.conductd.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.ReportLabel;
import org.conductd.procedure.Command;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;

/**
 * What a reporter or a witness writes after the report: labelled lines mean what they mean in a report, and whoever on the roster stands in it is
 * screened again (D5).
 *
 * @param named    whom the labelled lines report, or name as witnesses; nobody for a witness
 * @param outside  roster people whom a labelled line reports
 * @param withheld roster people who stand in it
 * @param ongoing  it is still going on (D14)
 */
public record LaterFacts(List<Command.NameParty> named, List<PersonId> outside, List<PersonId> withheld, boolean ongoing) {
    private static final LaterFacts NONE = new LaterFacts(List.of(), List.of(), List.of(), false);

    /**
     * @param words  those that are facts, without commands
     * @param proven where the writer is not, their words keep the mail from whoever stands in them, and do no more (D2)
     */
    public static LaterFacts of(InboundMessage message, String words, boolean proven, Roster roster, Writer writer) {
        return switch (writer) {
            case REPORTER -> proven && !message.doubtful() ? ofReporter(message, words, roster)
                    : new LaterFacts(List.of(), List.of(), standingIn(message, words, roster), false);
            case WITNESS -> new LaterFacts(List.of(), List.of(), standingIn(message, words, roster), false);
            case MEMBER, REPORTED, ESCALATION_CONTACT, APPROVER, ANYBODY -> NONE;
        };
    }

    private static LaterFacts ofReporter(InboundMessage message, String words, Roster roster) {
        List<Command.NameParty> people = new ArrayList<>();
        people.addAll(people(message, ReportLabel.REPORTED_PERSON, Party.Capacity.REPORTED, roster));
        people.addAll(people(message, ReportLabel.WITNESSES, Party.Capacity.WITNESS, roster));
        List<PersonId> outside = people.stream().filter(person -> person.capacity() == Party.Capacity.REPORTED)
                .flatMap(person -> person.rosterMatch().stream()).toList();
        List<PersonId> withheld = Stream.concat(people.stream().flatMap(person -> person.rosterMatch().stream()), standingIn(message, words, roster).stream())
                .filter(person -> !outside.contains(person)).distinct().toList();
        return new LaterFacts(List.copyOf(people), outside, withheld, ReportReader.isYes(field(message, ReportLabel.ONGOING)));
    }

    private static List<Command.NameParty> people(InboundMessage message, ReportLabel label, Party.Capacity capacity, Roster roster) {
        return People.in(field(message, label)).stream().map(person -> new Command.NameParty(capacity, person.name(), person.address(),
                match(person, roster))).toList();
    }

    /** As in a report: by an address, the whole name or another name (D5). */
    private static Optional<PersonId> match(Mailbox person, Roster roster) {
        return WhoIs.everybody(roster).stream().filter(entry -> !person.address().isEmpty() && entry.hasAddress(person.address())
                || !person.name().isBlank() && WhoIs.wholly(entry, person.name())).findFirst().map(entry -> entry.member().person().id());
    }

    /** "Dear Ilse Brandt" names who is written to, not who did or saw something. */
    private static List<PersonId> standingIn(InboundMessage message, String words, Roster roster) {
        String said = words.lines().filter(line -> !Courtesies.is(line)).collect(Collectors.joining("\n"));
        String files = message.attachments().stream().map(attachment -> attachment.name()).collect(Collectors.joining("\n"));
        return List.copyOf(Screening.named(roster, said + "\n" + files));
    }

    private static String field(InboundMessage message, ReportLabel label) {
        return String.join("\n", message.fields().getOrDefault(label, List.of())).strip();
    }
}
