package org.conductd.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.correspondence.Templates;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.engine.OutboxStore;
import org.conductd.message.DnsRecords;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.RetrySchedule;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;

/** One seeded world: a group, the people around it, a mailbox, a mail server, the whole engine, and a clock that only moves here. */
final class World {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(90);
    /** At least so often somebody looks whether a clock was missed. */
    private static final Duration LOOK = Duration.ofHours(8);
    private static final int MOST_ROUNDS = 2000;
    private static final String ROLE = "oss-governance@example.org";
    /** Made once: worlds are many, and templates take their time to read. */
    private static final Templates TEMPLATES = Wiring.templates(Config.demo());

    private final Dice dice;
    private final Names names;
    private final Secrets secrets = new Secrets();
    private final Pen pen;
    private final Cast cast;
    private final Policy policy;
    private final ConfigFile config;
    private final Power power = new Power();
    private final WatchedStore store;
    private final MailServer mailServer;
    private final Agenda agenda = new Agenda();
    private final SplittableRandom random;
    private final Sabotage sabotage;
    private final Tally tally;
    private final Transcript transcript = new Transcript();
    private final Checks checks;
    private final double roughness;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
    private final Map<String, OutboxStore.Queued> ours = new HashMap<>();
    private final Map<String, PersonId> tags = new LinkedHashMap<>();
    private final List<Lying> mailbox = new ArrayList<>();
    private final Map<Integer, Integer> handedIn = new HashMap<>();
    private final List<ReportPlan> plans = new ArrayList<>();
    private Engine engine;
    private Dispatcher dispatcher;
    private Instant now = START;
    private Instant upAt = START;
    private Instant lastStart = START;
    private long uid;

    /** A mail in the mailbox of the role address. */
    private record Lying(Letter letter, Arrival arrival) {}

    World(long seed, Tally tally, Sabotage sabotage) {
        this.dice = new Dice(seed);
        this.tally = tally;
        this.sabotage = sabotage;
        this.names = new Names(dice.split());
        this.cast = new Cast(dice.split(), names, START);
        cast.everybody().forEach(secrets::add);
        this.config = new ConfigFile(dice, Rules.random(dice.split(), cast.voters()));
        this.policy = config.read(cast, Sabotage.NONE).policy();
        this.pen = new Pen(ROLE, names, secrets);
        this.roughness = dice.chance(0.5) ? 0.05 : dice.chance(0.6) ? 0.4 : 0.9;
        this.mailServer = new MailServer(this, dice.split(), dice.chance(0.5) ? 0.002 : 0.04, dice.chance(0.5) ? 0.02 : 0.15);
        this.random = dice.source();
        this.store = new WatchedStore(SqliteStore.inMemory(dice.source()), power, sabotage);
        this.checks = new Checks(this);
        cast.everybody().forEach(this::play);
    }

    // ---- What happens

    /** Runs to the end of its days, or until nothing more can happen. */
    void run(int cases) {
        try {
            planReports(cases);
            planTrouble();
            start();
            while (step()) {
                tally.steps++;
            }
            checks.atEnd(now);
            files.values().forEach(tally::ended);
        } finally {
            store.close();
        }
    }

    private void planReports(int cases) {
        Reporting reporting = new Reporting(this, dice.split());
        Instant at = START;
        for (int i = 0; i < cases; i++) {
            agenda.add(at, () -> send(pen.write(reporting.fresh(), now)));
            at = at.plus(dice.between(Duration.ZERO, Duration.ofDays(dice.pick(0, 3, 12))));
        }
    }

