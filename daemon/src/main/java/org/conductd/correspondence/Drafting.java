package org.conductd.correspondence;

import freemarker.template.utility.StringUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conductd.correspondence.anonymity.AnonymityCheck;
import org.conductd.correspondence.anonymity.Exempt;
import org.conductd.correspondence.anonymity.Guarded;
import org.conductd.correspondence.anonymity.Sheet;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Find;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;

/**
 * Letters, follow-ups and apologies as they will go (D25, D26): the same case and draft give the same sheet at any time, so that what was
 * approved can be told from anything else by its hash.
 */
final class Drafting {
    /** Finds of the letter begin at 1, of the follow-up at 101, of the apology at 201 …: one ALLOW means one find of a preview. */
    private static final int FINDS_OF_ONE = 100;

    private final Templates templates;
    private final Framing framing;
    private final Guarding guarding;
    private final Recent<Wanted, Templates.Rendered> rendered = new Recent<>();
    private final Recent<Looked, List<Find>> found = new Recent<>();

    /** All that the words of a draft come from; the rest of its frame is the same for all. */
    private record Wanted(Recipient to, DraftKind kind, Content content) {}

    /** All that the anonymity check looks at. */
    private record Looked(Sheet sheet, Guarded guarded, Exempt exempt) {}

    Drafting(Templates templates, Framing framing, Guarding guarding) {
        this.templates = templates;
        this.framing = framing;
        this.guarding = guarding;
    }

    // ---- Who and what

    /** Where it goes; empty where no address is known, or the reporter wishes no mail. */
    Optional<Recipient> recipient(Scene scene, Matter matter, DraftKind kind) {
        return switch (kind) {
            case LETTER, NOTICE -> matter.reported().flatMap(scene::party);
            case FOLLOW_UP, APOLOGY -> scene.reporter();
            case STATEMENT, SUMMARY -> Optional.empty();
        };
    }

    /** The same, for a sheet: somebody without an address still is somebody. */
    private Recipient addressee(Scene scene, Matter matter, DraftKind kind) {
        if (!kind.mailed()) {
            return new Recipient(new PersonId(""), new Mailbox("", ""), Frame.Thread.NONE, "");
        }
        return recipient(scene, matter, kind).orElseGet(() -> {
            Optional<Party> party = kind.toReported() ? matter.reported().flatMap(scene.after()::party) : Optional.of(scene.after().reporter());
            return new Recipient(party.map(Party::id).orElse(new PersonId("")), new Mailbox(party.map(one -> one.person().name()).orElse(""), ""),
                    kind.toReported() ? Frame.Thread.REPORTED
                    : scene.after().safeContact().manner() == SafeContact.Manner.NEUTRAL ? Frame.Thread.NEUTRAL : Frame.Thread.REPORTER, party.map(Party::reference).orElse(""));
        });
    }

    Content content(Scene scene, Draft draft) {
        String words = draft.content().text();
        return switch (draft.kind()) {
            case LETTER -> letter(scene, draft);
            case NOTICE -> notice(scene, draft);
            case APOLOGY -> new DraftMail.Apology(words, draft.amended());
            case STATEMENT -> new DraftMail.Statement(words, draft.amended());
            case SUMMARY -> new DraftMail.Summary(words);
            case FOLLOW_UP -> switch (draft.content().resolution()) {
                case Resolution.Action _ -> new DraftMail.FollowUp("ACTION", "", words, draft.amended());
                case Resolution.NoAction(String reason) -> new DraftMail.FollowUp("NO_ACTION", reason, words, draft.amended());
                case Resolution.NoResponse _ -> throw new IllegalStateException("no response has no follow-up (D34)");
            };
        };
    }

    private static Measures measures(Draft draft) {
        return draft.content().resolution() instanceof Resolution.Action(Measures measures) ? measures : Measures.NONE;
    }

