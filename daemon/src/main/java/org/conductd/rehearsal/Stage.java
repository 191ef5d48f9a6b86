package org.conductd.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.outbox.AttemptResult;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.RetrySchedule;
import org.conductd.outbox.SubmissionOutcome;

/** The engine with a clock that stands until it is moved, a mailbox that anybody can put mail into, and a server that takes all of ours. */
final class Stage {
    private static final String MAILBOX = "INBOX";
    /** More rounds than this at one instant, and the engine makes its own work for ever. */
    private static final int MOST_ROUNDS = 1000;

    private Engine engine;
    private Dispatcher dispatcher;
    private final Audience audience;
    private final List<SentMail> sent = new ArrayList<>();
    private long uid;
    private Instant now = Instant.EPOCH;

    Stage(Engine engine, Audience audience) {
        this.audience = audience;
        use(engine);
    }

    private void use(Engine used) {
        engine = used;
        dispatcher = new Dispatcher(used.outbox(), used.lastCheck(), (_, _, _) -> new SubmissionOutcome.Relayed(), RetrySchedule.STANDARD, () -> 0, 1);
    }

    /** An engine that took up another configuration goes on in place of the one before. */
    void take(Engine fresh) {
        use(fresh);
        settle();
    }

    Instant now() {
        return now;
    }

    /** Everything that left so far, in order. */
    List<SentMail> sent() {
        return List.copyOf(sent);
    }

    /** What that address got so far of that kind, in order. */
    List<SentMail> sent(String address, MailKind kind) {
        return sent.stream().filter(mail -> mail.kind() == kind && new Mailbox("", mail.recipient()).sameAddress(address)).toList();
    }

    void begin(Instant at) {
        now = at;
        settle();
    }

    /** A mail arrives now, and everything happens that follows at once. */
    void arrive(byte[] octets) {
        Ledger.Disposal disposal = engine.receive(new Arrival(new Ledger.Place(MAILBOX, 1, ++uid), now, octets, false), now);
        audience.arrived(octets, disposal, now);
        settle();
    }

    /** Time passes, and everything due happens at its instant, in order. */
    void pass(Duration duration) {
        Instant end = now.plus(duration);
        for (Optional<Instant> next = next(); next.isPresent() && !next.get().isAfter(end); next = next()) {
            now = next.get().isAfter(now) ? next.get() : now;
            settle();
        }
        now = end;
    }

    private Optional<Instant> next() {
        return Stream.of(engine.nextDue(), engine.nextAttempt()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** Runs until nothing is due at this instant. */
    private void settle() {
        int rounds = 0;
        do {
            if (++rounds > MOST_ROUNDS) {
                throw new IllegalStateException("at " + now + " the work does not end");
            }
            dispatcher.dispatch(now).forEach(this::note);
            engine.passTime(now);
        } while (next().filter(at -> !at.isAfter(now)).isPresent());
    }

    private void note(Dispatcher.Dispatched dispatched) {
        if (dispatched.result() instanceof AttemptResult.Relayed) {
            var item = dispatched.item();
            SentMail mail = new SentMail(sent.size() + 1, now, item.kind(), item.recipient(), item.reversePath(), item.octets());
            sent.add(mail);
            audience.sent(mail);
        }
    }
}
