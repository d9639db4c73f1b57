package dev.starpractice.backup;

import dev.starpractice.answer.Section;
import dev.starpractice.backup.PlannedDraft.Outcome;
import dev.starpractice.draft.ArchivedDraft;
import dev.starpractice.draft.ArchivedRevision;
import dev.starpractice.draft.DraftArchive;
import dev.starpractice.feedback.FeedbackArchive;
import dev.starpractice.feedback.FeedbackArchive.Mark;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings drafts back from a backup file. Nothing that is here is ever overwritten: a draft that is already here is
 * recognised, and one that differs from the draft of its id is kept beside it.
 */
@Service
class Restore {

    /** Revisions written at once. */
    private static final int BATCH = 100;

    private final DraftArchive drafts;

    private final FeedbackArchive feedback;

    private final TransactionTemplate read;

    private final TransactionTemplate write;

    Restore(DraftArchive drafts, FeedbackArchive feedback, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.feedback = feedback;
        this.read = new TransactionTemplate(transactions);
        this.read.setReadOnly(true);
        this.write = new TransactionTemplate(transactions);
    }

    /**
     * What to restore.
     *
     * @param ids the ids in the file of the drafts that are wanted, or null for all
     * @param settings whether the settings are taken over too, where there are any here already
     */
    record Choice(@Nullable Set<UUID> ids, boolean settings) {

        /** Everything that takes nothing away. */
        static final Choice ALL = new Choice(null, false);

        boolean wants(UUID id) {
            return ids == null || ids.contains(id);
        }
    }

    /**
     * Looks what restoring a file would do; changes nothing.
     *
     * @param progress in bytes
     * @throws RefusedBackupException where the file is not a backup that can be restored
     */
    RestorePlan plan(Path file, Progress progress) {
        progress.begin(size(file));
        return Objects.requireNonNull(read.execute(status -> compare(file, progress)));
    }

    /**
     * Restores what is chosen, all of it or nothing.
     *
     * @param progress in bytes, each of which is read twice
     * @return what was done: only the drafts that were chosen
     * @throws RefusedBackupException where the file is not a backup that can be restored
     */
    RestorePlan carryOut(Path file, Choice choice, Progress progress) {
        progress.begin(2 * size(file));
        return Objects.requireNonNull(write.execute(status -> {
            // Compared anew: much can have happened here since the person looked.
            RestorePlan plan = compare(file, progress);
            Writing writing = new Writing(plan, choice);
            read(file, progress, writing);
            boolean settings =
                    plan.settingsDiffer() && (choice.settings() || choice.ids() == null && plan.settingsAreNew());
            if (settings) {
                feedback.setHideNumbers(Boolean.TRUE.equals(plan.settings().hideNumbers()));
            }
            return new RestorePlan(
                    plan.drafts().stream().filter(d -> choice.wants(d.id())).toList(),
                    settings ? plan.settings() : new BackupSettings(null),
                    plan.settingsHere());
        }));
    }

    /** Reads a file as if it were restored, without looking at what is here. */
    static void check(Path file) {
        read(file, Progress.UNWATCHED, new BackupVisitor() {});
    }