    private static DraftMail.Notice notice(Scene scene, Draft draft) {
        return new DraftMail.Notice(measures(draft).behavior(), measures(draft).impact(), scene.policy().hearing().window(),
                scene.letterhead().mailKept(), scene.letterhead().casesKept());
    }

    private static DraftMail letter(Scene scene, Draft draft) {
        if (!(draft.content().resolution() instanceof Resolution.Action(Measures m))) {
            return new DraftMail.LetterTakenBack(scene.letterhead().mailKept(), scene.letterhead().casesKept());
        }
        return new DraftMail.Letter(m.behavior(), m.impact(), m.plan(), m.consequences(), m.ifDeclined(), draft.amended(),
                scene.policy().letters().response(), scene.letterhead().mailKept(), scene.letterhead().casesKept());
    }

    // ---- The sheet

    DraftSheet sheet(Scene scene, Matter matter, Draft draft) {
        Recipient to = addressee(scene, matter, draft.kind());
        Templates.Rendered words = render(scene, to, draft);
        List<Find> finds = finds(scene, to, draft.kind(), words);
        return new DraftSheet(to.mailbox(), words.subject(), words.text(), words.html(), hash(List.of(to.mailbox().name(), to.mailbox().address(), words.subject(), words.text(), words.html())),
                hash(List.of(words.subject(), words.text(), words.html())), finds);
    }

    private Templates.Rendered render(Scene scene, Recipient to, Draft draft) {
        return rendered.get(new Wanted(to, draft.kind(), content(scene, draft)), wanted -> switch (wanted.content()) {
            case DraftMail.Statement(String statement, boolean _) -> bare(statement);
            case DraftMail.Summary(String summary) -> bare(summary);
            case Content mail -> templates.render(framing.ofDraft(wanted.to(), wanted.kind()), mail);
        });
    }

    /** Nothing stands around what is published, or kept. */
    private static Templates.Rendered bare(String text) {
        String words = Fold.safe(text);
        String html = StringUtil.XHTMLEnc(words).replace("\n\n", "</p><p>").replace("\n", "<br>");
        return new Templates.Rendered("", words + "\n", "<body><p>" + html + "</p></body>");
    }

    private List<Find> finds(Scene scene, Recipient to, DraftKind kind, Templates.Rendered sheet) {
        List<Find> finds = new ArrayList<>(found.get(new Looked(guarding.sheet(to, sheet), guarding.guarded(scene, kind), guarding.exempt(to)),
                looked -> AnonymityCheck.finds(looked.sheet(), looked.guarded(), looked.exempt())));
        finds.addAll(NeutralWords.finds(to, sheet, finds.size()));
        if (kind == DraftKind.SUMMARY) {
            return SummaryFinds.of(finds, sheet.text(), kind.ordinal() * FINDS_OF_ONE);
        }
        Set<String> firm = kind != DraftKind.STATEMENT ? Set.of()
                : AnonymityCheck.finds(guarding.sheet(to, sheet), guarding.confidential(scene), guarding.exempt(to)).stream().map(Find::text).collect(Collectors.toSet());
        int offset = kind.ordinal() * FINDS_OF_ONE;
        return finds.stream().map(find -> new Find(offset + find.number(), find.blocks(), find.what(), find.text(), find.blocks() && firm.stream().anyMatch(find.text()::contains))).toList();
    }

