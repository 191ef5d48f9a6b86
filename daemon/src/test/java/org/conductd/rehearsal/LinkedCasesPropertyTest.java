package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.conductd.config.Config;
import org.conductd.engine.EventStore;
import org.conductd.engine.Store;
import org.conductd.procedure.CaseFacts;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.Seat;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two or three reports about one person and a group that does what it likes, in any order: links, parts, recuses, decides, reopens. Each round has
 * a seed; {@code -Drounds=… -Dseed=…} for a longer run.
 */
class LinkedCasesPropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    /** From so many on, each of these must have come up. */
    private static final int MANY = 10;
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ACTS = 80;
    /** So many of them at the beginning, while nothing is decided. */
    private static final int LINKS = 8;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    @DisplayName("P12 D10 D37: whoever is not cleared for a case never gets anything of it through another, before, during and after a link; each knows the other as it stands")
    void nothingCrosses() {
        for (long round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            try (Store store = SqliteStore.inMemory(new SplittableRandom(~seed))) {
                new Round(store, seed).play();
            }
        }
        for (Class<?> wanted : ROUNDS < MANY ? List.<Class<?>>of() : List.of(Event.CaseLinked.class, Event.CasesParted.class, Event.DecisionShared.class, Event.SharedDecisionReopened.class, Event.MemberRecused.class,
                Event.EarlierCaseKnown.class, Event.CaseClosed.class)) {
            assertNotEquals(0, seen.getOrDefault(wanted.getSimpleName(), 0), () -> "never tried: " + wanted.getSimpleName() + " of " + seen);
        }
    }

    private final class Round {
        private final Store store;
        private final SplittableRandom dice;
        private final long seed;
        private final Stage stage;
        private final Crowd crowd;
        private final WhoMayKnow oracle = new WhoMayKnow();
        private final List<String> log = new ArrayList<>();
        /** By the head of its history. */
        private final Map<String, CaseState> folded = new HashMap<>();
        private final Map<CaseId, Integer> counted = new LinkedHashMap<>();

        Round(Store store, long seed) {
            this.store = store;
            this.seed = seed;
            this.dice = new SplittableRandom(seed);
            Config config = Config.demo();
            this.stage = new Stage(Wiring.engine(config, store, new SplittableRandom(seed), Instant.EPOCH), Audience.NOBODY);
            this.crowd = new Crowd(new MailClient(config.group().address(), config.intake().proof()), stage, dice, oracle);
        }

        void play() {
            stage.begin(Instant.parse("2026-03-02T09:00:00Z"));
            int reports = 2 + dice.nextInt(2);
            for (int i = 0; i < reports; i++) {
                int report = i;
                step("report " + i, () -> crowd.report(report));
                step("wait", () -> stage.pass(Duration.ofMinutes(10)));
            }
            step("clear", crowd::clearAll);
            step("clear", crowd::clearAll);
            for (int act = 0; act < ACTS; act++) {
                List<CaseState> cases = List.copyOf(states().values());
                Crowd.Deed deed = act < LINKS ? crowd.link(cases) : crowd.next(cases);
                step(deed.what(), deed.does());
            }
        }

        private void step(String what, Runnable act) {
            int mails = stage.sent().size();
            log.add(what);
            act.run();
            Map<CaseId, CaseState> now = states();
            List<String> wrong = oracle.happened(now, stage.sent().subList(mails, stage.sent().size()), what);
            assertEquals(List.of(), wrong, this::told);
            now.values().forEach(state -> check(state, now));
        }

        private String told() {
            return "seed " + seed + ": " + String.join("\n", log);
        }

        private Map<CaseId, CaseState> states() {
            return store.transact(tx -> {
                Map<CaseId, CaseState> states = new LinkedHashMap<>();
                tx.events().list().stream().map(EventStore.Listed::id).forEach(id ->
                        states.put(id, folded.computeIfAbsent(tx.events().head(id).orElseThrow(), _ -> Evolution.replay(tx.events().load(id)))));
                return states;
            });
        }

        private void check(CaseState state, Map<CaseId, CaseState> all) {
            List<Happened> history = state.history();
            history.subList(counted.getOrDefault(state.id(), 0), history.size()).forEach(happened -> seen.merge(happened.event().getClass().getSimpleName(), 1, Integer::sum));
            counted.put(state.id(), history.size());
            assertTrue(state.closed().isPresent() || state.dueAt().isPresent(), () -> "an open case waits for something: " + told());
            state.links().forEach((id, link) -> linked(state, link, all.get(id)));
            state.matters().stream().flatMap(matter -> matter.ballot().stream()).filter(ballot -> !ballot.suspended()).forEach(ballot -> {
                assertEquals(Optional.empty(), state.leadingCase(), () -> "what follows has no ballot: " + told());
                ballot.electorate().forEach(voter -> assertTrue(state.seat(voter).filter(seat -> seat.elsewhere().compareTo(Seat.Elsewhere.HELD) < 0).isPresent(),
                        () -> "whoever votes may know each of them: " + told()));
            });
        }

        private void linked(CaseState state, LinkedCase link, CaseState other) {
            if (!link.role().binds()) {
                return;
            }
            assertEquals(CaseFacts.of(other, state.id()), link.facts(), () -> "each knows the other as it stands: " + told());
            LinkedCase back = other.links().get(state.id());
            assertTrue(back != null && back.role().binds() && back.role() != link.role(), () -> "both ends know of it: " + told());
            if (link.role() == LinkedCase.Role.FOLLOWS) {
                link.matters().forEach((ours, theirs) -> assertEquals(other.matter(theirs).decided().map(decided -> decided.resolution()),
                        state.matter(ours).decided().map(decided -> decided.resolution()), () -> "one decision: " + told()));
            }
        }
    }
}