    /** Power cuts, downtime, a mail server that is gone, a roster that changes. */
    private void planTrouble() {
        Dice own = dice.split();
        if (own.chance(0.5)) {
            return;
        }
        for (int i = own.between(1, 5); i > 0; i--) {
            Instant at = START.plus(own.between(Duration.ZERO, Duration.ofDays(60)));
            switch (own.below(6)) {
                case 0 -> agenda.add(at, () -> stop(own.between(Duration.ofMinutes(1), Duration.ofDays(own.pick(1, 3, 20)))));
                case 1 -> agenda.add(at, () -> mailServer.down(own.between(Duration.ofMinutes(1), Duration.ofDays(own.pick(1, 2, 8)))));
                case 2 -> agenda.add(at, () -> {
                    Someone newcomer = cast.join(own, names, now);
                    secrets.add(newcomer);
                    play(newcomer);
                    stop(Duration.ofMinutes(2));
                });
                case 3 -> agenda.add(at, () -> {
                    cast.leave(own, now);
                    stop(Duration.ofMinutes(2));
                });
                case 4 -> agenda.add(at, () -> actors.get(own.pick(cast.everybody()).address()).probe());
                default -> power.failAt(own.below(400));
            }
        }
        if (own.chance(0.5)) {
            power.failAt(own.below(600));
        }
    }

    private void start() {
        try {
            engine = Wiring.engine(config.read(cast, sabotage), TEMPLATES, store, random, now, DnsRecords.NONE);
            dispatcher = new Dispatcher(engine.outbox(), engine.lastCheck(), mailServer, RetrySchedule.STANDARD, dice::fraction, dice.between(1, Dispatcher.MOST));
            lastStart = now;
        } catch (Power.Cut cut) {
            crash();
        }
        observe(Optional.empty());
    }

    private void stop(Duration downtime) {
        engine = null;
        upAt = now.plus(downtime);
    }

    private void crash() {
        tally.cuts++;
        engine = null;
        power.hold();
        upAt = now.plus(dice.between(Duration.ofSeconds(10), Duration.ofMinutes(dice.pick(1, 10, 300))));
        if (dice.chance(0.3)) {
            power.failAt(dice.below(dice.pick(3, 40, 300)));
        }
    }

    private boolean step() {
        Optional<Instant> next = next();
        if (next.isEmpty() || next.get().isAfter(START.plus(LENGTH))) {
            return false;
        }
        now = next.get().isAfter(now) ? next.get() : now;
        if (dice.chance(0.3)) {
            now = now.plusSeconds(dice.below(60));
        }
        agenda.runUntil(now);
        if (engine == null && !now.isBefore(upAt)) {
            start();
        }
        if (engine != null) {
            work();
        }
        return true;
    }

    private Optional<Instant> next() {
        Stream<Optional<Instant>> engines = engine == null ? Stream.of(Optional.of(upAt)) : Stream.of(engine.nextDue(), engine.nextAttempt());
        boolean anythingOpen = files.values().stream().anyMatch(file -> !file.closed());
        Optional<Instant> look = anythingOpen ? Optional.of(now.plus(LOOK)) : Optional.empty();
        boolean waiting = engine == null || !mailbox.isEmpty() || anythingOpen || agenda.next().isPresent();
        return waiting ? Stream.concat(engines, Stream.of(agenda.next(), look)).flatMap(Optional::stream).min(Comparator.naturalOrder()) : drained();
    }

    /** Nothing is open and nobody will write: what is queued still goes out. */
    private Optional<Instant> drained() {
        return engine.nextAttempt();
    }

    private void work() {
        try {
            receive();
            settle();
        } catch (Power.Cut cut) {
            observe(Optional.empty());
            crash();
            return;
        }
        checks.settled(now);
    }

    private void receive() {
        for (Lying mail : List.copyOf(mailbox)) {
            boolean copy = handedIn.getOrDefault(mail.letter().number(), 0) > 0;
            Optional<Ledger.Disposal> disposal = Optional.empty();
            try {
                disposal = Optional.of(engine.receive(mail.arrival(), now));
                mailbox.remove(mail);
                again(mail);
            } finally {
                List<Commit> commits = observe(Optional.of(mail.letter()));
                Outcome outcome = new Outcome(disposal, commits);
                handedIn.merge(mail.letter().number(), outcome.effects(), Integer::sum);
                tally.handled(mail.letter(), outcome);
                checks.handled(mail.letter(), outcome, copy);
            }
            if (dice.chance(0.5)) {
                settle();
            }
        }
    }