    /** D26: of recipient, subject, bodies and attachments, of which there are none; each with its length, so that none can run into the next. */
    private static String hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                digest.update((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(octets);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /**
     * The sheet with the tag in place of its mark (D26).
     *
     * @throws IllegalStateException where the sheet is not what was approved
     */
    Templates.Rendered sent(Scene scene, Outgoing.DraftReference reference, Tag tag) {
        Matter matter = scene.after().matter(reference.matter());
        Draft draft = matter.draft(reference.kind()).orElseThrow();
        DraftSheet sheet = sheet(scene, matter, draft);
        if (!sheet.hash().equals(draft.hash())) {
            throw new IllegalStateException("a draft is not what was approved");
        }
        return new Templates.Rendered(sheet.subject(), sheet.text().replace(DraftSheet.TAG_MARK, tag.value()),
                sheet.html().replace(DraftSheet.TAG_MARK, tag.value()));
    }

    /** D27, right before submission: whether the final octets hold nothing that blocks but what was allowed in the approved version. */
    boolean mayLeave(Scene scene, Matter matter, Draft draft, ShownMail mail) {
        Recipient to = addressee(scene, matter, draft.kind());
        Set<String> allowed = draft.finds().stream().filter(find -> draft.allowed().contains(find.number())).map(Drafting::found)
                .collect(Collectors.toSet());
        return AnonymityCheck.finds(Sheet.of(mail), guarding.guarded(scene, draft.kind()), guarding.exempt(to, mail))
                .stream().filter(Find::blocks).allMatch(find -> allowed.contains(found(find)));
    }

    private static String found(Find find) {
        return find.what() + "\n" + find.text();
    }

    // ---- The preview

    /** Whether a draft goes to a reporter who wishes neutral words (D1). */
    boolean neutral(Scene scene, List<Draft> drafts) {
        return scene.after().safeContact().manner() == SafeContact.Manner.NEUTRAL && drafts.stream().anyMatch(draft -> !draft.kind().toReported() && draft.kind().mailed());
    }

    /** Whether the reporter is told before a letter among them leaves (D28): not before an amended one. */
    boolean headsUp(Scene scene, List<Draft> drafts) {
        return scene.after().reportersToldFirst() && drafts.stream().anyMatch(draft -> draft.kind().toReported() && !draft.amended());
    }

    DraftMail.Sheet shown(Scene scene, Matter matter, Draft draft) {
        Recipient to = addressee(scene, matter, draft.kind());
        Templates.Rendered rendered = render(scene, to, draft);
        Optional<Draft> previous = previous(scene.after(), matter.id(), draft);
        List<DraftMail.Change> changes = previous.map(old -> Changes.between(render(scene, to, old).text(), rendered.text())).orElse(List.of());
        String knownFrom = to.mailbox().address().isEmpty() ? ""
                : scene.after().party(to.person()).map(party -> party.knownFrom().name()).orElse("");
        boolean chosen = !draft.kind().toReported() && !scene.after().safeContact().address().isEmpty();
        boolean quiet = draft.kind().mailed() && !draft.kind().toReported() && scene.after().safeContact().manner() == SafeContact.Manner.NONE;
        return new DraftMail.Sheet(draft.kind(), draft.version(), draft.amended(), scene.name(draft.drafter()),
                new Content.Named(to.mailbox().name(), to.mailbox().address()), quiet ? "WITHHELD" : chosen && !knownFrom.isEmpty() ? "CHOSEN" : knownFrom, rendered.subject(),
                rendered.text(), bodyOf(rendered.html()), previous.isEmpty(), changes, draft.blocking(),
                draft.finds().stream().filter(find -> draft.allowed().contains(find.number())).toList(),
                draft.finds().stream().filter(find -> !find.blocks()).toList(), scene.names(draft.approvals()));
    }

    private static Optional<Draft> previous(CaseState state, String matter, Draft draft) {
        return state.history().stream().map(happened -> happened.event())
                .filter(event -> event instanceof Event.DraftRequested(String id, Draft old) && id.equals(matter) && old.kind() == draft.kind()
                        && old.version() == draft.version() - 1)
                .map(event -> ((Event.DraftRequested) event).draft()).reduce((_, last) -> last);
    }

    /** What a client shows of it, with links that do nothing: they are the recipient's. */
    private static String bodyOf(String html) {
        int from = html.indexOf('>', html.indexOf("<body")) + 1;
        return html.substring(from, html.indexOf("</body>")).replaceAll(" href=\"mailto:[^\"]*\"", "");
    }
}
