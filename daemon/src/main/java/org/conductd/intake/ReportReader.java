package org.conductd.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.intake.Verdict.Open.Origin;
import org.conductd.message.Attachment;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.ReportLabel;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.Draws;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.IncidentReport.Field;
import org.conductd.procedure.Party;
import org.conductd.procedure.Party.Capacity;
import org.conductd.procedure.Party.KnownFrom;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;

/** Makes a case of a message that is a report (P4, mail interface §3). Nothing is refused for being incomplete. */
public final class ReportReader {
    private static final int LONGEST_LIST = 10_000;
    /** In the languages of the labels; Chinese, Japanese and Korean put no space behind it, so it has to be all. */
    private static final Pattern YES = Pattern.compile("(?iu)(?:y|yes|yeah|yep|ye|true|still|ongoing|now|right now|currently|at this moment|it is|it's|is|ja|jawohl|oui|si|sí|sim|sì|joo?|kyllä|tak|да|так|ano)(?![\\p{L}\\p{M}\\p{N}])"
            + "|(?:是的?|对|對|正在进行|正在進行|仍在进行|仍在進行|はい|ええ|継続中|続いています|네|예|그렇습니다|진행 ?중)[\\s\\p{P}]*$");
    private static final Pattern OVER = Pattern.compile("(?iu)(?:it is|it's|is|yes and|still)\\s+(?:not|no|over|finished|done|unclear|unsure)(?!\\p{L})");

    private final Facts facts;
    private final Verdict.Open how;
    private final Draws draws;
    private final List<String> remarks;

    private ReportReader(Facts facts, Verdict.Open how, Draws draws) {
        this.facts = facts;
        this.how = how;
        this.draws = draws;
        this.remarks = new ArrayList<>(facts.message().problems());
    }

    /**
     * @param how       what triage said of the message
     * @param conflicts what members declared by CONFLICTS (D5)
     * @param mail      key of the stored mail
     * @param id        of the case to be
     */
    public static Command.OpenCase open(Facts facts, Verdict.Open how, Map<PersonId, String> conflicts, String mail, CaseId id, Draws draws) {
        return new ReportReader(facts, how, draws).open(conflicts, mail, id);
    }

    private Command.OpenCase open(Map<PersonId, String> conflicts, String mail, CaseId id) {
        Party reporter = reporter();
        List<Party> reported = parties(Capacity.REPORTED, ReportLabel.REPORTED_PERSON);
        List<Party> witnesses = parties(Capacity.WITNESS, ReportLabel.WITNESSES);
        SafeContact safeContact = safeContact();
        Set<String> excluded = new LinkedHashSet<>(WhoIs.split(WhoIs.everybody(facts.roster()), list(ReportLabel.EXCLUDE)));
        boolean understood = excluded.stream().allMatch(name -> People.isNobody(name) || Screening.meansOne(facts.roster(), name));
        if (!understood) {
            remarks.add("A name after Exclude is not on the group's list, or could mean several members, so it leaves out nobody yet. "
                    + "EXCLUDE and the whole name, in answer to the acknowledgment, does.");
        }
        IncidentReport report = report(mail);
        List<Party> parties = Stream.of(List.of(reporter), reported, witnesses).flatMap(Collection::stream).toList();
        boolean acknowledge = switch (how.origin()) {
            case PERSON, MEMBER, TRUSTED_FORM -> safeContact.manner() != SafeContact.Manner.NONE && (reporter.person().reachable() || !safeContact.address().isEmpty());
            case NOBODY, LIST, FORM -> false;
        };
        // D4: whom the reporter wants out is not told before they could say it again.
        boolean excludeLine = understood && facts.message().fields().containsKey(ReportLabel.EXCLUDE);
        List<Party> screened = Stream.concat(parties.stream(), writer(reporter).stream()).toList();
        List<Seat> seats = Screening.seats(facts.roster(), report, screened, excluded, conflicts);
        return new Command.OpenCase(id, report, reporter, reported, witnesses, seats, Screening.outsideContacts(facts.roster(), screened, excluded, seats), safeContact,
                acknowledge, excludeLine, isYes(field(ReportLabel.ONGOING)), how.filedBy(), cameFrom(reporter), Optional.empty(), false);
    }

    private IncidentReport report(String mail) {
        InboundMessage message = facts.message();
        Map<Field, String> fields = new EnumMap<>(Field.class);
        message.fields().keySet().stream().filter(label -> label != ReportLabel.DESCRIPTION && !field(label).isBlank())
                .forEach(label -> fields.put(Field.valueOf(label.name()), field(label)));
        return new IncidentReport(facts.arrivedAt(), message.subject(), fields, description(), mail, message.attachments().stream().map(Attachment::name).toList(),
                facts.proof().proven(), List.copyOf(remarks));
    }

