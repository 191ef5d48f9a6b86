package org.conductd.correspondence;

import org.conductd.message.MailKind;

/**
 * What one mail says, as its template sees it: {@code it}. Records of plain values, each for one template; no record here knows a case, so
 * a template can reach nothing that its mail may not say.
 */
sealed interface Content permits PartyMail, ClearanceMail, GroupMail, VoteMail, DraftMail, PlainMail {
    /** The template is {@code <label of the kind>.ftl}. */
    MailKind kind();

    /** Somebody as a mail shows them; either may be empty. */
    record Named(String name, String address) {
        /** {@code Sam <sam@example.net>}, or what is known. */
        public String both() {
            if (name.isEmpty() || address.isEmpty()) {
                return name + address;
            }
            return name + " <" + address + ">";
        }
    }

    /** A label, a key that the templates have words for, and what somebody wrote. */
    record Entry(String key, String words) {}
}
