package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conductd.engine.Ledger;
import org.conductd.intake.Roster;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/** What must be so in every story, after every mail (architecture §8). */
final class Invariants implements Audience {
    private static final Set<MailKind> OF_THE_GROUP = EnumSet.of(MailKind.CONFLICT_CHECK, MailKind.INCIDENT_REPORT, MailKind.DISCUSSION, MailKind.RELAYED_ANSWER,
            MailKind.EVALUATION_OVERVIEW, MailKind.BALLOT, MailKind.VOTE_RESULT, MailKind.DRAFT_PREVIEW, MailKind.UNDELIVERED, MailKind.REMINDER);
    private static final Pattern TAG = Pattern.compile("(?<![0-9A-Za-z])[0-9bcdfghjkmnpqrstvwxz]{20}(?![0-9A-Za-z])");
    private static final Pattern REFERENCE = Pattern.compile("(?<![0-9A-Za-z-])[0-9BCDFGHJKMNPQRSTVWXZ]{3}-[0-9BCDFGHJKMNPQRSTVWXZ]{3}(?![0-9A-Za-z-])");
    /** In answer to a mail about several cases: for those alone (D3). */
    private static final Pattern RECUSED = Pattern.compile("RECUSE(?:,? " + REFERENCE.pattern() + ")+");
    private static final int SHORTEST_NAME = 3;

    private final List<Roster> rosters;
    private final String role;
    private final Set<Mailbox> reporters = new LinkedHashSet<>();
    private final Map<String, Set<String>> recused = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /** @param rosters all that the story takes up */
    Invariants(List<Roster> rosters, String role) {
        this.rosters = rosters;
        this.role = role;
    }

    @Override
    public void line(Story.Numbered line, Instant now) {
        if (line.line() instanceof Line.Fresh mail) {
            reporters.add(mail.from());
        }
    }

    /** D9: the one mail that is expunged at once is the one that said RECUSE. */
    @Override
    public void arrived(byte[] octets, Ledger.Disposal disposal, Instant at) {
        if (disposal == Ledger.Disposal.EXPUNGE) {
            ShownMail shown = ShownMail.of(octets);
            shown.mailbox("From").ifPresent(from -> recused.computeIfAbsent(Mailbox.canonical(from.address()), _ -> new HashSet<>()).addAll(recused(shown)));
        }
    }

    @Override
    public void sent(SentMail mail) {
        ShownMail shown = mail.shown();
        String to = Mailbox.canonical(mail.recipient());
        assertEquals(to, Mailbox.canonical(shown.mailbox("To").orElseThrow().address()), mail + " is to its recipient");
        assertEquals(List.of(), shown.headers().stream().filter(header -> header.name().matches("(?i)b?cc")).toList(), mail + " is to nobody else");
        if (OF_THE_GROUP.contains(mail.kind())) {
            assertTrue(rosters.stream().anyMatch(roster -> roster.byAddress(to).isPresent()), mail + " is for the group");
            assertTrue(Collections.disjoint(recused.getOrDefault(to, Set.of()), cases(RECUSED.matcher(everything(shown)).replaceAll("RECUSE"))), mail + " goes to nobody who recused (D9)");
        }
        tagsAreItsOwn(mail, shown, to);
        if (mail.kind() == MailKind.LETTER) {
            reporters.forEach(reporter -> tellsNothingOf(reporter, mail, shown));
        }
    }

    /** Mail interface §2: no tag or message identifier of one person's thread ever stands in a mail to another. */
    private void tagsAreItsOwn(SentMail mail, ShownMail shown, String to) {
        Matcher found = TAG.matcher(everything(shown) + "\n" + mail.reversePath());
        while (found.find()) {
            assertEquals(to, owners.computeIfAbsent(found.group(), _ -> to), mail + " carries nobody else's tag");
        }
    }

    /** P24: never who reported. */
    private void tellsNothingOf(Mailbox reporter, SentMail mail, ShownMail shown) {
        String all = everything(shown).replace(role, "");
        List<String> traces = Pattern.compile("\\W+").splitAsStream(reporter.name()).filter(part -> part.length() >= SHORTEST_NAME).collect(Collectors.toList());
        traces.add(reporter.address());
        traces.forEach(trace -> assertFalse(Pattern.compile("(?iU)\\b" + Pattern.quote(trace) + "\\b").matcher(all).find(), mail + " tells nothing of who reported"));
    }

    private static Set<String> recused(ShownMail shown) {
        String own = shown.text().lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
        String named = RECUSED.matcher(own).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        return cases(named.isEmpty() ? everything(shown) : named);
    }

    /** Named in it, or in what it quotes. */
    private static Set<String> cases(String shown) {
        Set<String> cases = REFERENCE.matcher(shown).results().map(MatchResult::group).collect(Collectors.toSet());
        assertFalse(cases.isEmpty(), "a mail of the group names its case");
        return cases;
    }

    private static String everything(ShownMail shown) {
        return shown.headers() + "\n" + shown.text() + "\n" + shown.html();
    }

    @Override
    public void failed(String wrong) {}
}
