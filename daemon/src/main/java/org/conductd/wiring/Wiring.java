package org.conductd.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.conductd.config.Config;
import org.conductd.correspondence.Correspondence;
import org.conductd.correspondence.Letterhead;
import org.conductd.correspondence.Templates;
import org.conductd.engine.CausedRandom;
import org.conductd.engine.Chance;
import org.conductd.engine.Engine;
import org.conductd.engine.RandomChance;
import org.conductd.engine.Settings;
import org.conductd.engine.Store;
import org.conductd.message.DkimVerifier;
import org.conductd.message.DnsRecords;
import org.conductd.message.MessageParser;
import org.conductd.message.ParserLimits;
import org.conductd.message.SpamMark;
import org.conductd.store.MasterKey;
import org.conductd.store.PostgresServer;
import org.conductd.store.PostgresStore;
import org.conductd.store.PostgresTurn;
import org.conductd.store.SqlStore;
import org.conductd.store.SqliteStore;

/** The parts that a configuration asks for. Every method makes a new one and keeps nothing. */
public final class Wiring {
    /** What the store's secret is for that the roots of threads are drawn with. */
    private static final String THREAD_ROOTS = "thread roots";
    /** What it is for that everything else of chance is drawn with. */
    private static final String CHANCE = "chance";

    private Wiring() {}

    /**
     * The engine over a store.
     *
     * @param now    when it starts: newcomers on the roster joined no earlier (D11)
     * @param random source of tags, message identifiers and lots; has to be unpredictable but in a rehearsal
     */
    public static Engine engine(Config config, Store store, RandomGenerator random, Instant now) {
        return engine(config, store, random, now, DnsRecords.NONE);
    }

    /** @param dns asked only where the configuration has no server that says who is proven ({@code proof.server: dkim}) */
    public static Engine engine(Config config, Store store, RandomGenerator random, Instant now, DnsRecords dns) {
        return engine(config, templates(config), store, random, now, dns);
    }

    /** @param templates of that configuration, for whoever starts many engines with the same */
    public static Engine engine(Config file, Templates templates, Store store, RandomGenerator random, Instant now, DnsRecords dns) {
        Config config = file.withRoster(Engine.sighted(store, file.roster(), now));
        Chance chance = chance(config, store, random);
        var correspondence = new Correspondence(letterhead(config), config.policy(), chance, templates);
        return new Engine(store, settings(config), correspondence, chance, new Engine.Reading(parser(config), new DkimVerifier(dns)), now);
    }

    // ---- The store

    /** What a store that was set back draws again as before. @param random of what has no cause in a case or a mail; has to be unpredictable */
    public static RandomGenerator chance(Store store, RandomGenerator random) {
        return new CausedRandom(store.secret(CHANCE), random);
    }

    /** The store for one of the admin's commands, also while the service runs on it. @throws org.conductd.engine.Store.StoreException where there is none, or it cannot be read */
    public static SqlStore storeBeside(Config config, RandomGenerator random) {
        return config.store().postgresql().<SqlStore>map(database -> PostgresStore.beside(server(database), masterKey(config), random))
                .orElseGet(() -> SqliteStore.beside(config.store().file(), masterKey(config), random));
    }

    /** The store for the service. @throws org.conductd.engine.Store.StoreException where another daemon has it, or it cannot be opened */
    public static SqliteStore file(Config config, RandomGenerator random) {
        return SqliteStore.open(config.store().file(), masterKey(config), random);
    }

    /**
     * Does something with the store that no service may run beside, under a master key that need not be the configuration's.
     *
     * @throws org.conductd.store.AnotherKey where it was sealed with another
     * @throws org.conductd.engine.Store.Unavailable where a service runs on it
     * @throws org.conductd.engine.Store.StoreException where there is none, or it cannot be opened
     */
    public static void alone(Config config, MasterKey key, RandomGenerator random, Consumer<SqlStore> work) {
        config.store().postgresql().ifPresentOrElse(database -> aloneIn(config, database, key, random, work), () -> {
            try (SqliteStore store = SqliteStore.alone(config.store().file(), key, random)) {
                work.accept(store);
            }
        });
    }

    private static void aloneIn(Config config, Config.Postgresql database, MasterKey key, RandomGenerator random, Consumer<SqlStore> work) {
        try (PostgresTurn turn = turn(config, database, key, random);
             PostgresStore store = turn.take().orElseThrow(() -> new Store.Unavailable("another daemon works on the database", null))) {
            work.accept(store);
        }
    }

    /** The place of this service among those on the same database. */
    public static PostgresTurn turn(Config config, Config.Postgresql database, RandomGenerator random) {
        return turn(config, database, masterKey(config), random);
    }

    private static PostgresTurn turn(Config config, Config.Postgresql database, MasterKey key, RandomGenerator random) {
        return new PostgresTurn(server(database), config.store().file(), key, random);
    }

    private static PostgresServer server(Config.Postgresql database) {
        return new PostgresServer(database.host(), database.port(), database.tls(), database.database(), database.user(), database.password(), database.trusted());
    }

    /** @throws org.conductd.engine.Store.StoreException where it is none */
    public static MasterKey masterKey(Config config) {
        return MasterKey.ofBase64(config.store().masterKey().value());
    }

    // ---- Its parts

    public static Chance chance(Config config, Store store, RandomGenerator random) {
        return new RandomChance(random, store.secret(THREAD_ROOTS), config.group().address().domain());
    }

    /** Knows the role address, by which a tag is told from somebody else's detail. */
    public static MessageParser parser(Config config) {
        return new MessageParser(ParserLimits.STANDARD, Optional.of(config.group().address()), SpamMark.USUAL);
    }

    /** What the engine needs of the configuration. */
    public static Settings settings(Config config) {
        Config.Intake intake = config.intake();
        return new Settings(config.roster(), config.policy(), config.group().address(), config.envelope(), config.from(), intake.senderProof(),
                intake.proof(), intake.trustedForms(), intake.acknowledgmentsPerDay(), intake.reportsPerHour(), intake.attachments(), config.group().zone(), retention(config));
    }

    /** How long what is kept. */
    public static Settings.Retention retention(Config config) {
        return new Settings.Retention(config.retention().mailbox(), config.retention().cases());
    }

    /** What the mails say about the group. */
    public static Letterhead letterhead(Config config) {
        Config.Group group = config.group();
        return new Letterhead(group.name(), group.address(),
                group.emergency().stream().map(each -> new Letterhead.Emergency(each.place(), each.number())).toList(),
                group.privacyPolicy().toString(), group.otherWay(), group.independentContact(), group.zone(), config.roster(),
                config.retention().mailbox(), config.retention().cases());
    }

    /** Ours, and those that the admin put in their place. */
    public static Templates templates(Config config) {
        return Templates.of(config.group().zone(), config.templates());
    }
}
