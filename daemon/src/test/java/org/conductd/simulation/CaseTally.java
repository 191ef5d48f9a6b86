package org.conductd.simulation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conductd.procedure.Event;

/** What the cases came by: a simulation that never gets to a letter proves nothing. */
final class CaseTally {
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> commands = new TreeMap<>();
    private int cases;

    void ended(CaseWorld world) {
        cases++;
        world.history().forEach(happened -> events.merge(happened.event().getClass().getSimpleName(), 1L, Long::sum));
        ends.merge(world.state().step() + world.state().closed().map(how -> " " + how).orElse(""), 1L, Long::sum);
        world.laws().refusals().forEach((reason, count) -> refusals.merge(reason, count, Long::sum));
        world.laws().commands().forEach((command, count) -> commands.merge(command, count, Long::sum));
    }

    int cases() {
        return cases;
    }

    long happened(Class<? extends Event> kind) {
        return events.getOrDefault(kind.getSimpleName(), 0L);
    }

    /** Kinds of events that never came by. */
    Set<String> missing() {
        return Arrays.stream(Event.class.getPermittedSubclasses()).map(Class::getSimpleName).filter(name -> !events.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return cases + " cases, ends " + ends + "\n  commands accepted " + commands + "\n  refusals " + refusals + "\n  events " + events + "\n  never: " + missing();
    }
}
