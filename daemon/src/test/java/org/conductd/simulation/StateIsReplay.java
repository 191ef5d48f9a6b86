package org.conductd.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;

/** State equals replay: what the engine acts on, as it shows in what it writes, is the fold of what is stored, and what is stored is what was committed. */
final class StateIsReplay extends Invariant {
    /** Loading a history opens every seal of it, so mostly only its fold is looked at. */
    private static final int LOADED_ONE_IN = 25;

    private int commits;

    StateIsReplay(World world) {
        super(world);
    }

    @Override
    void committed(Commit commit, Optional<Letter> letter, Instant now) {
        commit.scheduled.forEach((id, scheduled) -> {
            CaseFile file = world.file(id).orElseThrow();
            CaseState replayed = Evolution.replay(file.history());
            require(scheduled.dueAt().equals(replayed.dueAt()), () -> file + " is scheduled for " + scheduled.dueAt() + ", and its events say " + replayed.dueAt());
            require(scheduled.step().equals(replayed.step().name()), () -> file + " is said to be in " + scheduled.step() + ", and its events say " + replayed.step());
            if (++commits % LOADED_ONE_IN == 0) {
                asStored(file);
            }
        });
    }

    @Override
    void atEnd(Instant now) {
        world.files().forEach(this::asStored);
    }

    private void asStored(CaseFile file) {
        List<Happened> stored = world.stored(file.id());
        require(stored.equals(file.history()), () -> file + " has " + stored.size() + " events in the store, and " + file.history().size() + " were committed");
        require(Evolution.replay(stored).dueAt().equals(file.state().dueAt()), () -> file + " is due at another time when it is read anew");
    }
}
