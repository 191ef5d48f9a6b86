package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.correspondence.anonymity.AnonymityCheck;
import org.conductd.correspondence.anonymity.Exempt;
import org.conductd.correspondence.anonymity.Guarded;
import org.conductd.correspondence.anonymity.Identity;
import org.conductd.correspondence.anonymity.Sheet;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Find;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Party;

/** Whom a mail to a party must not tell of, and what of (D27, D33, D37). */
final class Guarding {
    private final Letterhead letterhead;
    private final Predicate<String> ourMessageIds;

    Guarding(Letterhead letterhead) {
        this.letterhead = letterhead;
        // As many characters as a tag has, before our domain: no address that people give themselves.
        this.ourMessageIds = Pattern.compile("[0-9a-z]{" + Tag.LENGTH + "}@" + Pattern.quote(Mailbox.canonical(letterhead.role().domain()))).asMatchPredicate();
    }

    Sheet sheet(Recipient to, Templates.Rendered rendered) {
        return new Sheet(rendered.subject(), letterhead.group(), List.of(to.mailbox().name(), to.mailbox().address()), rendered.text(), rendered.html(),
                List.of());
    }

    Exempt exempt(Recipient to) {
        // What the group says about itself may name a member, as "Call Ilse Brandt at …" does: published, and the same in every case.
        List<String> ours = List.of(letterhead.role().bare(), Framing.marked(letterhead.role()), DraftSheet.TAG_MARK, to.reference(), letterhead.group(),
                letterhead.otherWay(), letterhead.independentContact());
        return new Exempt(List.of(to.mailbox().name()), List.of(to.mailbox().address()), ours);
    }

    /** Of a mail about to leave: what its sending added is no find. */
    Exempt exempt(Recipient to, ShownMail mail) {
        List<String> ours = new ArrayList<>(exempt(to).ours());
        mail.mailbox("Reply-To").map(Mailbox::address).ifPresent(address -> {
            ours.add(address);
            letterhead.role().detailOf(address).ifPresent(ours::add);
        });
        Stream.of("Message-ID", "References").forEach(name -> mail.header(name).ifPresent(ours::add));
        return new Exempt(List.of(to.mailbox().name()), List.of(to.mailbox().address()), ours);
    }

    /**
     * A mail to the reported person tells of nobody else. One to the reporter tells of no witness, member or other case; the reporter knows
     * their own words, and whom they reported (D33).
     */
    Guarded guarded(Scene scene, DraftKind kind) {
        return switch (kind) {
            case LETTER, NOTICE -> new Guarded(people(scene, Set.of(Party.Capacity.values())), references(scene), ourMessageIds, words(scene), exact(scene));
            case FOLLOW_UP, APOLOGY -> new Guarded(people(scene, Set.of(Party.Capacity.WITNESS)), references(scene), ourMessageIds, "", List.of());
            case SUMMARY -> new Guarded(people(scene, Set.of(Party.Capacity.REPORTER, Party.Capacity.WITNESS)), references(scene), ourMessageIds, words(scene), exact(scene));
            case STATEMENT -> new Guarded(people(scene, Set.of(Party.Capacity.values())), references(scene), ourMessageIds, words(scene), exact(scene));
        };
    }

    /** P29, D44: who stays out of a statement unless they consent: those who were hurt or saw it, and who reported. Nobody asks witnesses. */
    Guarded confidential(Scene scene) {
        List<Identity> people = cases(scene).flatMap(state -> state.parties().stream().filter(party -> switch (party.capacity()) {
            case REPORTER -> state.consent().isEmpty();
            case WITNESS -> true;
            case REPORTED -> false;
        }).map(party -> party(state, party))).toList();
        return new Guarded(people, Set.of(), ourMessageIds, "", List.of());
    }

    /** D27: words of a member to a party, before there is a mail. */
    List<Find> inWords(Scene scene, Recipient to, String words) {
        DraftKind as = to.thread() == Frame.Thread.REPORTER || to.thread() == Frame.Thread.NEUTRAL ? DraftKind.FOLLOW_UP : DraftKind.LETTER;
        return Stream.concat(AnonymityCheck.findsInWords(words, guarded(scene, as), exempt(to)).stream(), NeutralWords.inWords(to, words).stream()).toList();
    }

    private List<Identity> people(Scene scene, Set<Party.Capacity> capacities) {
        List<Identity> people = new ArrayList<>();
        scene.after().parties().stream().filter(party -> capacities.contains(party.capacity()))
                .forEach(party -> people.add(party(scene.after(), party)));
        scene.linked().forEach(other -> other.parties().stream().filter(party -> !isReportedHere(scene, party))
                .forEach(party -> people.add(party(other, party))));
        Stream.concat(letterhead.roster().members().stream(), letterhead.roster().substitutes().stream())
                .forEach(entry -> people.add(member(entry)));
        return people;
    }

    /** D37: whoever is reported in both is known to those who reported them, and to themselves. */
    private static boolean isReportedHere(Scene scene, Party other) {
        return other.capacity() == Party.Capacity.REPORTED && scene.after().isReportedToo(other);
    }

    private static Stream<CaseState> cases(Scene scene) {
        return Stream.concat(Stream.of(scene.after()), scene.linked().stream());
    }

    private static Identity party(CaseState state, Party party) {
        if (party.capacity() != Party.Capacity.REPORTER) {
            return Identity.of(whose(party), party.person().name(), List.of(party.person().contact()));
        }
        // Under Contact, reporters give phone numbers and handles too.
        return Identity.of(whose(party), party.person().name(), state.reporterAddresses()).alsoIn(state.report().field(IncidentReport.Field.CONTACT));
    }

    private static Identity.Whose whose(Party party) {
        return switch (party.capacity()) {
            case REPORTER -> Identity.Whose.REPORTER;
            case REPORTED -> Identity.Whose.REPORTED;
            case WITNESS -> Identity.Whose.WITNESS;
        };
    }

    private static Identity member(RosterEntry entry) {
        return new Identity(entry.member().votes() ? Identity.Whose.MEMBER : Identity.Whose.ADVISER, List.of(entry.name()), entry.otherNames(),
                entry.addresses(), List.of(), List.of());
    }

    private static Set<String> references(Scene scene) {
        return cases(scene).flatMap(state -> Stream.concat(state.parties().stream().map(Party::reference), Stream.of(state.id().value()))).collect(Collectors.toSet());
    }

    private static String words(Scene scene) {
        return cases(scene).map(CaseState::report).flatMap(report -> Stream.concat(Stream.of(report.subject(), report.description()), report.fields().values().stream()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> exact(Scene scene) {
        return cases(scene).map(CaseState::report).flatMap(report -> Stream.of(IncidentReport.Field.DATE_AND_TIME, IncidentReport.Field.LOCATION).map(report::field))
                .filter(text -> !text.isBlank()).toList();
    }
}