    /** Servers deliver twice, moves fail, people move mails back. */
    private void again(Lying mail) {
        if (dice.chance(0.01)) {
            mailbox.add(mail);
        } else if (dice.chance(0.01)) {
            later(dice.about(Duration.ofHours(6)), () -> mailbox.add(new Lying(mail.letter(), arrival(mail.letter()))));
        }
    }

    private void settle() {
        int rounds = 0;
        do {
            if (++rounds > MOST_ROUNDS) {
                throw new Violation("TheEngineComesToRest", "at " + now + " the work does not end: " + files.values().stream()
                        .filter(file -> file.state().dueAt().filter(due -> !due.isAfter(now)).isPresent()).map(CaseFile::recently).toList() + ", next attempt " + engine.nextAttempt());
            }
            dispatch();
            engine.passTime(now);
            observe(Optional.empty());
        } while (Stream.of(engine.nextDue(), engine.nextAttempt()).flatMap(Optional::stream).anyMatch(at -> !at.isAfter(now)));
    }

    private void dispatch() {
        Optional<Dispatcher.Dispatched> one;
        do {
            one = dispatcher.dispatchNext(now);
            one.ifPresent(item -> tally.attempts.merge(item.result().getClass().getSimpleName(), 1, Integer::sum));
            observe(Optional.empty());
        } while (one.filter(item -> !item.serverUnavailable()).isPresent());
    }

    private List<Commit> observe(Optional<Letter> letter) {
        List<Commit> commits = store.committed();
        for (Commit commit : commits) {
            commit.enqueued.forEach(mail -> ours.put(mail.messageId(), mail));
            commit.tagged.forEach(this::learn);
            commit.appended.forEach((id, events) -> {
                CaseFile file = files.computeIfAbsent(id, _ -> new CaseFile(id, letter.filter(one -> one.kind() == Letter.Kind.REPORT)));
                for (Happened happened : events) {
                    file.note(happened);
                    tally.happened(happened.event());
                    transcript.note(now, id.value() + " " + happened.event());
                    checks.happened(file, happened, letter);
                }
            });
            checks.committed(commit, letter, now);
        }
        return commits;
    }

    private void learn(Commit.Tagged tagged) {
        tags.put(tagged.tag().value(), tagged.entry().person());
        CaseId id = tagged.entry().caseId();
        PersonId person = tagged.entry().person();
        secrets.add(Secret.ofThread(Secret.Kind.TAG, tagged.tag().value(), id, person));
        secrets.add(Secret.ofThread(Secret.Kind.MESSAGE_ID, tagged.messageId().substring(1, tagged.messageId().indexOf('@')), id, person));
    }

    // ---- The mail server's side

    void accepted(String recipient, byte[] octets) {
        Mail mail = mail(octets);
        byte[] sent = sabotage.submitted(this, mail, octets);
        Mail arrived = sent == octets ? mail : new Mail(mail.queued(), sent, now);
        tally.sent(arrived);
        transcript.note(now, arrived.toString());
        checks.submitted(arrived);
        Optional.ofNullable(actors.get(recipient.toLowerCase(Locale.ROOT))).ifPresent(actor -> actor.got(arrived));
    }

    /** Accepted, and found undeliverable only later. */
    void returned(String recipient, byte[] octets) {
        Mail mail = mail(octets);
        checks.submitted(mail);
        later(dice.about(Duration.ofHours(2)), () -> send(pen.bounce(stranger(), mail, now)));
    }

    private Mail mail(byte[] octets) {
        String id = MimeReader.messageIdOf(octets);
        return new Mail(Optional.ofNullable(ours.get(id)).orElseThrow(() -> new Violation("EveryMailWasQueued", "a mail went out that no transaction queued")), octets, now);
    }

