package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conductd.correspondence.Correspondence;
import org.conductd.intake.Roster;
import org.conductd.message.DkimVerifier;
import org.conductd.message.MessageParser;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.Queue;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;

/**
 * One mail in, one transaction, some mails out; and the same for the passing of time. Everything is in the {@link Store}; what is
 * kept besides are folded cases, each good only for the history that it was folded from. Methods may be called from several threads; the store takes one transaction at a time.
 */
public final class Engine {
    /** Cases whose time has come are taken so many at a time, so that mail is not kept waiting by a long downtime. */
    private static final int CASES_AT_A_TIME = 100;

    private final Store store;
    private final Reception reception;
    private final OutboxQueue outbox;
    private final FinalCheck finalCheck;
    private final CaseOffice office;
    private final RosterClerk roster;
    private final Steward steward;
    private final Flood flood;
    private final Gathering gathering;
    private final Purge purge;
    private final MailboxTime mailboxTime;
    private final SetBack setBack;

    /**
     * What reads a message.
     *
     * @param verifier asked where no server says who is proven
     */
    public record Reading(MessageParser parser, DkimVerifier verifier) {}

    /**
     * Takes the roster up (D11): what changed on it since the last time is told, and done in every case that is there. A case that cannot be
     * worked on stops no other; it is tried again when time passes.
     *
     * @param now when the daemon starts, or reads its configuration anew
     */
    public Engine(Store store, Settings settings, Correspondence correspondence, Chance chance, Reading reading, Instant now) {
        this.store = store;
        this.office = new CaseOffice(settings.policy(), new SubstituteCall(settings.roster()), chance, correspondence, new Posting(settings, chance, reading.parser()), new Casebook());
        this.steward = new Steward(store, office);
        Acknowledgments acknowledgments = new Acknowledgments(settings);
        this.flood = new Flood(store, settings, office, acknowledgments);
        this.gathering = new Gathering(store, office);
        this.mailboxTime = new MailboxTime(store, settings, reading.parser());
        this.reception = new Reception(store, settings, office, reading, mailboxTime, new ReportDesk(settings, office, steward, flood, acknowledgments), gathering);
        this.purge = new Purge(store, office.casebook(), settings.retention().cases(), settings.zone());
        this.setBack = new SetBack(store, office);
        this.outbox = new OutboxQueue(store, office);
        this.finalCheck = new FinalCheck(store, office);
        this.roster = new RosterClerk(store, settings.roster(), office);
        roster.begin(now);
    }

    /** The roster of the file as it counts: under the ids by which the records know people, and nobody there before they were first seen (D11). */
    public static Roster sighted(Store store, Roster file, Instant now) {
        return RosterClerk.sighted(store, file, now);
    }

    /**
     * One inbound message, exactly once however often it is handed in: durable when this returns.
     *
     * @return what becomes of the mail in the mailbox
     */
    public Ledger.Disposal receive(Arrival arrival, Instant now) {
        return reception.receive(arrival, now);
    }

    /** Keeps a message apart that {@link #receive} failed on twice, so that those behind it go on; the admin is told. */
    public Ledger.Disposal park(Arrival arrival, Instant now) {
        return reception.park(arrival, now);
    }

