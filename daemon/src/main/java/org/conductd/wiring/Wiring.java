package org.conductd.wiring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.conductd.config.Config;
import org.conductd.correspondence.Correspondence;
import org.conductd.correspondence.Letterhead;
import org.conductd.engine.Chance;
import org.conductd.engine.Engine;
import org.conductd.engine.RandomChance;
import org.conductd.engine.Settings;
import org.conductd.engine.Store;
import org.conductd.intake.RosterEntry;
import org.conductd.message.MessageParser;
import org.conductd.message.ParserLimits;
import org.conductd.message.SpamMark;

/** The parts that a configuration asks for. Every method makes a new one and keeps nothing. */
public final class Wiring {
    /** Tells the secret of thread roots apart from everything else that may be derived from the master key. */
    private static final String THREAD_ROOTS = "conductd thread roots";
    /** From-name of mails that may hold no word of report, conduct or group (D1): people's names tell nothing, nor does an address. */
    private static final String NEUTRAL_NAME = "";

    private Wiring() {}

    /**
     * The engine over a store.
     *
     * @param random source of tags, message identifiers and lots; has to be unpredictable but in a rehearsal
     */
    public static Engine engine(Config config, Store store, RandomGenerator random) {
        Chance chance = chance(config, random);
        return new Engine(store, settings(config), new Correspondence(letterhead(config), config.policy(), chance), chance, parser(config));
    }

    public static Chance chance(Config config, RandomGenerator random) {
        return new RandomChance(random, threadSecret(config), config.group().address().domain());
    }

    /** Knows the role address, by which a tag is told from somebody else's detail. */
    public static MessageParser parser(Config config) {
        return new MessageParser(ParserLimits.STANDARD, Optional.of(config.group().address()), SpamMark.USUAL);
    }

    /** What the engine needs of the configuration. */
    public static Settings settings(Config config) {
        Config.Intake intake = config.intake();
        return new Settings(config.roster(), config.policy(), config.group().address(), config.envelope(), config.from(), intake.senderProof(),
                intake.authservId().orElse(""), Set.copyOf(intake.trustedForms()), intake.acknowledgmentsPerDay(), intake.attachments());
    }

    /** What the mails say about the group. */
    public static Letterhead letterhead(Config config) {
        Config.Group group = config.group();
        return new Letterhead(group.name(), NEUTRAL_NAME, group.address(),
                group.emergency().stream().map(each -> new Letterhead.Emergency(each.place(), each.number())).toList(),
                group.privacyPolicy().toString(), group.otherWay(), listed(config).toList(), group.zone(), config.roster().escalation(),
                config.roster().substitutes().stream().map(RosterEntry::name).toList(), config.roster().admin(), retention(config.retention().cases()));
    }

    private static Stream<Letterhead.Listed> listed(Config config) {
        return Stream.of(true, false).flatMap(votes -> config.roster().members().stream().filter(entry -> entry.leftAt().isEmpty())
                .filter(entry -> entry.member().votes() == votes).map(entry -> new Letterhead.Listed(entry.name(), votes)));
    }

    private static String retention(Duration cases) {
        return "for " + cases.toDays() + " days after the case is closed";
    }

    private static byte[] threadSecret(Config config) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(config.store().masterKey().value().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(THREAD_ROOTS.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
