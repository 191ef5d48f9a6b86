package org.conductd.procedure;

import java.util.Map;
import java.util.Set;

/**
 * Another case, as this one is linked with it (D37, P20).
 *
 * @param matters the other's matter for each of ours that shares its decision; empty where none is shared
 * @param facts   the other, as it last stood
 * @param since   number of the event in our history that linked them
 */
public record LinkedCase(Role role, Map<String, String> matters, CaseFacts facts, PersonId by, int since) {
    public enum Role {
        /** The other is decided with this case: proposals, ballot and letter happen here. */
        LEADS,
        /** This case is decided with the other, and sends its reporter a follow-up of their own. */
        FOLLOWS,
        /** The other has its decision already, and is considered here as a part of a pattern (P20); in it nothing changes. */
        CONSIDERS;

        /** Whether both are decided as one, by those who may be told everything of either. */
        public boolean binds() {
            return this != CONSIDERS;
        }
    }

    public LinkedCase {
        matters = Map.copyOf(matters);
    }

    LinkedCase with(CaseFacts newer) {
        return new LinkedCase(role, matters, newer, by, since);
    }

    Seat.Elsewhere elsewhere(PersonId member) {
        CaseFacts.Place place = role.binds() ? facts.places().get(member) : CaseFacts.Place.READY;
        if (place == null) {
            return Seat.Elsewhere.OUTSIDE;
        }
        return switch (place) {
            case READY -> Seat.Elsewhere.NOTHING;
            case PENDING -> Seat.Elsewhere.PENDING;
            case HELD -> Seat.Elsewhere.HELD;
        };
    }

    /**
     * What was said while two cases were one: about both, so nobody else is shown it after they parted (P12).
     *
     * @param from    number of the first such event in the history
     * @param to      number of the last
     * @param mayKnow who may be told everything of the other case
     */
    record Apart(int from, int to, Set<PersonId> mayKnow) {
        Apart {
            mayKnow = Set.copyOf(mayKnow);
        }
    }
}
