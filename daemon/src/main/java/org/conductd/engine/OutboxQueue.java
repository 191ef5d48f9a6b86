package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence.AdminAlert;
import org.conductd.message.MailKind;
import org.conductd.outbox.AttemptResult;
import org.conductd.outbox.OutboxItem;
import org.conductd.outbox.Queue;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.PersonId;

/** The durable queue, and what the outcome of an attempt means for the case: one transaction each. */
final class OutboxQueue implements Queue {
    private final Store store;
    private final CaseOffice office;

    OutboxQueue(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    @Override
    public List<OutboxItem> due(Instant now, int most) {
        boolean told = false;
        while (true) {
            try {
                return store.transact(tx -> tx.outbox().due(now, most).stream().map(due -> item(due, now)).toList());
            } catch (OutboxStore.Unreadable mail) {
                setAside(mail.id(), !told, now);
                told = true;
            }
        }
    }

    /** What does not open holds up nobody else's mail: the admin is told, and the group where that much is known of it. */
    private void setAside(String id, boolean telling, Instant now) {
        Optional<OutboxStore.Queued> mail = store.transact(tx -> {
            if (telling) {
                office.posting().post(tx, office.correspondence().adminAlert(AdminAlert.OUTBOX_UNREADABLE, List.of(), now), now);
            }
            return tx.outbox().setAside(id);
        });
        try {
            store.transact(tx -> {
                mail.ifPresent(lost -> lost.caseId().flatMap(of -> office.take(tx, of, now)).ifPresent(work -> {
                    undelivered(work, lost.person(), lost.kind(), lost.draft(), OutboxStore.UNREADABLE);
                    work.finish(Optional.empty());
                }));
                return null;
            });
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException sameOfItsCase) {
            // Its case does not open either: what is due in it says so.
        }
    }

    private static OutboxItem item(OutboxStore.Due due, Instant now) {
        OutboxStore.Queued mail = due.mail();
        return new OutboxItem(mail.id(), mail.kind(), mail.caseId().map(CaseId::value).orElse(""), mail.person().value(), mail.recipient(),
                mail.reversePath(), mail.messageId(), mail.octets(), mail.queuedAt(), due.attempts(), now, due.relayed());
    }

    @Override
    public List<Attempt> attempt(List<Attempt> attempts, Instant at) {
        return store.transact(tx -> attempts.stream().filter(attempt -> tx.outbox().attempting(attempt.item().id(), at, attempt.nextAttemptAt()) > 0).toList());
    }

    @Override
    public void resume(Instant now) {
        store.transact(tx -> tx.outbox().resume(MOST_RESUMED, now));
    }

    @Override
    public List<RuntimeException> record(List<Attempted> attempted, Instant at) {
        try {
            store.transact(tx -> {
                attempted.forEach(each -> office.chance().because("outcome " + each.item().id(), () -> {
                    record(tx, each, at);
                    return null;
                }));
                return null;
            });
            return List.of();
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException fault) {
            return attempted.size() > 1 ? attempted.stream().flatMap(each -> record(List.of(each), at).stream()).toList() : List.of(remembered(attempted.getFirst(), fault));
        }
    }

    /** Whoever has it would get it again and again, as often as this fails. */
    private RuntimeException remembered(Attempted attempted, RuntimeException fault) {
        if (attempted.result() instanceof AttemptResult.Relayed) {
            store.transact(tx -> {
                tx.outbox().relayedOnly(attempted.item().id());
                return null;
            });
        }
        return fault;
    }

    private void record(Store.Transaction tx, Attempted attempted, Instant at) {
        OutboxItem item = attempted.item();
        Optional<OutboxStore.Queued> mail = tx.outbox().load(item.id());
        switch (attempted.result()) {
            case AttemptResult.Relayed() -> {
                tx.outbox().remove(item.id());
                mail.ifPresent(sent -> submitted(tx, sent, at));
            }
            case AttemptResult.Rejected(int code, String enhanced) -> gaveUp(tx, mail, enhanced.isEmpty() ? String.valueOf(code) : enhanced, at);
            case AttemptResult.Expired(SubmissionOutcome _) -> gaveUp(tx, mail, "expired", at);
            case AttemptResult.Withdrawn(String reason) -> withdrawn(tx, mail, reason, at);
            case AttemptResult.Waiting(SubmissionOutcome last, Instant next) -> tx.outbox().deferred(item.id(), status(last), next);
        }
    }

    private static String status(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Relayed() -> "250";
            case SubmissionOutcome.Deferred deferred -> String.valueOf(deferred.code());
            case SubmissionOutcome.Rejected(int code, String _) -> String.valueOf(code);
            case SubmissionOutcome.Indeterminate() -> "indeterminate";
        };
    }

    private void submitted(Store.Transaction tx, OutboxStore.Queued mail, Instant at) {
        if (mail.draft().isEmpty()) {
            return;
        }
        office.take(tx, mail.caseId().orElseThrow(), at).ifPresent(work -> {
            OutboxStore.DraftRef draft = mail.draft().get();
            work.decide(new Command.RecordSubmission(draft.matter(), DraftKind.valueOf(draft.draftKind()), draft.version()));
            work.finish(Optional.empty());
        });
    }

    /** The group is told where it was a mail to a party (D35); a member who gets nothing is silent, and reminders end the same way. */
    private void gaveUp(Store.Transaction tx, Optional<OutboxStore.Queued> mail, String status, Instant at) {
        mail.ifPresent(lost -> {
            tx.outbox().remove(lost.id());
            lost.caseId().flatMap(id -> office.take(tx, id, at)).ifPresent(work -> {
                undelivered(work, lost.person(), lost.kind(), lost.draft(), status);
                work.finish(Optional.empty());
            });
        });
    }

    /** D35: records that a mail to a party came back, or to whoever was asked to approve; for anybody else it is nothing of the case. */
    static void undelivered(CaseWork work, PersonId person, MailKind kind, Optional<OutboxStore.DraftRef> draft, String status) {
        if (work.state().party(person).isPresent()) {
            work.decide(new Command.RecordFailure(draft.map(ref -> DraftKind.valueOf(ref.draftKind())), draft.map(OutboxStore.DraftRef::matter).orElse(""), draft.map(OutboxStore.DraftRef::version).orElse(0),
                    person, kind.label(), status));
        } else if (kind == MailKind.APPROVAL_REQUEST) {
            work.decide(new Command.RecordNoApprover(person));
        }
    }

    /** Withdrawn for somebody outside, or for a newer version, is as if it had never been; an approved draft that may not leave is told to the group. */
    private void withdrawn(Store.Transaction tx, Optional<OutboxStore.Queued> mail, String reason, Instant at) {
        if (mail.filter(lost -> lost.draft().isPresent()).isPresent() && !reason.equals(FinalCheck.OUTDATED)) {
            gaveUp(tx, mail, reason, at);
        } else {
            mail.ifPresent(lost -> {
                Gathering.takeApart(tx, office, lost.id(), at);
                tx.outbox().remove(lost.id());
            });
        }
    }

    /** For the daemon's main loop: when the next attempt is due. */
    Optional<Instant> nextAttemptAt() {
        return store.transact(tx -> tx.outbox().nextAttemptAt());
    }

    List<OutboxStore.Listed> list() {
        return store.transact(tx -> tx.outbox().list());
    }
}