    // ---- What people and checks ask

    void send(Letter letter) {
        tally.letters.merge(letter.kind(), 1, Integer::sum);
        letter.report().ifPresent(plans::add);
        transcript.note(now, letter.toString());
        mailbox.add(new Lying(letter, arrival(letter)));
    }

    private Arrival arrival(Letter letter) {
        return new Arrival(new Ledger.Place("INBOX", 1, ++uid), now, letter.octets(), false);
    }

    void later(Duration delay, Runnable what) {
        agenda.add(now.plus(delay), what);
    }

    private void play(Someone someone) {
        Actor actor = new Actor(this, someone, Persona.random(dice, roughness), dice.split());
        someone.addresses().forEach(address -> actors.put(address.toLowerCase(Locale.ROOT), actor));
    }

    /** Somebody whom nobody knows yet. */
    Someone stranger() {
        Someone someone = names.stranger();
        secrets.add(someone);
        play(someone);
        return someone;
    }

    /** Another address of somebody, which the group does not know; they read that too. */
    String otherAddress(Someone someone) {
        String address = names.address();
        secrets.add(Secret.identity(address.substring(0, address.indexOf('@')), someone));
        Optional.ofNullable(actors.get(someone.address().toLowerCase(Locale.ROOT))).ifPresent(actor -> actors.put(address.toLowerCase(Locale.ROOT), actor));
        return address;
    }

    /** Whether somebody reads what goes to this address, known to the group or not. */
    boolean reads(Someone someone, String address) {
        return Optional.ofNullable(actors.get(address.toLowerCase(Locale.ROOT))).filter(actor -> actor.self().equals(someone)).isPresent();
    }

    Optional<String> tagOfAnother(Mail mail) {
        return tags.entrySet().stream().filter(entry -> !entry.getValue().equals(mail.queued().person())).map(Map.Entry::getKey).findFirst();
    }

    String someTag(Dice of) {
        List<String> all = List.copyOf(tags.keySet());
        return role().replace("@", "+" + (all.isEmpty() ? "none" : of.pick(all)) + "@");
    }

    String someReference(Dice of) {
        return files.isEmpty() ? "AAA-BBB" : of.pick(List.copyOf(files.keySet())).value();
    }

    Optional<Someone> someParty(Dice of) {
        List<Someone> parties = plans.stream().flatMap(plan -> plan.parties().stream()).toList();
        return parties.isEmpty() ? Optional.empty() : Optional.of(of.pick(parties));
    }

    boolean isOnRoster(String address) {
        return cast.everybody().stream().anyMatch(one -> one.has(address));
    }

    Optional<CaseFile> file(CaseId id) {
        return Optional.ofNullable(files.get(id));
    }

    List<CaseFile> files() {
        return List.copyOf(files.values());
    }

    /** What a reader of the store finds. */
    List<Happened> stored(CaseId id) {
        return store.read(tx -> tx.events().load(id));
    }

    /** The cases that one is decided together with (D37). */
    List<CaseFile> linked(CaseFile file) {
        return file.state().links().entrySet().stream().filter(link -> link.getValue().role().binds()).flatMap(link -> file(link.getKey()).stream()).toList();
    }

    Transcript transcript() {
        return transcript;
    }

    Optional<OutboxStore.Queued> queued(String messageId) {
        return Optional.ofNullable(ours.get(messageId));
    }

    boolean isUp() {
        return engine != null;
    }

    Instant lastStart() {
        return lastStart;
    }

    Instant now() {
        return now;
    }

    Power power() {
        return power;
    }

    Pen pen() {
        return pen;
    }

    Cast cast() {
        return cast;
    }

    Secrets secrets() {
        return secrets;
    }

    Policy policy() {
        return policy;
    }

    Tally tally() {
        return tally;
    }

    String role() {
        return pen.bare();
    }
}
