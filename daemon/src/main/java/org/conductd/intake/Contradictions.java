package org.conductd.intake;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mail says twice counts once; where it says two things that exclude each other, its writer is asked, and neither is done. */
final class Contradictions {
    private static final List<Set<CommandName>> EXCLUSIVE = List.of(
            EnumSet.of(CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN),
            EnumSet.of(CommandName.APPROVE_DRAFT, CommandName.REJECT_DRAFT),
            EnumSet.of(CommandName.UPHOLD, CommandName.RE_EVALUATE),
            EnumSet.of(CommandName.AWAY, CommandName.BACK),
            EnumSet.of(CommandName.CLOSE, CommandName.REOPEN),
            EnumSet.of(CommandName.AGREE, CommandName.DECLINE));

    private Contradictions() {}

    static List<Line> resolved(List<Line> lines) {
        // D9: who recuses says nothing else.
        if (lines.stream().anyMatch(CommandReader::isRecusal)) {
            return lines.stream().filter(CommandReader::isRecusal).limit(1).toList();
        }
        Set<CommandName> asked = lines.stream().filter(Line.Understood.class::isInstance).map(line -> ((Line.Understood) line).name())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CommandName.class)));
        Set<CommandName> opposed = EXCLUSIVE.stream().map(names -> asked.stream().filter(names::contains).collect(Collectors.toSet()))
                .filter(names -> names.size() > 1).flatMap(Set::stream).collect(Collectors.toSet());
        Set<Object> seen = new LinkedHashSet<>();
        return lines.stream().filter(line -> !(line instanceof Line.Understood it) || seen.add(it.command()))
                .map(line -> line instanceof Line.Understood it && opposed.contains(it.name())
                        ? new Line.NotObeyed(it.written(), it.name(), Line.NotObeyed.Why.CONTRADICTED) : line).toList();
    }
}
