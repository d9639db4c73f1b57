package dev.starpractice.backup;

import dev.starpractice.backup.Restore.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that someone is looking at, to restore from them or not. */
@Component
class RestoreDesk {

    /** So many at once; the oldest makes room for another. */
    private static final int PLACES = 4;

    private final Restore restore;

    private final BackupWork work;

    private final Map<UUID, OnDesk> files = new LinkedHashMap<>();

    RestoreDesk(Restore restore, BackupWork work) {
        this.restore = restore;
        this.work = work;
    }

    /** A file, with what is being done with it. */
    static final class OnDesk {

        private final UUID id = UUID.randomUUID();

        private final Path path;

        private final boolean upload;

        private final String name;

        private volatile Job<RestorePlan> look;

        private volatile @Nullable Job<RestorePlan> restoring;

        private OnDesk(Path path, boolean upload, String name, Job<RestorePlan> look) {
            this.path = path;
            this.upload = upload;
            this.name = name;
            this.look = look;
        }

        /** Names it in addresses. */
        public UUID id() {
            return id;
        }

        /** As the person knows it. */
        public String name() {
            return name;
        }

        /** What restoring it would do. */
        Job<RestorePlan> look() {
            return look;
        }

        /** Restoring from it, or null where that was not asked for. */
        @Nullable
        Job<RestorePlan> restoring() {
            return restoring;
        }
    }

    /**
     * Puts a file on the desk and begins to look into it.
     *
     * @param upload whether the file is thrown away with its place on the desk
     * @param name as the person knows it
     */
    synchronized OnDesk put(Path path, boolean upload, String name) {
        if (files.size() == PLACES) {
            discard(files.keySet().iterator().next());
        }
        OnDesk file = new OnDesk(path, upload, name, look(path));
        files.put(file.id(), file);
        return file;
    }

    private Job<RestorePlan> look(Path path) {
        return work.begin(progress -> restore.plan(path, progress));
    }

    synchronized Optional<OnDesk> find(UUID id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Begins to restore, unless that is going on already; a file that could not be read stays as it is. */
    synchronized Job<RestorePlan> restore(OnDesk file, Choice choice) {
        Job<RestorePlan> running = file.restoring;
        if (running == null || running.isOver()) {
            running = work.begin(progress -> restore.carryOut(file.path, choice, progress));
            file.restoring = running;
        }
        return running;
    }

    /** Looks into the file again, as to what is left to restore. */
    synchronized Job<RestorePlan> lookAgain(OnDesk file) {
        Job<RestorePlan> running = file.restoring;
        if (running == null || running.isOver()) {
            file.restoring = null;
            file.look = look(file.path);
        }
        return file.look;
    }

    /** Takes a file from the desk; an upload is deleted. */
    synchronized void discard(UUID id) {
        OnDesk file = files.remove(id);
        if (file != null && file.upload) {
            work.begin(progress -> delete(file.path));
        }
    }

    private static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
