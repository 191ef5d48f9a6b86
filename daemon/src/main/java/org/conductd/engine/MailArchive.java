package org.conductd.engine;

import java.util.Optional;
import org.conductd.procedure.CaseId;

/** Raw mail as it came, sealed under the key of its case (D39). */
public interface MailArchive {
    /** @param mail a key of the caller's, unique within the case */
    void keep(CaseId caseId, String mail, byte[] octets);

    Optional<byte[]> load(CaseId caseId, String mail);
}
