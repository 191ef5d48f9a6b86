package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.conductd.engine.Store.StoreException;
import org.junit.jupiter.api.Test;

abstract class MailArchiveContract extends PortContract {
    @Test
    void aMailComesBackOctetForOctet() {
        openCases();
        byte[] mail = new byte[25 * 1024 * 1024];
        new Random(7).nextBytes(mail);
        run(all -> all.mails().keep(CASE, "m-1", mail));
        run(all -> all.mails().keep(CASE, "m-2", new byte[0]));
        assertArrayEquals(mail, get(all -> all.mails().load(CASE, "m-1")).orElseThrow());
        assertArrayEquals(new byte[0], get(all -> all.mails().load(CASE, "m-2")).orElseThrow());
        assertEquals(Optional.empty(), get(all -> all.mails().load(OTHER_CASE, "m-1")));
    }

    @Test
    void aMailOfACaseThatDoesNotExistIsRefused() {
        assertThrows(StoreException.class, () -> run(all -> all.mails().keep(CASE, "m-1", octets("mail"))));
    }

    @Test
    void noMailIsReplaced() {
        openCases();
        run(all -> all.mails().keep(CASE, "m-1", octets("mail")));
        assertThrows(StoreException.class, () -> run(all -> all.mails().keep(CASE, "m-1", octets("another"))));
    }
}
