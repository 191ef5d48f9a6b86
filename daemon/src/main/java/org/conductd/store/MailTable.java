package org.conductd.store;

import java.util.Optional;
import org.conductd.engine.MailArchive;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** Table {@code mail}. */
final class MailTable implements MailArchive {
    private static final String TABLE = "mail";

    private final Handle handle;
    private final CaseKeys keys;
    private final Seal seal;
    private final Journal journal;

    MailTable(Handle handle, CaseKeys keys, Seal seal, Journal journal) {
        this.handle = handle;
        this.keys = keys;
        this.seal = seal;
        this.journal = journal;
    }

    @Override
    public void keep(CaseId caseId, String mail, byte[] octets) {
        byte[] sealed = seal.seal(keys.of(caseId), octets, TABLE, caseId.value(), mail);
        handle.createUpdate("INSERT INTO mail (case_id, mail, sealed) VALUES (:case, :mail, :sealed)").bind("case", caseId.value())
                .bind("mail", mail).bind("sealed", sealed).execute();
        journal.mail(caseId, mail, sealed);
    }

    @Override
    public Optional<byte[]> load(CaseId caseId, String mail) {
        return handle.createQuery("SELECT sealed FROM mail WHERE case_id = :case AND mail = :mail").bind("case", caseId.value())
                .bind("mail", mail).mapTo(byte[].class).findOne()
                .map(sealed -> seal.open(keys.of(caseId), sealed, TABLE, caseId.value(), mail));
    }
}