    private RestorePlan compare(Path file, Progress progress) {
        Comparing comparing = new Comparing();
        read(file, progress, comparing);
        comparing.refuseIdsOfOthers();
        return new RestorePlan(comparing.planned, comparing.settings, new BackupSettings(feedback.hideNumbers()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Progress progress, BackupVisitor visitor) {
        try (InputStream in = new Counted(Files.newInputStream(file), progress)) {
            BackupReader.read(new BufferedInputStream(in, 1 << 16), visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the progress how much was read. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            progress.advance(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            progress.advance(Math.max(0, count));
            return count;
        }
    }

    /** Finds out of each draft of a file whether it is here. */
    private final class Comparing implements BackupVisitor {

        private final List<PlannedDraft> planned = new ArrayList<>();

        private BackupSettings settings = new BackupSettings(null);

        private @Nullable ArchivedDraft draft;

        /** The draft of the same id that is here. */
        private @Nullable ArchivedDraft here;

        private boolean same;

        /** Names the content, where the draft is to be kept beside another one. */
        private final MessageDigest digest = sha256();

        private @Nullable ArchivedRevision last;

        /** A part of the history of the draft that is here. */
        private List<ArchivedRevision> history = List.of();

        /** Ids of revisions of drafts that are not here, still to be looked up. */
        private final Map<UUID, Place> unknown = new HashMap<>();

        @Override
        public void settings(BackupSettings read) {
            settings = read;
        }

        @Override
        public void draft(ArchivedDraft read, Place place) {
            draft = read;
            here = drafts.find(read.id()).orElse(null);
            same = true;
            last = null;
            history = List.of();
            digest.reset();
            add(read.id().toString());
            add(read.promptId());
            if (here != null && !here.promptId().equals(read.promptId())) {
                same = false;
            }
        }

        @Override
        public void revision(ArchivedRevision revision, Place place) {
            last = revision;
            if (here == null) {
                unknown.put(revision.id(), place);
                if (unknown.size() == 500) {
                    refuseIdsOfOthers();
                }
                return;
            }
            add(revision.id().toString());
            add(revision.title());
            for (Section section : Section.values()) {
                add(revision.answer().text(section));
            }
            add(revision.savedAt().toString());
            if (same) {
                ArchivedRevision mine = mine(here.id(), revision.number());
                same = mine != null
                        && mine.id().equals(revision.id())
                        && mine.title().equals(revision.title())
                        && mine.answer().equals(revision.answer());
            }
        }

        private @Nullable ArchivedRevision mine(UUID draftId, int number) {
            if (history.isEmpty() || number > history.get(history.size() - 1).number()) {
                history = drafts.revisions(draftId, number, BATCH);
            }
            int index = history.isEmpty() ? 0 : number - history.get(0).number();
            return index < history.size() ? history.get(index) : null;
        }

        @Override
        public void endOfDraft(List<Mark> marks) {
            ArchivedDraft incoming = Objects.requireNonNull(draft);
            ArchivedRevision newest = Objects.requireNonNull(last);
            UUID target = incoming.id();
            Outcome outcome = Outcome.ADDED;
            if (here != null) {
                outcome = same ? completes(incoming, here, marks) : Outcome.ADDED_BESIDE;
                if (!same) {
                    // Named by its content: the same file once more finds it under that name.
                    target = UUID.nameUUIDFromBytes(digest.digest());
                    ArchivedDraft kept = drafts.find(target).orElse(null);
                    if (kept != null) {
                        outcome = completes(withId(incoming, kept.id()), kept, marks);
                    }
                }
            }
            planned.add(new PlannedDraft(
                    incoming.id(),
                    incoming.promptId(),
                    newest.heading(),
                    newest.answer().speakingTime().words(),
                    newest.number(),
                    newest.savedAt(),
                    incoming.deletedAt() != null,
                    outcome,
                    target));
        }

        private Outcome completes(ArchivedDraft incoming, ArchivedDraft kept, List<Mark> marks) {
            boolean bin = incoming.deletedAt() == null && kept.deletedAt() != null;
            return bin || !feedback.missing(kept.id(), marks).isEmpty() ? Outcome.COMPLETED : Outcome.UNCHANGED;
        }

        /** A revision of a new draft must not have the id of a revision that is here: one of the two would be lost. */
        private void refuseIdsOfOthers() {
            for (UUID id : drafts.knownRevisions(unknown.keySet())) {
                throw new RefusedBackupException("id-of-another", Objects.requireNonNull(unknown.get(id)));
            }
            unknown.clear();
        }

        /** Adds a text with its length, so that no word can move over a border unnoticed. */
        private void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }

    /** Writes what a plan says, where it is wanted. */
    private final class Writing implements BackupVisitor {

        private final Map<UUID, PlannedDraft> wanted = new HashMap<>();

        private final List<ArchivedRevision> batch = new ArrayList<>();

        private @Nullable PlannedDraft now;

        private boolean adding;

        private boolean takesOut;

        Writing(RestorePlan plan, Choice choice) {
            for (PlannedDraft draft : plan.changes()) {
                if (choice.wants(draft.id())) {
                    wanted.put(draft.id(), draft);
                }
            }
            // The file may hold, as a draft of its own, just what would be made of another one: then that is it.
            wanted.values().removeIf(draft -> !draft.target().equals(draft.id()) && wanted.containsKey(draft.target()));
        }

        @Override
        public void draft(ArchivedDraft draft, Place place) {
            PlannedDraft planned = wanted.get(draft.id());
            now = planned;
            adding = planned != null && planned.outcome() != Outcome.COMPLETED;
            takesOut = draft.deletedAt() == null;
            if (planned != null && adding) {
                drafts.add(withId(draft, planned.target()), planned.revisions());
            }
        }

        @Override
        public void revision(ArchivedRevision revision, Place place) {
            if (adding) {
                batch.add(revision);
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        @Override
        public void endOfDraft(List<Mark> marks) {
            if (now == null) {
                return;
            }
            flush();
            UUID target = now.target();
            if (!adding && takesOut) {
                drafts.takeOutOfBin(target);
            }
            feedback.add(target, adding ? marks : feedback.missing(target, marks));
        }

        private void flush() {
            PlannedDraft planned = now;
            if (planned != null && !batch.isEmpty()) {
                boolean beside = planned.outcome() == Outcome.ADDED_BESIDE;
                drafts.addRevisions(
                        planned.target(),
                        beside
                                ? batch.stream()
                                        .map(revision -> withId(revision, planned.target()))
                                        .toList()
                                : batch);
                batch.clear();
            }
        }
    }

    /** The draft under another id, with the memory of its own; as it is where that is its id. */
    private static ArchivedDraft withId(ArchivedDraft draft, UUID id) {
        return id.equals(draft.id())
                ? draft
                : new ArchivedDraft(
                        id,
                        draft.promptId(),
                        draft.version(),
                        draft.createdAt(),
                        draft.updatedAt(),
                        draft.deletedAt(),
                        draft.id());
    }

    /** The revision with an id that follows from that of the draft, as its own belongs to another draft. */
    private static ArchivedRevision withId(ArchivedRevision revision, UUID draftId) {
        String name = draftId + "/" + revision.number();
        return new ArchivedRevision(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                revision.number(),
                revision.title(),
                revision.answer(),
                revision.openedAt(),
                revision.savedAt(),
                revision.closed());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
