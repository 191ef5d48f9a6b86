package org.conductd.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the approval from outside stands for one version of a letter.
 *
 * @param asked   in their order
 * @param waiting whose answer is awaited
 * @param over    nobody is waited for any more: approved, refused, not answered by anybody, or nobody could be asked
 */
public record Outside(int version, List<PersonId> asked, Optional<PersonId> waiting, boolean over) {
    public Outside {
        asked = List.copyOf(asked);
    }

    static Outside of(int version) {
        return new Outside(version, List.of(), Optional.empty(), false);
    }

    Outside asking(PersonId approver) {
        List<PersonId> more = new ArrayList<>(asked);
        more.add(approver);
        return new Outside(version, more, Optional.of(approver), false);
    }

    Outside waitingNoMore() {
        return new Outside(version, asked, Optional.empty(), over);
    }

    Outside ended() {
        return new Outside(version, asked, Optional.empty(), true);
    }
}
