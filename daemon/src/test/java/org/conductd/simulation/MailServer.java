package org.conductd.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.conductd.outbox.Submission;
import org.conductd.outbox.SubmissionOutcome;

/** The way out, with every outcome that there is. */
final class MailServer implements Submission {
    private final World world;
    private final Dice dice;
    private final double trouble;
    private final Set<String> deadAddresses = new HashSet<>();
    private final Set<String> livingAddresses = new HashSet<>();
    private final double dead;
    private Instant downUntil = Instant.EPOCH;

    MailServer(World world, Dice dice, double trouble, double dead) {
        this.world = world;
        this.dice = dice;
        this.trouble = trouble;
        this.dead = dead;
    }

    void down(Duration howLong) {
        downUntil = world.now().plus(howLong);
    }

    Instant downUntil() {
        return downUntil;
    }

    @Override
    public SubmissionOutcome submit(String reversePath, String recipient, byte[] octets) {
        world.power().beat();
        if (world.now().isBefore(downUntil)) {
            return new SubmissionOutcome.Deferred(dice.chance(0.5) ? 421 : SubmissionOutcome.Deferred.NO_ANSWER, "");
        }
        if (isDead(recipient)) {
            return refusedOrReturned(recipient, octets);
        }
        if (!dice.chance(trouble)) {
            world.accepted(recipient, octets);
            world.power().beat();
            return new SubmissionOutcome.Relayed();
        }
        return switch (dice.below(4)) {
            case 0 -> new SubmissionOutcome.Deferred(450, "4.2.0");
            case 1 -> new SubmissionOutcome.Rejected(552, "5.3.4");
            case 2 -> {
                world.accepted(recipient, octets);
                yield new SubmissionOutcome.Indeterminate();
            }
            default -> new SubmissionOutcome.Indeterminate();
        };
    }

    /** Members' addresses live: what never reaches a member is silence, which other dice bring. */
    private boolean isDead(String recipient) {
        if (livingAddresses.contains(recipient) || deadAddresses.contains(recipient)) {
            return deadAddresses.contains(recipient);
        }
        boolean isDead = !world.isOnRoster(recipient) && dice.chance(dead);
        (isDead ? deadAddresses : livingAddresses).add(recipient);
        return isDead;
    }

    private SubmissionOutcome refusedOrReturned(String recipient, byte[] octets) {
        if (dice.chance(0.6)) {
            return new SubmissionOutcome.Rejected(550, "5.1.1");
        }
        world.returned(recipient, octets);
        return new SubmissionOutcome.Relayed();
    }
}