    /** FILE REPORT and the filing member's signature are how it came, and none of the words: that name does not stand in the report (D5). */
    private String description() {
        String description = facts.message().description();
        return how.origin() == Origin.MEMBER
                ? Courtesies.unsigned(description.replaceFirst("(?i)^\\s*FILE\\s+REPORT\\P{L}*?(?:\\R|$)", "").lines().toList(), facts.roster()) : description;
    }

    /** By label, else from the mail itself; a member who passes a report on is not its reporter, and no program is. */
    private Party reporter() {
        List<Mailbox> labelled = Stream.of(ReportLabel.REPORTER, ReportLabel.CONTACT).flatMap(label -> People.in(list(label)).stream()).toList();
        String name = labelled.stream().map(Mailbox::name).filter(text -> !text.isEmpty()).findFirst().orElse("");
        List<String> addresses = labelled.stream().map(Mailbox::address).filter(text -> !text.isEmpty() && !facts.role().owns(text)).toList();
        Optional<String> address = addresses.stream().findFirst();
        boolean anonymous = name.isEmpty() && !field(ReportLabel.REPORTER).isBlank() && People.isNobody(field(ReportLabel.REPORTER));
        Optional<Mailbox> author = facts.message().author();
        return switch (how.origin()) {
            case MEMBER -> party(Capacity.REPORTER, 1, new Mailbox(name, address.orElse("")), KnownFrom.REPORT);
            case TRUSTED_FORM -> party(Capacity.REPORTER, 1, new Mailbox(name, address.or(this::replyTo).orElse("")), KnownFrom.REPORT);
            case FORM, NOBODY -> party(Capacity.REPORTER, 1, new Mailbox(name, ""), KnownFrom.REPORT);
            case PERSON, LIST -> {
                Mailbox from = author.orElse(new Mailbox("", ""));
                // D1: where they want to be written to; their mail program's address, among others, is no other wish.
                Optional<String> other = address.filter(_ -> how.origin() == Origin.PERSON && addresses.stream().noneMatch(from::sameAddress));
                yield party(Capacity.REPORTER, 1, new Mailbox(name.isEmpty() && !anonymous ? from.name() : name, other.orElse(from.address())),
                        other.isPresent() ? KnownFrom.REPORT : KnownFrom.MAIL);
            }
        };
    }

    /** D1: where it came from, where that is not where its reporter is written to. */
    private String cameFrom(Party reporter) {
        boolean elsewhere = how.origin() == Origin.PERSON && reporter.knownFrom() == KnownFrom.REPORT;
        return elsewhere ? facts.message().author().map(Mailbox::address).orElse("") : "";
    }

    /** Whoever wrote it, whatever address they give, is the reporter too (D5). */
    private Optional<Party> writer(Party reporter) {
        return Optional.of(cameFrom(reporter)).filter(address -> !address.isEmpty()).map(_ -> Screening.writer(reporter, facts.message().author().orElseThrow()));
    }

    private List<Party> parties(Capacity capacity, ReportLabel label) {
        List<Mailbox> people = People.in(list(label));
        return IntStream.range(0, people.size()).mapToObj(i -> party(capacity, i + 1, people.get(i), KnownFrom.REPORT)).toList();
    }

    private Party party(Capacity capacity, int number, Mailbox who, KnownFrom knownFrom) {
        var id = new PersonId(capacity.name().toLowerCase(Locale.ROOT) + "-" + number);
        return new Party(new Person(id, who.name(), who.address()), capacity, draws.reference(), knownFrom);
    }

    /** D1. What cannot be understood is taken in the most careful way. */
    private SafeContact safeContact() {
        String words = field(ReportLabel.SAFE_CONTACT);
        if (words.isBlank()) {
            return SafeContact.NORMAL;
        }
        return SafeContactWords.read(words).filter(wish -> !facts.role().owns(wish.address())).orElseGet(() -> {
            SafeContact careful = SafeContactWords.careful(words);
            remarks.add(careful.manner() == SafeContact.Manner.NONE
                    ? "How the reporter may safely be written to could not be read for certain. It seems that they want no mail there, so none goes out; somebody who knows them may have a safe way."
                    : "How the reporter may safely be written to could not be read; mails to them say nothing of a report until they choose.");
            return careful;
        });
    }

    private Optional<String> replyTo() {
        return facts.message().replyTo().stream().findFirst().map(Mailbox::address);
    }

    /** People and lists of them, bounded: nobody names more in earnest. */
    private String list(ReportLabel label) {
        String text = field(label);
        return text.substring(0, Math.min(text.length(), LONGEST_LIST));
    }

    private String field(ReportLabel label) {
        return String.join("\n", facts.message().fields().getOrDefault(label, List.of())).strip();
    }

    /** D14: {@code yes}, or what begins so; danger that nobody marked is not guessed. */
    static boolean isYes(String ongoing) {
        return YES.matcher(ongoing.strip()).lookingAt() && !OVER.matcher(ongoing.strip()).lookingAt();
    }
}
