package org.conductd.correspondence.anonymity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.correspondence.anonymity.Identity.Whose;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.MimeComposer;
import org.conductd.message.OutboundMessage;
import org.conductd.message.ShownMail;
import org.conductd.procedure.Find;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D27: the anonymity check")
class AnonymityCheckTest {
    private static final String TAG = "0b1c2d3f4g5h6j7k8m9n";
    private static final String OWN_TAG = "zzzxxx111222333bbbcc";
    private static final Identity REPORTER = new Identity(Whose.REPORTER, List.of("Rae Müller-Chen"), List.of("Head of Releases"),
            List.of("rae.mc+conf@mail.example"), List.of("@raemc"), List.of("+49 151 234 5678"));
    private static final Identity WITNESS = Identity.of(Whose.WITNESS, "Søren O'Brien", List.of("soren@witness.example"));
    private static final Identity MEMBER = Identity.of(Whose.MEMBER, "Ilse Brandt", List.of("m1@example.org"));
    private static final Identity ORDINARY = Identity.of(Whose.MEMBER, "Will Rose", List.of("wrose@example.org"));
    private static final Guarded GUARDED = new Guarded(List.of(REPORTER, WITNESS, MEMBER, ORDINARY), Set.of("K7Q-4MD"), id -> id.endsWith("@ids.example.org"),
            "Yesterday evening they shouted at me in front of everybody in the hall.\nThat was at 14:30.",
            List.of("2 March 2026, 14:30", "#review-channel, Lisbon"));
    private static final Exempt SAM = new Exempt(List.of("Sam Brandt"), List.of("sam.brandt@example.net"),
            List.of("oss-governance+" + OWN_TAG + "@example.org", OWN_TAG, "<own@ids.example.org>", "B2C-3DF"));

    private static List<Find> finds(Sheet sheet) {
        return AnonymityCheck.finds(sheet, GUARDED, SAM);
    }

    private static List<Find> inText(String text) {
        return AnonymityCheck.findsInWords(text, GUARDED, SAM);
    }

    private static List<String> blocking(String text) {
        return texts(inText(text), true);
    }

    private static List<String> texts(List<Find> finds, boolean blocks) {
        return finds.stream().filter(find -> find.blocks() == blocks).map(Find::text).toList();
    }

