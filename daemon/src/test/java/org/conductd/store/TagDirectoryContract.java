package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.engine.Store.StoreException;
import org.conductd.engine.TagDirectory.Entry;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Check;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TagDirectoryContract extends PortContract {
    private static final Tag FIRST = new Tag("0123456789bcdfghjkmn");
    private static final Tag SECOND = new Tag("1123456789bcdfghjkmn");
    private static final Tag THIRD = new Tag("2123456789bcdfghjkmn");

    @BeforeEach
    void cases() {
        openCases();
    }

    @Test
    void aTagLeadsToPersonAndCaseAndWhatItsMailShowed() {
        List<Shown> all = List.of(Shown.NOTHING, new Shown.OfCheck(new Check(Check.Kind.STEP_ONE, List.of(BEN))), new Shown.OfBallot("1", 2),
                new Shown.OfDrafts("1", Map.of(DraftKind.LETTER, 1, DraftKind.FOLLOW_UP, 3), Map.of(DraftKind.LETTER, "hash")), new Shown.OfMatter("2"));
        for (int number = 0; number < all.size(); number++) {
            Tag tag = new Tag(FIRST.value().substring(1) + number);
            Entry entry = new Entry(CASE, ANNA, "mail-" + number, MailKind.BALLOT, all.get(number), true);
            run(store -> store.tags().put(tag, "<" + tag.value() + "@example.org>", entry));
            assertEquals(Optional.of(entry), get(store -> store.tags().byTag(tag)));
            assertEquals(Optional.of(entry), get(store -> store.tags().byMessageId("<" + tag.value() + "@example.org>")));
        }
    }

    @Test
    void whatIsNotOursLeadsNowhere() {
        put(FIRST, CASE, ANNA);
        assertEquals(Optional.empty(), get(all -> all.tags().byTag(SECOND)));
        assertEquals(Optional.empty(), get(all -> all.tags().byMessageId("<forged@example.org>")));
    }

    @Test
    void aMessageIdThatAServerGaveLeadsToTheSame() {
        put(FIRST, CASE, ANNA);
        run(all -> all.tags().alias("<given@provider.example>", FIRST));
        run(all -> all.tags().alias("<given@provider.example>", FIRST));
        assertEquals(Optional.of(ANNA), get(all -> all.tags().byMessageId("<given@provider.example>").map(Entry::person)));
    }

    @Test
    void aMailOfSeveralCasesLeadsToEachInItsOrder_D3() {
        put(SECOND, CASE, ANNA);
        put(FIRST, OTHER_CASE, ANNA);
        run(all -> all.tags().gather(THIRD, "<whole@example.org>", "mail", List.of(SECOND, FIRST)));
        List<Entry> parts = get(all -> all.tags().gathered(THIRD));
        assertEquals(List.of(CASE, OTHER_CASE), parts.stream().map(Entry::caseId).toList());
        assertEquals(parts, get(all -> all.tags().gathered("<whole@example.org>")));
        assertEquals(parts, get(all -> all.tags().gatheredIn("mail")));
        assertEquals(List.of("mail"), get(all -> all.tags().gatheredFor(OTHER_CASE, ANNA)));
        assertEquals(List.of(), get(all -> all.tags().gatheredFor(OTHER_CASE, BEN)));
        assertEquals(Optional.empty(), get(all -> all.tags().byTag(THIRD)));
        assertEquals(Optional.empty(), get(all -> all.tags().byMessageId("<whole@example.org>")));
        assertEquals(List.of(), get(all -> all.tags().gathered(SECOND)));
        run(all -> all.tags().kill(CASE, ANNA));
        assertEquals(List.of(false, true), get(all -> all.tags().gathered(THIRD)).stream().map(Entry::live).toList());
    }

    @Test
    void allTagsOfAPersonInACaseDieTogetherAndNoOthers() {
        put(FIRST, CASE, ANNA);
        put(SECOND, CASE, ANNA);
        put(THIRD, CASE, BEN);
        Tag otherCase = new Tag("3123456789bcdfghjkmn");
        put(otherCase, OTHER_CASE, ANNA);
        run(all -> all.tags().kill(CASE, ANNA));
        assertEquals(List.of(false, false, true, true), List.of(live(FIRST), live(SECOND), live(THIRD), live(otherCase)));
        assertEquals(Optional.of(false), get(all -> all.tags().byMessageId("<" + FIRST.value() + ">").map(Entry::live)));
    }

    @Test
    void noTagIsGivenTwice() {
        put(FIRST, CASE, ANNA);
        assertThrows(StoreException.class, () -> put(FIRST, CASE, BEN));
        assertEquals(Optional.of(ANNA), get(all -> all.tags().byTag(FIRST).map(Entry::person)));
    }

    private void put(Tag tag, CaseId caseId, PersonId person) {
        run(all -> all.tags().put(tag, "<" + tag.value() + ">", new Entry(caseId, person, "mail", MailKind.STATUS, Shown.NOTHING, true)));
    }

    private boolean live(Tag tag) {
        return get(all -> all.tags().byTag(tag)).orElseThrow().live();
    }
}
