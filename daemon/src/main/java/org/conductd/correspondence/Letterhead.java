package org.conductd.correspondence;

import java.time.ZoneId;
import java.util.List;
import org.conductd.message.Mailbox;
import org.conductd.message.RoleAddress;
import org.conductd.procedure.Person;

/**
 * What the mails say about the group itself. Public facts, from the configuration.
 *
 * @param group        name of the group, also the From-name; must not say what a mail is about
 * @param neutralName  From-name of mails that may hold no word of report, conduct or group (D1)
 * @param role         the role address
 * @param emergency    whom to call in danger (P3); may be empty, then the local number is named in general words
 * @param privacyLink  of the privacy policy (P9)
 * @param otherWay     another way to reach the group, as a sentence's end: {@code by phone at +49 30 1234567}; empty where there is none
 * @param members      the public list (P9), voting first
 * @param zone         in which instants are written
 * @param escalation   who is told that a case waits; {@link Person#contact} is an address
 * @param substitutes  names that SUBSTITUTE takes (D12); may be empty
 * @param admin        who runs the service
 * @param retention    how long a closed case is kept (D29, D40), as a sentence's end: {@code for two years after the case is closed}
 */
public record Letterhead(String group, String neutralName, RoleAddress role, List<Emergency> emergency, String privacyLink, String otherWay,
                         List<Listed> members, ZoneId zone, List<Person> escalation, List<String> substitutes, Mailbox admin,
                         String retention) {

    /** @param place where the number works: {@code Europe} */
    public record Emergency(String place, String number) {}

    /** Somebody of the public list. */
    public record Listed(String name, boolean votes) {}

    public Letterhead {
        emergency = List.copyOf(emergency);
        members = List.copyOf(members);
        escalation = List.copyOf(escalation);
        substitutes = List.copyOf(substitutes);
    }
}
