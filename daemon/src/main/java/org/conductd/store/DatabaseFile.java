package org.conductd.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.conductd.engine.Store.StoreException;
import org.conductd.engine.Store.Unavailable;

/**
 * The file of the store while a daemon has it. A lock beside it keeps a second daemon out and ends with the process, whatever ends that;
 * SQLite's own locks stay free for the admin's commands.
 */
final class DatabaseFile implements AutoCloseable {
    private final FileChannel lock;

    private DatabaseFile(FileChannel lock) {
        this.lock = lock;
    }

    /** Makes the file where there is none, readable by its owner only. @throws StoreException where another daemon has it, or it cannot be made */
    static DatabaseFile claim(Path file) {
        return claim(file, true);
    }

    /** The same for a store that is not in this file: one daemon on this machine is known by it. */
    static DatabaseFile claimPlace(Path file) {
        return claim(file, false);
    }

    private static DatabaseFile claim(Path file, boolean make) {
        try {
            if (make) {
                create(file);
            }
            FileChannel lock = FileChannel.open(create(lockOf(file)), StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new Unavailable("another daemon runs on the store " + file, null);
            }
            return new DatabaseFile(lock);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new StoreException("the store " + file + " cannot be made or opened: is its folder there, and writable by this user?", e);
        } catch (IOException e) {
            throw new Unavailable("the store " + file + " cannot be made or opened: " + reason(e), e);
        }
    }

    /** The operating system's own word: no space left, read-only. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException e && e.getReason() != null ? e.getReason() : failure.getClass().getSimpleName();
    }

    /** Whether somebody has it now. */
    static boolean claimed(Path file) {
        try (FileChannel lock = FileChannel.open(lockOf(file), StandardOpenOption.WRITE)) {
            return !locked(lock);
        } catch (NoSuchFileException never) {
            return false;
        } catch (IOException e) {
            throw new StoreException("the lock of the store " + file + " cannot be looked at: may this user write it?", e);
        }
    }

    static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static Path create(Path file) throws IOException {
        try {
            return OwnFile.create(file);
        } catch (FileAlreadyExistsException there) {
            return file;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store cannot be released", e);
        }
    }
}