    @Nested
    class Names {
        @ParameterizedTest
        @ValueSource(strings = {"Rae", "rae", "RAE", "Rae's", "Rae’s", "Rae-related", "anti-Rae", "(Rae)", "Rae,", "“Rae”", "R\u200Bae", "Ra\u00ADe", "R-a-e", "Ráe",
            "Ra\u0301e", "Ｒａｅ", "\uD835\uDC11\uD835\uDC1A\uD835\uDC1E", "Rае", "rae_smith", "rae.jpg", "Rae²", "Rae\u2060", "\u202ERae", "ra-\ne", "@Rae", "Rae/Kim"})
        void of_a_guarded_person_block_in_any_spelling(String written) {
            assertEquals(1, blocking("On that day " + written + " told us so.").size(), written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Müller", "Mueller", "Muller", "MÜLLER", "Mu\u0308ller", "Müller-Chen", "Müllerchen", "MuellerChen", "Chen", "RaeMüllerChen",
            "Mül-\nler", "Søren", "Soren", "Soeren", "SØREN", "Brien", "O'Brien", "O’Brien", "OBrien", "o-brien", "Rae\nMüller-Chen", "Rae\n  Chen"})
        void have_diacritics_and_hyphens_written_in_many_ways(String written) {
            assertTrue(!blocking("we heard from " + written + " about it").isEmpty(), written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Raegan", "brae", "arae", "Chennai", "Ilsemarie", "Brandts", "raes", "mullers", "a soprano", "O'Neil", "b r i e n"})
        void count_as_whole_words_only(String other) {
            assertEquals(List.of(), blocking("we heard from " + other + " about it"));
        }

        @Test
        void written_whole_are_one_find_and_say_whose_they_are() {
            assertEquals(List.of(new Find(1, true, "name of the reporter", "Rae Müller-Chen")), inText("this is what Rae Müller-Chen\nwrote"
                    .replace("\nwrote", " wrote")));
        }

        @Test
        void found_several_times_are_one_find() {
            assertEquals(List.of("Ilse", "rae"), blocking("as Ilse said, ILSE and rae; Ilse's words"));
        }

        @Test
        void in_scripts_without_spaces_are_found_inside_of_the_text() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.REPORTER, "王 小明", List.of()), Identity.of(Whose.WITNESS, "김민수", List.of())),
                    Set.of(), _ -> false, "", List.of());
            assertEquals(List.of("王小明", "김민수"), texts(AnonymityCheck.findsInWords("昨天王小明说 김민수는", guarded, SAM), true));
        }

        @Test
        void that_describe_somebody_do_not_forbid_the_words_of_the_description() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.REPORTED, "the tall person with a red hat", List.of())), Set.of(), _ -> false, "", List.of());
            assertEquals(List.of(), AnonymityCheck.findsInWords("A person of the project wore something red.", guarded, SAM));
            assertEquals(1, AnonymityCheck.findsInWords("It was The Tall Person with a red hat.", guarded, SAM).size());
        }

        @Test
        void leave_particles_honorifics_and_pronouns_alone() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.WITNESS, "Dr. Anna van der Berg (she/her)", List.of())), Set.of(), _ -> false, "", List.of());
            assertEquals(List.of(), AnonymityCheck.findsInWords("She said so to her doctor, Dr. House, in der Van.", guarded, SAM));
            assertEquals(List.of("Anna van der Berg"), texts(AnonymityCheck.findsInWords("So said Anna van der Berg.", guarded, SAM), true));
        }

        @Test
        void unknown_are_taken_from_the_local_part() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.REPORTER, "", List.of("jane.doe@example.net"))), Set.of(), _ -> false, "", List.of());
            assertEquals(List.of("Jane"), texts(AnonymityCheck.findsInWords("as Jane wrote", guarded, SAM), true));
        }
    }

    @Nested
    class NamesThatAreWordsOfEveryDay {
        @ParameterizedTest
        @ValueSource(strings = {"and then Will said", "Will's words", "as Will Rose wrote", "will rose@ and Rose", "see @will", "Dear Will,"})
        void block_where_they_are_written_as_only_a_name_is(String text) {
            assertTrue(!blocking(text).isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"You will hear from us.", "Will you answer?", "It is over.\n\nWill you answer?", "- Will you?", "the sun rose", "tensions rose. Rose gardens"})
        void only_warn_elsewhere(String text) {
            assertEquals(List.of(), blocking(text));
            assertEquals(1, inText(text).size());
        }

        @Test
        void are_not_seen_in_dates() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.MEMBER, "May Tan", List.of())), Set.of(), _ -> false, "", List.of());
            assertEquals(List.of(), texts(AnonymityCheck.findsInWords("until 3 May, or May 4, or May 2026", guarded, SAM), true));
            assertEquals(List.of("May"), texts(AnonymityCheck.findsInWords("until May comes", guarded, SAM), true));
        }

        @Test
        void of_two_letters_are_words_as_well() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.MEMBER, "Al Kowalski", List.of())), Set.of(), _ -> false, "", List.of());
            assertEquals(List.of(), texts(AnonymityCheck.findsInWords("see Kim et al. for more", guarded, SAM), true));
            assertEquals(List.of("Al"), texts(AnonymityCheck.findsInWords("ask Al for more", guarded, SAM), true));
        }
    }

    @Nested
    class AddressesHandlesAndNumbers {
        @ParameterizedTest
        @CsvSource({"rae.mc+conf@mail.example, address of the reporter", "RAE.MC@Mail.Example, address of the reporter", "rae.mc at mail dot example, address of the reporter",
            "rae(at)mail.example, name of the reporter", "rae.mc, address of the reporter", "m1, address of a member", "@raemc, 'address of the reporter, handle of the reporter'",
            "https://code.example/raemc/x, 'address of the reporter, handle of the reporter'", "head of releases, other name or title of the reporter",
            "Head  of\tReleases, other name or title of the reporter"})
        void block(String written, String what) {
            assertEquals(List.of(what), inText("we know of " + written + " by now").stream().filter(Find::blocks).map(Find::what).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"+49 151 234 5678", "0151/2345678", "(0151) 234-56-78", "00491512345678", "+49\u00A0(0)151\u2011234\u20115678", "234 5678", "０１５１２３４５６７８", "151.234.5678"})
        void as_phone_numbers_block_however_they_are_grouped(String written) {
            List<Find> finds = inText("call " + written + " now");
            assertEquals(List.of("phone number of the reporter"), finds.stream().map(Find::what).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"112", "call 0800 111 333 now", "within 14 days, on 2026-03-16", "5678"})
        void as_phone_numbers_leave_other_figures_alone(String written) {
            assertEquals(List.of(), blocking(written));
        }

        @Test
        void are_read_from_what_somebody_wrote_of_themselves() {
            Identity read = Identity.of(Whose.REPORTER, "Rae", List.of("rae@example.net")).alsoIn("Signal +49 151 234 5678, @rae_dev or <r@home.example>, since 2026-03-02");
            assertEquals(List.of("rae@example.net", "r@home.example"), read.addresses());
            assertEquals(List.of("@rae_dev"), read.handles());
            assertEquals(List.of("+49 151 234 5678"), read.phones());
        }
    }

    @Nested
    class OtherThreads {
        @ParameterizedTest
        @CsvSource({"K7Q-4MD, reference of another thread", "k7q-4md, reference of another thread", "K7Q4MD, reference of another thread", "9ZX-QW2, reference of another thread",
            "9ZX\u2011QW2, reference of another thread", TAG + ", tag of another mail", "0B1C2D3F4G5H6J7K8M9N, tag of another mail",
            "oss-governance+" + TAG + "@example.org, tag of another mail", "<a.b.c@ids.example.org>, message identifier of another thread"})
        void block(String written, String what) {
            assertEquals(List.of(what), inText("see " + written + " there").stream().map(Find::what).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"0800-111-333", "123-456", "add-ons", "ABC-DEF", "oss-governance+" + OWN_TAG + "@example.org", "<own@ids.example.org>", "B2C-3DF", "somebody@elsewhere.example"})
        void leave_our_own_marks_and_what_only_looks_alike(String written) {
            assertEquals(List.of(), inText("see " + written + " there"));
        }
    }

    @Nested
    class WhatWarns {
        @Test
        void six_words_in_a_row_from_the_report() {
            assertEquals(List.of(new Find(1, false, "words of the report", "shouted at me, in front of everybody")),
                    inText("You are said to have “Shouted at me, in front of everybody”.".replace("Shouted", "shouted")));
            assertEquals(List.of(), inText("You shouted at them in front of everybody."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"14:30", "2:30 pm", "2.30 p.m.", "02:30PM", "2 March", "2nd of March", "March 2", "2026-03-02", "02.03.2026", "3/2/2026", "Lisbon", "#review-channel",
            "the review channel", "2 March 2026"})
        void exact_times_and_places(String written) {
            List<Find> finds = inText("it happened: " + written + ", they say");
            assertTrue(!finds.isEmpty() && finds.stream().allMatch(find -> !find.blocks() && find.what().equals("time or place of the report")), written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"14:31", "3 March", "2026-04-02", "at 2 of 30", "a review", "version 2.30"})
        void not_other_times_and_places(String written) {
            assertEquals(List.of(), inText("it happened: " + written + ", they say"));
        }
    }

    @Nested
    class TheRecipient {
        @Test
        void may_be_called_by_their_name_and_addresses() {
            assertEquals(List.of(), inText("Dear Sam Brandt, we write to sam.brandt@example.net. Sam Brandt's answer, SAM\nBRANDT"));
        }

        @Test
        void shares_a_part_of_a_name_with_somebody_guarded_and_only_the_whole_is_theirs() {
            assertEquals(List.of("Brandt"), blocking("Dear Sam Brandt, as Brandt told us"));
            assertEquals(List.of("Ilse Brandt"), blocking("Dear Sam Brandt, as Ilse Brandt told us"));
        }

        @Test
        void with_a_name_of_one_word_does_not_hide_a_longer_one() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.REPORTER, "Sam Rivers", List.of())), Set.of(), _ -> false, "", List.of());
            Exempt sam = new Exempt(List.of("Sam"), List.of(), List.of());
            assertEquals(List.of("Sam Rivers"), texts(AnonymityCheck.findsInWords("Dear Sam, as Sam Rivers told us", guarded, sam), true));
        }

        @Test
        void may_read_what_the_group_says_of_itself_and_no_more() {
            Exempt sam = new Exempt(List.of("Sam"), List.of(), List.of("Call Ilse Brandt at +1 555 0100."));
            assertEquals(List.of("Ilse"), texts(AnonymityCheck.findsInWords("Call Ilse Brandt\nat +1 555 0100. Ilse says so.", GUARDED, sam), true));
        }

        @Test
        void on_the_roster_is_not_guarded_against_themselves() {
            Guarded guarded = new Guarded(List.of(Identity.of(Whose.MEMBER, "Sam Okafor", List.of("SAM+work@example.net"))), Set.of(), _ -> false, "", List.of());
            Exempt sam = new Exempt(List.of("Sam"), List.of("sam@example.net"), List.of());
            assertEquals(List.of(), AnonymityCheck.findsInWords("Dear Okafor", guarded, sam));
        }
    }

    @Nested
    class WhereItLooks {
        private Sheet html(String html) {
            return new Sheet("", "", List.of(), "", html, List.of());
        }

        @ParameterizedTest
        @ValueSource(strings = {"<p>Rae</p>", "<p>R<b>a</b>e</p>", "<p>&#82;ae</p>", "R<!-- x -->ae", "<p>Dear</p><p>Rae</p>", "<table><tr><td>by</td><td>Rae</td></table>", "you<br>Rae", "<img alt='with Rae'>",
            "<a title=Rae>x</a>", "<a href='mailto:x@y.example?body=Dear%20Rae%0D%0A'>x</a>", "<a href='https://x.example/%52ae'>x</a>", "<!-- Rae -->", "<title>Rae</title>", "<p data-x='Rae'>",
            "<script>var x = 'Rae'</script>", "R<wbr>ae", "<p>Rae"})
        void in_the_text_and_in_the_attributes_of_html(String html) {
            assertEquals(List.of("Rae"), texts(finds(html(html)), true));
        }

        @Test
        void not_in_how_html_looks() {
            assertEquals(List.of(), finds(html("<style>.rae { font-family: Rae }</style><p class=rae style='font: Rae'>x</p>")));
        }

        @Test
        void in_subject_headers_from_name_text_and_names_of_attachments() {
            Sheet sheet = new Sheet("about Rae", "Ilse for the group", List.of("<x@ids.example.org>"), "and Søren", "", List.of("chen_1.png"));
            assertEquals(List.of("Rae", "Ilse", "x@ids.example.org", "Søren", "chen"), texts(finds(sheet), true));
        }

        @Test
        void in_the_octets_that_are_about_to_leave_but_not_in_what_the_composer_adds() {
            OutboundMessage mail = new OutboundMessage(MailKind.LETTER, new Mailbox("The group", "oss-governance@example.org"),
                    new Mailbox("Sam Brandt", "sam.brandt@example.net"), Optional.of("oss-governance+" + OWN_TAG + "@example.org"), "Your mail, Rae",
                    Instant.parse("2026-03-02T14:30:00Z"), "<own@ids.example.org>", List.of("<own@ids.example.org>"), Optional.empty(),
                    "Dear Sam Brandt, Søren", "<p title=Chen>Dear Sam Brandt, S<b>ør</b>en</p>", List.of());
            assertEquals(List.of("Rae", "Søren", "Chen"), finds(Sheet.of(ShownMail.of(MimeComposer.compose(mail)))).stream().map(Find::text).toList());
        }

        @Test
        void and_numbers_what_blocks_first() {
            List<Find> finds = inText("At 14:30 you will see Rae.");
            assertEquals(List.of(1, 2, 3), finds.stream().map(Find::number).toList());
            assertEquals(List.of("Rae", "14:30", "will"), finds.stream().map(Find::text).toList());
        }

        @Test
        void in_time_that_grows_with_the_text() {
            String text = Stream.generate(() -> "Rae-R-a-e 234 5678 a@b.example k7q ").limit(3_000).collect(Collectors.joining()) + "@".repeat(20_000);
            assertTimeout(Duration.ofMinutes(1), () -> inText(text));
            String people = IntStream.range(0, 2000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
            assertTimeout(Duration.ofMinutes(1), () -> inText(people.repeat(5)));
        }
    }
}
