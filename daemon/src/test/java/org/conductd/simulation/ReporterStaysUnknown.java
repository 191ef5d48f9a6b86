package org.conductd.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;

/** Nothing that identifies the reporter, a witness, or a word of the report reaches the reported person (P5, P24, D27), but what two members allowed. */
final class ReporterStaysUnknown extends Invariant {
    private final Map<CaseId, Set<String>> allowed = new HashMap<>();

    ReporterStaysUnknown(World world) {
        super(world);
    }

    @Override
    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {
        if (happened.event() instanceof Event.FindAllowed find) {
            allowed.computeIfAbsent(file.id(), _ -> new HashSet<>()).add(find.find().text().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    void submitted(Mail mail) {
        Optional<CaseFile> file = mail.queued().caseId().flatMap(world::file)
                .filter(known -> known.isA(mail.queued().person(), Party.Capacity.REPORTED));
        if (file.isEmpty() || file.get().plan().isEmpty()) {
            return;
        }
        ReportPlan plan = file.get().plan().get();
        for (Secret secret : mail.mentions(world.secrets())) {
            boolean tells = switch (secret.kind()) {
                case IDENTITY -> secret.whose().filter(one -> isHidden(plan, one)).isPresent();
                case REPORT -> plan.words().contains(secret.word());
                case TAG, REFERENCE, MESSAGE_ID, WORDS, THEIR_MESSAGE_ID -> false;
            };
            require(!tells || isAllowed(file.get(), secret) || secret.whose().filter(one -> world.reads(one, mail.queued().recipient())).isPresent(),
                    () -> mail + " of " + file.get() + " tells the reported person of " + secret.kind() + " " + secret.word());
        }
    }

    private static boolean isHidden(ReportPlan plan, Someone one) {
        return plan.reporter().filter(one::equals).isPresent() || plan.witnesses().contains(one) || plan.filed() && plan.writer().equals(one);
    }

    private boolean isAllowed(CaseFile file, Secret secret) {
        return allowed.getOrDefault(file.id(), Set.of()).stream().anyMatch(text -> text.contains(secret.word().toLowerCase(Locale.ROOT)));
    }
}
