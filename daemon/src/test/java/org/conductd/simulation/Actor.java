package org.conductd.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.conductd.intake.CommandName;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/** Somebody who gets mail and deals with it as people do. */
final class Actor {
    /** Nobody does more about one case than this, and talks no more than this about it. */
    private static final int MOST_DEEDS = 20;
    private static final int MOST_TALK = 2;
    private static final CommandName[] COMMANDS = CommandName.values();

    private final World world;
    private final Someone self;
    private final Persona persona;
    private final Dice dice;
    private final List<Mail> inbox = new ArrayList<>();
    private final Map<CaseId, Integer> deeds = new HashMap<>();
    private final Map<CaseId, Integer> talk = new HashMap<>();
    private final Map<CaseId, Boolean> conflicted = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    Actor(World world, Someone self, Persona persona, Dice dice) {
        this.world = world;
        this.self = self;
        this.persona = persona;
        this.dice = dice;
    }

    Someone self() {
        return self;
    }

    /** A second copy, which a lost connection can bring, is deleted unread. */
    void got(Mail mail) {
        if (!seen.add(mail.messageId())) {
            return;
        }
        inbox.add(mail);
        if (mail.queued().kind() == MailKind.ADMIN_ALERT) {
            return;
        }
        if (dice.chance(persona.away())) {
            world.later(Duration.ofSeconds(5), () -> send(Pen.outOfOffice(self, mail, word())));
        }
        if (dice.chance(persona.answers() * Weights.demand(mail.kind()))) {
            world.later(dice.about(persona.delay()), () -> react(mail));
        }
    }

    private void react(Mail newest) {
        Mail mail = dice.chance(persona.stale()) ? dice.pick(inbox) : newest;
        Optional<CaseFile> file = mail.queued().caseId().flatMap(world::file);
        if (file.isEmpty()) {
            return;
        }
        Pen.Sheet meant = sheet(mail, file.get());
        boolean progress = meant.commands().stream().anyMatch(Weights::isProgress) || Weights.demand(mail.kind()) == 1;
        if ((progress ? deeds : talk).merge(file.get().id(), 1, Integer::sum) > (progress ? MOST_DEEDS : MOST_TALK)) {
            return;
        }
        Pen.Sheet sheet = disguised(meant, mail);
        send(sheet);
        if (dice.chance(persona.twice())) {
            world.later(dice.about(Duration.ofHours(1)), () -> send(sheet));
        }
    }

    private Pen.Sheet sheet(Mail mail, CaseFile file) {
        String word = word();
        PersonId who = mail.queued().person();
        boolean member = file.access().place(who).isPresent() && !file.isParty(who);
        if (member && conflicted.computeIfAbsent(file.id(), _ -> dice.chance(persona.recuses())) && dice.chance(0.7)) {
            return written(mail, "RECUSE" + (dice.chance(0.3) ? "\n\n" + word + " is a friend of mine." : ""), word, List.of(CommandName.RECUSE));
        }
        if (dice.chance(persona.prose()) || mail.kind() == MailKind.REPORTER_QUESTION || mail.kind() == MailKind.WITNESS_QUESTION) {
            return Pen.reply(self, mail, prose(word), word, List.of());
        }
        if (dice.chance(persona.wild())) {
            return wild(mail, file, word);
        }
        Optional<Mail.Button> button = chosen(mail, file, who);
        if (button.isEmpty()) {
            return Pen.reply(self, mail, prose(word), word, List.of());
        }
        CommandName command = named(button.get()).orElseThrow();
        String body = new Filling(world, dice, self, word).of(command, button.get().body(), Optional.of(file));
        if (dice.chance(0.05)) {
            return combined(mail, command, body, word);
        }
        return dice.chance(0.5) ? Pen.tapped(self, mail, button.get().to(), button.get().subject(), body, word, List.of(command)) : written(mail, body, word, List.of(command));
    }

