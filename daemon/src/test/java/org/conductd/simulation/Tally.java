package org.conductd.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conductd.message.MailKind;
import org.conductd.procedure.Event;

/** What a simulation came by: one that never gets to a letter proves nothing. Not for several threads. */
final class Tally {
    final Map<String, Integer> events = new TreeMap<>();
    final Map<MailKind, Integer> mails = new EnumMap<>(MailKind.class);
    final Map<Letter.Kind, Integer> letters = new EnumMap<>(Letter.Kind.class);
    final Map<String, Integer> refusals = new TreeMap<>();
    final Map<String, Integer> commands = new TreeMap<>();
    final Map<String, Integer> attempts = new TreeMap<>();
    final Map<String, Integer> ends = new TreeMap<>();
    final Map<String, Integer> disposals = new TreeMap<>();
    long steps;
    int cases;
    int worlds;
    int cuts;
    int withdrawn;
    int copies;

    void happened(Event event) {
        events.merge(event.getClass().getSimpleName(), 1, Integer::sum);
    }

    void sent(Mail mail) {
        mails.merge(mail.kind(), 1, Integer::sum);
        if (mail.kind() == MailKind.COMMAND_ANSWER) {
            Refusals.in(mail).forEach(reason -> refusals.merge(reason, 1, Integer::sum));
        }
    }

    void handled(Letter letter, Outcome outcome) {
        letter.commands().forEach(command -> commands.merge(command.words(), 1, Integer::sum));
        disposals.merge(outcome.disposal().map(Enum::name).orElse("power cut"), 1, Integer::sum);
    }

    void ended(CaseFile file) {
        cases++;
        ends.merge(file.state().step() + file.state().closed().map(how -> " " + how).orElse(""), 1, Integer::sum);
    }

    void add(Tally other) {
        List.of(Map.entry(events, other.events), Map.entry(commands, other.commands), Map.entry(attempts, other.attempts), Map.entry(ends, other.ends), Map.entry(disposals, other.disposals))
                .forEach(pair -> pair.getValue().forEach((key, count) -> pair.getKey().merge(key, count, Integer::sum)));
        other.mails.forEach((kind, count) -> mails.merge(kind, count, Integer::sum));
        other.refusals.forEach((reason, count) -> refusals.merge(reason, count, Integer::sum));
        other.letters.forEach((kind, count) -> letters.merge(kind, count, Integer::sum));
        steps += other.steps;
        cases += other.cases;
        worlds += other.worlds;
        cuts += other.cuts;
        withdrawn += other.withdrawn;
        copies += other.copies;
    }

    /** Events that never happened. */
    Set<String> eventsMissing() {
        return Arrays.stream(Event.class.getPermittedSubclasses()).map(Class::getSimpleName).filter(name -> !events.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return cases + " cases in " + worlds + " worlds, " + steps + " steps, " + cuts + " power cuts\n  ends      " + ends + "\n  letters   " + letters + "\n  commands  " + commands
                + "\n  mails     " + mails + "\n  attempts  " + attempts + "\n  disposals " + disposals + "\n  refusals  " + refusals + "\n  events    " + events;
    }
}
