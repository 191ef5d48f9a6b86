package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;

/** Turns what happened into mails. Every method gives the same for the same, but for what {@link Stationery} hands out. */
public final class Correspondence {
    private final Letterhead letterhead;
    private final Policy policy;
    private final Stationery stationery;

    public Correspondence(Letterhead letterhead, Policy policy, Stationery stationery) {
        this.letterhead = letterhead;
        this.policy = policy;
        this.stationery = stationery;
    }

    /**
     * The mails of one transaction, in the order in which they go out.
     *
     * @param before the case before; empty where it was opened just now
     * @param after  with all the events
     * @param reply  the mail that brought them about, and what came of its lines; empty where time did
     */
    public List<Outgoing> mailsFor(Optional<CaseState> before, CaseState after, List<Happened> events, Optional<Reply> reply, Instant now) {
        return List.of();
    }

    /** The newest version of a draft as it will go, with its hash and the finds of the anonymity check (D25–D27). */
    public DraftSheet sheet(CaseState state, String matter, DraftKind kind) {
        throw new UnsupportedOperationException();
    }

    /**
     * The one answer to a roster address whose tag or reference is unknown, dead, forged or another's: always the same, to the letter (D10).
     *
     * @param person whose roster entry it is
     */
    public Outgoing notInUse(PersonId person, Mailbox to, Optional<String> inReplyTo) {
        throw new UnsupportedOperationException();
    }

    /** To the owner of a tag: somebody wrote with it from another address (mail interface §6). */
    public Outgoing securityNotice(CaseState state, PersonId owner) {
        throw new UnsupportedOperationException();
    }

    /** To the owner of a tag: a command waits until they confirm that they wrote it. @param lines the command lines, as written */
    public Outgoing confirmation(CaseState state, PersonId owner, List<String> lines) {
        throw new UnsupportedOperationException();
    }

    /** One neutral line to the address a report came from, where its {@code Contact} names another (D1). */
    public Outgoing neutralReceipt(CaseState state, Mailbox to, Optional<String> inReplyTo) {
        throw new UnsupportedOperationException();
    }

    /** To the admin; without content. @param facts numbers and codes that the reason's text needs */
    public Outgoing adminAlert(AdminAlert reason, List<String> facts, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Why the admin is written to. */
    public enum AdminAlert {
        /** Mail is kept apart; facts: how many, the word for why. */
        KEPT_APART,
        /** D3; facts: reports in the last hour. */
        MANY_REPORTS,
        /** A mail could not be submitted for days; facts: how many. */
        OUTBOX_STUCK,
        /** A template cannot work; facts: its name. */
        TEMPLATE_FAILED
    }
}