    /** A command, and something else in the same mail. */
    private Pen.Sheet combined(Mail mail, CommandName command, String body, String word) {
        boolean block = body.contains("\n");
        CommandName other = dice.pick(CommandName.STATUS, CommandName.LEAD, CommandName.WHO, CommandName.AWAY);
        return switch (dice.below(3)) {
            case 0 -> written(mail, body + (block ? "\nEND" : "") + "\n\n" + prose(word), word, List.of(command));
            case 1 -> written(mail, body + (block ? "\nEND" : "") + "\n" + other.words(), word, List.of(command, other));
            default -> written(mail, other.words() + "\n" + body, word, List.of(other, command));
        };
    }

    private Pen.Sheet wild(Mail mail, CaseFile file, String word) {
        CommandName command = dice.pick(COMMANDS);
        String body = switch (dice.below(10)) {
            case 0 -> "";
            case 1 -> "CLAER";
            case 2 -> "I vote yes, but only if " + word + " is heard first.";
            case 3 -> "Thanks";
            case 4 -> command.words();
            default -> new Filling(world, dice, self, word).of(command, command.words(), Optional.of(file));
        };
        return written(mail, body, word, body.startsWith(command.words()) ? List.of(command) : List.of());
    }

    private Pen.Sheet written(Mail mail, String body, String word, List<CommandName> commands) {
        // An argument of no telling form makes a command only of one in capitals (mail interface §4).
        boolean alone = commands.stream().anyMatch(command -> command.words().equals(body));
        return Pen.reply(self, mail, alone && dice.chance(0.1) ? body.toLowerCase(Locale.ROOT) : body, word, commands);
    }

    private static Optional<CommandName> named(Mail.Button button) {
        String first = button.firstLine();
        CommandName best = null;
        for (CommandName name : COMMANDS) {
            if ((first.equals(name.words()) || first.startsWith(name.words() + " ")) && (best == null || name.words().length() > best.words().length())) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Mail.Button> chosen(Mail mail, CaseFile file, PersonId who) {
        List<Mail.Button> buttons = mail.buttons().stream().filter(button -> named(button).isPresent()).toList();
        int[] weights = buttons.stream().mapToInt(button -> Weights.of(named(button).orElseThrow(), mail, file, who)).toArray();
        int total = IntStream.of(weights).sum();
        if (total == 0) {
            return Optional.empty();
        }
        int at = dice.below(total);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return Optional.of(buttons.get(i));
            }
        }
        throw new AssertionError("below the total");
    }

    private String word() {
        return world.pen().fresh(Secret.Kind.WORDS, self);
    }

    private String prose(String word) {
        return dice.chance(0.1) ? "Thank you." : "I think that " + word + " has to be heard, and that we should not hurry.";
    }

    /** How it really leaves the house. */
    private Pen.Sheet disguised(Pen.Sheet sheet, Mail mail) {
        if (self.addresses().size() > 1 && dice.chance(0.3)) {
            return sheet.from(self.addresses().getLast(), sheet.kind(), true);
        }
        if (dice.chance(persona.elsewhere())) {
            return dice.chance(0.5) ? sheet.from(world.otherAddress(self), Letter.Kind.PROBE, true) : stolen(sheet, mail);
        }
        if (dice.chance(persona.tagless()) && sheet.threaded()) {
            return sheet.to(world.role(), Letter.Kind.TAGLESS);
        }
        return dice.chance(persona.unproven()) ? sheet.from(sheet.from(), sheet.kind(), false) : sheet;
    }

    /** With a tag that is somebody else's, or nobody's. */
    private Pen.Sheet stolen(Pen.Sheet sheet, Mail mail) {
        String other = dice.chance(0.5) ? world.someTag(dice) : world.pen().bare().replace("@", "+" + "0123456789bcdfghjkmn" + "@");
        return other.equals(mail.replyTo()) ? sheet : sheet.to(other, Letter.Kind.PROBE);
    }

    private void send(Pen.Sheet sheet) {
        world.send(world.pen().write(sheet, world.now()));
    }

    /** Whoever is outside by now writes to what they once had. */
    void probe() {
        if (!inbox.isEmpty()) {
            Mail mail = dice.pick(inbox);
            send(Pen.reply(self, mail, dice.pick("STATUS", "VOTE YES", "Is there anything new?"), word(), List.of()).from(self.address(), Letter.Kind.PROBE, true));
        }
    }
}
