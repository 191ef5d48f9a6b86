package org.conductd.correspondence;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.conductd.intake.Roster;
import org.conductd.message.RoleAddress;

/**
 * What the mails say about the group itself. Public facts, from the configuration.
 *
 * @param group       name of the group, also the From-name; must not say what a mail is about
 * @param role        the role address
 * @param emergency   whom to call in danger (P3); may be empty, then the local number is named in general words
 * @param privacyLink of the privacy policy (P9)
 * @param otherWay    another way to reach the group, as a sentence; empty where there is none
 * @param independentContact where a report goes that is about whoever holds the host (D42), as a sentence; empty where there is none
 * @param zone        in which instants are written
 * @param roster      the members, who are public (P9), and who is told that a case waits
 * @param mailKept    how long a mail stays in the mailbox (D39)
 * @param casesKept   how long a closed case is kept (D29, D40)
 */
public record Letterhead(String group, RoleAddress role, List<Emergency> emergency, String privacyLink, String otherWay,
                         String independentContact, ZoneId zone, Roster roster, Duration mailKept, Duration casesKept) {

    /** @param place where the number works: {@code Europe} */
    public record Emergency(String place, String number) {}

    public Letterhead {
        emergency = List.copyOf(emergency);
    }
}
