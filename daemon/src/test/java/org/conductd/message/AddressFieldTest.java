package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 5322 §3.4: addresses, and whether readers can disagree about them")
class AddressFieldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ann@example.org | '' | ann@example.org", "<ann@example.org> | '' | ann@example.org", "Ann Bee <ann@example.org> | Ann Bee | ann@example.org",
        "\"Bee, Ann\" <ann@example.org> | Bee, Ann | ann@example.org", "ann@example.org (Ann Bee) | Ann Bee | ann@example.org", "=?utf-8?q?Zo=C3=AB?= <zoe@example.org> | Zoë | zoe@example.org",
        "\"ann@example.org\" <Ann@Example.org> | ann@example.org | Ann@Example.org", "O'Brien, Pat <pat@example.org> | ? | ?", "Zoë <zoë@bücher.example> | Zoë | zoë@bücher.example"})
    void oneCleanMailboxIsNoDoubt(String field, String name, String address) {
        AddressField read = AddressField.of(field);

        assertEquals(address.equals("?"), read.ambiguous());
        if (!read.ambiguous()) {
            assertEquals(List.of(new Mailbox(name, address)), read.mailboxes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "ann", "ann@", "@example.org", "ann@example.org, eve@example.org", "Team: ann@example.org;", "ann@example.org eve@example.org", "<ann@example.org> <eve@example.org>",
        "\"ann@example.org\" <eve@example.org>", "ann@example.org <eve@example.org>", "eve@example.org (ann@example.org)", "=?utf-8?q?ann=40example.org?= <eve@example.org>",
        "=?utf-8?b?QW5uIDxhbm5AZXhhbXBsZS5vcmc+?= <eve@example.org>", "ann＠example.org <eve@example.org>", "<@a.example:eve@example.org>", "\"Ann <ann@example.org>, \" <eve@example.org>",
        "\"Ann <eve@example.org>", "Ann (Bee <eve@example.org>", "ann@example.org@example.com", "<ann@example.org", "ann@exam\u200Bple.org", "eve@example.org\u0000ann@example.org", "\"a b\"@example.org", "ann(x)@example.org"})
    @DisplayName("Issue 4: where readers could disagree about the sender, the sender is not proven")
    void whatReadersCouldTakeForAnotherIsInDoubt(String field) {
        assertTrue(AddressField.of(field).ambiguous());
    }

    @Test
    void listsAreReadInOrderGroupsToo() {
        List<Mailbox> read = AddressField.of("A <a@example.org>,, \"x, y\" <b@example.org> ; Team: c@example.org, D <d@example.org>;, e@example.org").mailboxes();

        assertEquals(List.of("a@example.org", "b@example.org", "c@example.org", "d@example.org", "e@example.org"), read.stream().map(Mailbox::address).toList());
    }
}
