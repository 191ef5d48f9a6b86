package org.conductd.simulation;

import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/**
 * A word that means one thing alone in its world, so that where it stands, that thing is told.
 *
 * @param whose  of a person's own words: who it is
 * @param caseId of what belongs to a case
 * @param person of what belongs to one thread of it
 */
record Secret(Kind kind, String word, Optional<Someone> whose, Optional<CaseId> caseId, Optional<PersonId> person) {
    enum Kind {
        /** Parts of a name, local parts of addresses. */
        IDENTITY,
        /** A word within the report, or within what was said later: who may know it depends on the mail that it came by. */
        REPORT, WORDS,
        /** Ours: tags, references, message identifiers. */
        TAG, REFERENCE, MESSAGE_ID,
        /** The Message-ID of a mail that somebody wrote to us. */
        THEIR_MESSAGE_ID
    }

    static Secret identity(String word, Someone whose) {
        return new Secret(Kind.IDENTITY, word, Optional.of(whose), Optional.empty(), Optional.empty());
    }

    static Secret words(Kind kind, String word, Someone writer) {
        return new Secret(kind, word, Optional.of(writer), Optional.empty(), Optional.empty());
    }

    static Secret ofThread(Kind kind, String word, CaseId caseId, PersonId person) {
        return new Secret(kind, word, Optional.empty(), Optional.of(caseId), Optional.of(person));
    }

    boolean belongsTo(CaseId id, PersonId to) {
        return caseId.filter(id::equals).isPresent() && person.filter(to::equals).isPresent();
    }
}
