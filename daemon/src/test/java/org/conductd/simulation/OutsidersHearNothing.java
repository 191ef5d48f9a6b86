package org.conductd.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/**
 * Who is outside a case is sent nothing about it (P12, D5, D9, D10): no mail of it, and in no other mail a word of what was reported or said in it. Who is
 * asked a conflict check is told no more than its step names (D6).
 */
final class OutsidersHearNothing extends Invariant {
    private final Map<String, CaseId> saidIn = new HashMap<>();

    OutsidersHearNothing(World world) {
        super(world);
    }

    @Override
    void handled(Letter letter, Outcome outcome, boolean copy) {
        letter.report().ifPresent(plan -> outcome.commits().forEach(commit -> commit.appended.keySet().stream().filter(id -> isOpenedBy(id, letter))
                .forEach(id -> plan.words().forEach(word -> saidIn.put(word, id)))));
        if (letter.kind() == Letter.Kind.REPLY) {
            letter.answered().flatMap(mail -> mail.queued().caseId()).ifPresent(id -> saidIn.put(letter.word(), id));
        }
    }

    private boolean isOpenedBy(CaseId id, Letter letter) {
        return world.file(id).flatMap(CaseFile::report).filter(letter::equals).isPresent();
    }

    @Override
    void submitted(Mail mail) {
        PersonId person = mail.queued().person();
        mail.queued().caseId().flatMap(world::file).filter(file -> isKeptOut(file, person) && !isOwnAnswer(mail))
                .ifPresent(file -> fail(mail + " is of " + file + ", and its recipient is " + file.access().place(person)));
        for (Secret secret : mail.mentions(world.secrets())) {
            switch (secret.kind()) {
                case REPORT, WORDS -> Optional.ofNullable(saidIn.get(secret.word())).ifPresent(id -> mayRead(mail, person, id, secret));
                case IDENTITY -> mail.queued().caseId().flatMap(world::file).filter(_ -> mail.kind() == MailKind.CONFLICT_CHECK)
                        .ifPresent(file -> mayBeNamed(mail, person, file, secret));
                case TAG, REFERENCE, MESSAGE_ID, THEIR_MESSAGE_ID -> { }
            }
        }
    }

    /** The answer to their own RECUSE, and to what they write after it, is the one mail that they still get (D9). */
    private static boolean isOwnAnswer(Mail mail) {
        return mail.kind() == MailKind.COMMAND_ANSWER;
    }

    /** On the roster, no party, and not among those who are asked. */
    private boolean isKeptOut(CaseFile file, PersonId person) {
        return !file.isParty(person) && isRosters(person) && file.access().place(person).filter(place -> place == Access.Place.SEATED).isEmpty();
    }

    private boolean isRosters(PersonId person) {
        return world.cast().isMember(person);
    }

    private void mayRead(Mail mail, PersonId person, CaseId id, Secret secret) {
        CaseFile file = world.file(id).orElseThrow();
        boolean own = secret.whose().filter(writer -> world.reads(writer, mail.queued().recipient())).isPresent();
        boolean member = isRosters(person) && !file.isParty(person);
        boolean knows = !member || isReader(file, person) || world.linked(file).stream().anyMatch(other -> isReader(other, person));
        require(own || knows, () -> mail + " tells a word of " + file + ", and its recipient is " + file.access().place(person) + ", without the report");
    }

    private static boolean isReader(CaseFile file, PersonId person) {
        return file.access().seated(person) && file.access().opened(person);
    }

    private void mayBeNamed(Mail mail, PersonId person, CaseFile file, Secret secret) {
        List<PersonId> meant = file.partiesCalled(secret.whose().orElseThrow());
        boolean named = meant.isEmpty() || meant.stream().anyMatch(party -> file.access().knows(person, party)
                || file.access().outstanding(person).filter(check -> check.named().contains(party)).isPresent());
        boolean own = world.reads(secret.whose().orElseThrow(), mail.queued().recipient());
        require(named || own, () -> mail + " of " + file + " names somebody whom its step does not (D6): " + secret.word());
    }
}
