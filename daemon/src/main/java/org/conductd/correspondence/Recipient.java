package org.conductd.correspondence;

import org.conductd.message.Mailbox;
import org.conductd.procedure.PersonId;

/** Who gets a mail, where, and in which thread. @param reference their own of the case; empty where there is no case */
record Recipient(PersonId person, Mailbox mailbox, Frame.Thread thread, String reference) {}