    /**
     * The admin hears of what was left undone for a day (P2), mail that they released comes in (D42), and everything that is due by now happens, case by case, in order (architecture §5). A case that cannot be worked on stops no other, and nothing else that is due.
     *
     * @throws Store.Unavailable at once
     * @throws Store.Damaged at once
     * @throws RuntimeException what the first such case threw, once all others are done; it is due again at the next call
     */
    public void passTime(Instant now) {
        List<RuntimeException> faults = new ArrayList<>();
        for (Consumer<Instant> part : List.<Consumer<Instant>>of(steward::passTime, roster::passTime, reception::release, flood::passTime, this::passTimeInCases, gathering::passTime, purge::passTime)) {
            try {
                part.accept(now);
            } catch (Store.Unavailable | Store.Damaged trouble) {
                throw trouble;
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        for (RuntimeException fault : faults) {
            throw fault;
        }
    }

    private void passTimeInCases(Instant now) {
        Map<CaseId, RuntimeException> faults = new LinkedHashMap<>();
        List<CaseId> due;
        do {
            int most = CASES_AT_A_TIME + faults.size();
            due = store.transact(tx -> tx.events().dueBy(now, most)).stream().filter(id -> !faults.containsKey(id)).toList();
            for (CaseId id : due) {
                try {
                    passTime(id, now);
                } catch (Store.Unavailable | Store.Damaged trouble) {
                    throw trouble;
                } catch (RuntimeException fault) {
                    faults.put(id, fault);
                }
            }
        } while (due.size() >= CASES_AT_A_TIME);
        for (RuntimeException fault : faults.values()) {
            throw fault;
        }
    }

    private void passTime(CaseId id, Instant now) {
        store.transact(tx -> {
            office.take(tx, id, now).ifPresent(work -> office.chance().because("time " + work.standing(), () -> {
                work.decide(new Command.PassTime());
                work.finish(Optional.empty());
                return null;
            }));
            return null;
        });
    }

    /** When {@link #passTime} has something to do next; empty where no case is kept, nobody leaves by a date of the file, and nothing waits. */
    public Optional<Instant> nextDue() {
        return Stream.of(store.transact(tx -> tx.events().nextDue()), store.transact(tx -> tx.errands().nextDue()), roster.dueAt(), steward.nextDue(), purge.nextDue()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** When a queued mail may be tried next; empty where none is queued. */
    public Optional<Instant> nextAttempt() {
        return outbox.nextAttemptAt();
    }

    /** The configuration that was read anew has faults, and the one in use stays: the admin is told, in numbers. */
    public void configurationRefused(int problems, Instant now) {
        store.transact(tx -> {
            office.posting().post(tx, office.correspondence().adminAlert(Correspondence.AdminAlert.CONFIGURATION_REFUSED,
                    List.of(String.valueOf(problems)), now), now);
            return null;
        });
    }

    /** Mails lie in the mailbox that can be neither read nor moved, or that cannot even be kept apart: the admin is told, in numbers. */
    public void mailStuck(int mails, Instant now) {
        store.transact(tx -> {
            office.posting().post(tx, office.correspondence().adminAlert(Correspondence.AdminAlert.MAIL_STUCK, List.of(String.valueOf(mails)), now), now);
            return null;
        });
    }

    /** How long a mail stays in the mailbox once its encrypted copy is durable (D39). */
    public Duration mailboxKeep() {
        return mailboxTime.keep();
    }

    /** When a mail that lies elsewhere than where mail arrives has to leave (D39, D9); empty: it is none of ours, or had no effect yet. */
    public Optional<Instant> leavesAt(Arrival arrival) {
        return mailboxTime.leavesAt(arrival);
    }

    /** Every mail that had to leave the mailbox by then has left it: what cannot come back any more is forgotten (D40). */
    public void swept(Instant then) {
        mailboxTime.swept(then);
    }

    /** When the backup was made that the store is, as long as what was handled since was not handled again; empty as a rule. */
    public static Optional<Instant> setBackTo(Store store) {
        return SetBack.madeAt(store);
    }

    /** The store is a backup of that time from now on: what was handled since is to be handled again, before anything else. */
    public static void setBack(Store store, Instant madeAt) {
        store.transact(tx -> {
            SetBack.mark(tx, madeAt);
            return null;
        });
    }

    /** Whether the store knows of a mail that had its effect once, according to where it lies. */
    public boolean knows(Arrival arrival) {
        return setBack.knows(arrival);
    }

    /** What was handled since the backup was made is handled again, as far as it lies in the mailbox: the admin and all members are told what may be missing. */
    public void madeUpFor(int handled, int unread, Instant now) {
        setBack.madeUpFor(handled, unread, now);
    }

    /** What must go out, for {@link org.conductd.outbox.Dispatcher}. */
    public Queue outbox() {
        return outbox;
    }

    public LastCheck lastCheck() {
        return finalCheck;
    }
}
