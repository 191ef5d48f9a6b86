package org.conductd.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.conductd.engine.Engine;
import org.conductd.engine.Store.StoreException;
import org.conductd.engine.Store.Unavailable;

/**
 * Copies of a store in a file. A copy says of itself that it is one: whatever way it gets into the place of the store, the service first makes up for what was
 * handled since ({@link Engine#setBackTo}).
 */
public final class Backup {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** What SQLite keeps beside a database. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private final MasterKey key;
    private final RandomGenerator randomness;

    /** @param randomness has to be unpredictable */
    public Backup(MasterKey key, RandomGenerator randomness) {
        this.key = key;
        this.randomness = randomness;
    }

    // ---- There

    /**
     * Makes a copy of the store as of now, also while a daemon runs on it: whole and on the disk when this returns, or not there.
     *
     * @param target where nothing is yet
     * @return what an audit of the copy found (D41); the copy is there even where it is not whole, since the store is not either
     * @throws StoreException where it cannot be made, or the store or the copy is damaged
     */
    public AuditReport make(SqliteStore store, Path target, Instant now) {
        if (Files.exists(target)) {
            throw new StoreException("there is something at " + target + " already: a backup takes nothing's place", null);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            remove(part);
            OwnFile.create(part);
            store.copyTo(part);
            AuditReport report;
            try (SqliteStore copy = SqliteStore.compact(part, key, randomness)) {
                copy.requireWhole();
                Engine.setBack(copy, now);
                report = copy.audit(Optional.empty());
            }
            Files.deleteIfExists(DatabaseFile.lockOf(part));
            OwnFile.settle(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            OwnFile.settleNames(target);
            return report;
        } catch (IOException failure) {
            removeIfPossible(part);
            throw new Unavailable("the backup " + target + " cannot be written: is its folder there, and writable by this user, with room enough?", failure);
        } catch (RuntimeException failure) {
            removeIfPossible(part);
            throw failure;
        }
    }

    // ---- And back

    /** @param aside where the store lies now that was there before; empty where there was none */
    public record Restored(AuditReport report, Instant madeAt, Optional<Path> aside) {}

    /**
     * Puts a copy in the place of the store, which is kept beside it. Where the copy cannot be used, everything stays as it is; whatever interrupts this, one of
     * both is in that place.
     *
     * @param from   a backup, or any copy of a store that is whole together with what lies beside it
     * @param madeAt of a copy that does not say of itself that it is one
     * @throws Unavailable    where a daemon runs on the store
     * @throws StoreException where the copy is none, is damaged or not whole, or opens with another master key
     */
    public Restored restore(Path from, Path file, Instant madeAt, Instant now) {
        if (!Files.isRegularFile(from)) {
            throw new StoreException("there is no backup " + from, null);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".restoring");
        try (DatabaseFile _ = DatabaseFile.claimPlace(file)) {
            copy(from, fresh);
            Restored read = read(from, fresh, madeAt);
            Optional<Path> aside = Files.exists(file) ? Optional.of(setAside(file, now)) : Optional.empty();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            OwnFile.settleNames(file);
            return new Restored(read.report(), read.madeAt(), aside);
        } catch (IOException failure) {
            removeIfPossible(fresh);
            throw new Unavailable("the backup " + from + " cannot be put in the place of " + file + ": may this user read the one and write the other, and is there room enough?", failure);
        } catch (RuntimeException failure) {
            removeIfPossible(fresh);
            throw failure;
        }
    }

    private static void copy(Path from, Path fresh) throws IOException {
        remove(fresh);
        OwnFile.create(fresh);
        Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
        Path log = beside(from, "-wal");
        if (Files.isRegularFile(log)) {
            Files.copy(log, beside(fresh, "-wal"));
        }
    }

    private Restored read(Path from, Path fresh, Instant otherwise) throws IOException {
        if (Files.size(fresh) == 0) {
            throw new StoreException("the file " + from + " is empty: no backup", null);
        }
        AuditReport report;
        Instant madeAt;
        try (SqliteStore store = SqliteStore.compact(fresh, key, randomness)) {
            store.requireWhole();
            report = store.audit(Optional.empty());
            madeAt = Engine.setBackTo(store).orElse(otherwise);
            Engine.setBack(store, madeAt);
        }
        if (!report.whole()) {
            throw new StoreException("the records in " + from + " are not whole, nothing was changed: " + String.join("; ", report.faults()), null);
        }
        Files.deleteIfExists(DatabaseFile.lockOf(fresh));
        owned(fresh);
        OwnFile.settle(fresh);
        return new Restored(report, madeAt, Optional.empty());
    }

    /** Where root does this for the service, the service is to read it. */
    private static void owned(Path fresh) throws IOException {
        var owner = Files.getOwner(fresh.toAbsolutePath().getParent());
        if (!Files.getOwner(fresh).equals(owner)) {
            Files.setOwner(fresh, owner);
        }
    }

    /** What lies beside the store goes first: it belongs to no other. Then it has two names, so that there is a store at every moment. */
    private static Path setAside(Path file, Instant now) throws IOException {
        Path aside = free(file.resolveSibling(file.getFileName() + ".before-" + STAMP.format(now)));
        for (String suffix : BESIDE) {
            if (Files.exists(beside(file, suffix))) {
                Files.move(beside(file, suffix), beside(aside, suffix));
            }
        }
        Files.createLink(aside, file);
        return aside;
    }

    private static Path free(Path wanted) {
        return Stream.iterate(2, next -> next + 1).map(next -> beside(wanted, "-" + next)).filter(path -> !Files.exists(path)).findFirst()
                .filter(_ -> Files.exists(wanted)).orElse(wanted);
    }

    // ---- Files

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(DatabaseFile.lockOf(file));
        for (String suffix : BESIDE) {
            Files.deleteIfExists(beside(file, suffix));
        }
    }

    private static void removeIfPossible(Path file) {
        try {
            remove(file);
        } catch (IOException left) {
            // What is left is removed by the next one.
        }
    }
}
