package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes reports of every kind that mail interface §3 knows. */
final class Reporting {
    private final World world;
    private final Dice dice;

    Reporting(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** @return a sheet that carries its plan */
    Pen.Sheet fresh() {
        Optional<Someone> filer = dice.chance(0.12) ? world.cast().someMember(dice) : Optional.empty();
        boolean byMember = filer.isEmpty() && dice.chance(0.08);
        Someone writer = filer.or(() -> byMember ? world.cast().someMember(dice) : Optional.empty()).orElseGet(world::stranger);
        Optional<Someone> reporter = filer.isPresent() ? dice.chance(0.6) ? Optional.of(world.stranger()) : Optional.empty() : Optional.of(writer);
        List<Someone> reported = people(dice.chance(0.12) ? 2 : 1, 0.1, reporter);
        boolean prose = dice.chance(0.4);
        List<Someone> labelled = prose ? List.of() : reported;
        List<Someone> witnesses = prose || dice.chance(0.6) ? List.of() : people(dice.between(1, 2), 0.1, reporter).stream().filter(one -> !reported.contains(one)).toList();
        List<Someone> members = world.cast().current();
        boolean excludeLine = dice.chance(0.3);
        List<Someone> excluded = excludeLine && !members.isEmpty() && dice.chance(0.6) ? List.of(dice.pick(members)) : List.of();
        List<Someone> inText = !members.isEmpty() && dice.chance(0.06) ? List.of(dice.pick(members)) : List.of();
        Optional<String> quiet = dice.chance(0.15) ? Optional.of(dice.pick("none", "neutral", "normal", "only " + world.otherAddress(writer))) : Optional.empty();
        ReportPlan plan = new ReportPlan(writer, reporter, reported, labelled, witnesses, excluded, inText, excludeLine, dice.chance(0.12), dice.chance(0.12),
                filer.isPresent(), quiet, List.of(word(writer), word(writer)));
        return Pen.report(writer, dice.chance(0.05) ? world.role().replace("@", "+conduct@") : world.role(), dice.chance(0.1) ? "" : "About " + plan.words().getFirst(), body(plan), plan.words().getLast(), plan);
    }

    private String word(Someone writer) {
        return world.pen().fresh(Secret.Kind.REPORT, writer);
    }

    private List<Someone> people(int many, double member, Optional<Someone> but) {
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Optional<Someone> one = dice.chance(member) ? world.cast().someMember(dice) : Optional.empty();
            Someone chosen = one.orElseGet(world::stranger);
            if (!people.contains(chosen) && but.filter(chosen::equals).isEmpty()) {
                people.add(chosen);
            }
        }
        return people.isEmpty() ? List.of(world.stranger()) : people;
    }

    private String body(ReportPlan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.filed()) {
            lines.add("FILE REPORT");
            plan.reporter().ifPresent(one -> lines.add("Reporter: " + (dice.chance(0.8) ? one.toString() : one.name())));
        }
        if (!plan.labelled().isEmpty()) {
            lines.add("Reported person: " + plan.labelled().stream().map(this::called).collect(Collectors.joining(", ")));
        }
        if (!plan.witnesses().isEmpty()) {
            lines.add("Witnesses: " + plan.witnesses().stream().map(Someone::toString).collect(Collectors.joining(", ")));
        }
        if (plan.excludeLine()) {
            lines.add("Exclude: " + (plan.excluded().isEmpty() ? "none" : plan.excluded().stream().map(Someone::name).collect(Collectors.joining(", "))));
        }
        plan.quiet().ifPresent(words -> lines.add("Safe contact: " + words));
        if (plan.ongoing()) {
            lines.add("Ongoing: yes");
        }
        if (dice.chance(0.4)) {
            lines.add("Location: the review channel " + (dice.chance(0.5) ? "of Tuesday" : ""));
        }
        if (dice.chance(0.3)) {
            lines.add("Date and time: last Sunday at 21:40");
        }
        if (plan.safety()) {
            lines.add("Safety concerns: they know where I live.");
        }
        String who = plan.labelled().isEmpty() && dice.chance(0.7) ? plan.reported().getFirst().name() : "They";
        String also = plan.inText().stream().map(one -> " I told " + one.name() + " about it.").collect(Collectors.joining());
        lines.add((plan.labelled().isEmpty() && lines.isEmpty() ? "" : "Description: ") + who + " shouted at me about " + plan.words().getLast() + "." + also);
        return String.join("\n", lines);
    }

    private String called(Someone one) {
        return dice.chance(0.85) ? one.toString() : one.name();
    }
}
