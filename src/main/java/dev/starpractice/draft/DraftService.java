package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to drafts and their revisions.
 *
 * <p>Every save that changes the text makes a revision, but for the saves that go into the working revision: it takes
 * what autosave brings until it is closed by a save that the person asks for, by age, or before a large deletion.
 *
 * <p>Text comes in as it is to be kept: LF line ends, valid Unicode without U+0000, within the limits, and not entirely
 * empty; anything else is refused with {@link UnstorableTextException}.
 */
@Service
public class DraftService {

    /** The longest title, in UTF-16 units. */
    public static final int MAX_TITLE_LENGTH = 120;

    /** How long a draft stays in the bin before it is deleted for good. */
    public static final Duration BIN_LASTS = Duration.ofDays(30);

    /** A working revision older than this is closed, and autosave begins another. */
    static final Duration WORKING_REVISION_LASTS = Duration.ofMinutes(10);

    /** How long a save is recognised when it comes again: far longer than any browser keeps trying. */
    static final Duration RECEIPT_LASTS = Duration.ofDays(7);

    /** How many drafts are read at once where all are wanted; with the longest texts this is about 5 MB. */
    private static final int CHUNK = 100;

    private final DraftRepository drafts;

    private final RevisionRepository revisions;

    private final SaveReceiptRepository receipts;

    private final Prompts prompts;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    private final TransactionTemplate write;

    private final TransactionTemplate read;

    DraftService(
            DraftRepository drafts,
            RevisionRepository revisions,
            SaveReceiptRepository receipts,
            Prompts prompts,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.receipts = receipts;
        this.prompts = prompts;
        this.events = events;
        this.clock = clock;
        this.write = new TransactionTemplate(transactions);
        this.read = new TransactionTemplate(transactions);
        this.read.setReadOnly(true);
    }

    /**
     * Saves a first text as a new draft.
     *
     * @param copiedFrom the draft that the text comes from, or null; remembered only where there is such a draft
     * @param saveId made by the client, so that the same call sent twice makes one draft; or null
     * @throws UnknownPromptException where there is no such prompt
     * @throws UnstorableTextException where no draft may hold that text
     */
    public SavedDraft create(
            String promptId, String title, StarAnswer answer, @Nullable UUID copiedFrom, @Nullable UUID saveId) {
        return create(promptId, title, answer, copiedFrom, saveId, SaveDraft.How.ASKED);
    }

    /**
     * Saves a first text as a new draft.
     *
     * @param how {@link SaveDraft.How#AUTOMATIC} where the first revision is to take what is typed next
     * @see #create(String, String, StarAnswer, UUID, UUID)
     */
    SavedDraft create(
            String promptId,
            String title,
            StarAnswer answer,
            @Nullable UUID copiedFrom,
            @Nullable UUID saveId,
            SaveDraft.How how) {
        if (prompts.findById(promptId).isEmpty()) {
            throw new UnknownPromptException(promptId);
        }
        check(title, answer);
        Receipts receiptsOfThis = new Receipts(saveId, promptId, title, answer);
        Supplier<SavedDraft> once = () -> receiptsOfThis.outcome().orElseGet(() -> {
            UUID source = copiedFrom != null && drafts.existsById(copiedFrom) ? copiedFrom : null;
            Draft draft = drafts.saveAndFlush(new Draft(UUID.randomUUID(), promptId, source, now()));
            Revision first = newRevision(draft, draft.latestRevision(), title, answer);
            return saved(draft, how == SaveDraft.How.ASKED ? first.close() : first, receiptsOfThis);
        });
        try {
            return inWrite(once);
        } catch (DataIntegrityViolationException e) {
            // Another save with that id was stored while we were writing; now its receipt is there to be found.
            return inWrite(once);
        }
    }

    /**
     * Saves a text as the new state of a draft. A text equal to the stored one makes no revision and is never stale.
     *
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     * @throws StaleDraftException where the draft has changed since {@link SaveDraft#version()}
     * @throws UnstorableTextException where no draft may hold that text
     */
    public SavedDraft save(SaveDraft wish) {
        check(wish.title(), wish.answer());
        Receipts receiptsOfThis = new Receipts(wish.saveId(), wish.draftId().toString(), wish.title(), wish.answer());
        return inWrite(() -> {
            Draft draft = locked(wish.draftId());
            // Looked up under the lock: a twin that was faster is done, and its receipt is there.
            return receiptsOfThis.outcome().orElseGet(() -> saveNow(active(draft), wish, receiptsOfThis));
        });
    }

    private SavedDraft saveNow(Draft draft, SaveDraft wish, Receipts receiptsOfThis) {
        Instant now = now();
        Revision latest = latest(draft);
        boolean asked = wish.how() == SaveDraft.How.ASKED;
        if (latest.title().equals(wish.title()) && latest.answer().equals(wish.answer())) {
            if (asked) {
                latest.close();
            }
            receiptsOfThis.store(draft, latest);
            return new CurrentDraft(draft, latest).view();
        }
        if (draft.version() != wish.version()) {
            throw new StaleDraftException(new CurrentDraft(draft, latest).view());
        }
        Revision target = latest;
        if (goesOn(latest, wish.answer(), now)) {
            latest.write(wish.title(), wish.answer(), draft.touch(now));
        } else {
            latest.close();
            target = newRevision(draft, draft.nextRevision(now), wish.title(), wish.answer());
        }
        if (asked) {
            target.close();
        }
        return saved(drafts.saveAndFlush(draft), target, receiptsOfThis);
    }

    /**
     * Makes the text of an old revision the current one, as a new revision; what was current stays in the history.
     *
     * @throws DraftNotFoundException where there is no such draft or revision, or the draft is in the bin
     */
    public SavedDraft restore(UUID id, int revision) {
        return inWrite(() -> {
            Draft draft = active(locked(id));
            Revision old = revisions
                    .findByDraftIdAndRevisionNumber(id, revision)
                    .orElseThrow(() -> new DraftNotFoundException(id, revision));
            Revision latest = latest(draft).close();
            if (latest.title().equals(old.title()) && latest.answer().equals(old.answer())) {
                return new CurrentDraft(draft, latest).view();
            }
            Revision restored = newRevision(draft, draft.nextRevision(now()), old.title(), old.answer())
                    .close();
            return saved(drafts.saveAndFlush(draft), restored, new Receipts(null, "", "", old.answer()));
        });
    }

    /**
     * Begins a draft for a prompt with the text of another draft, which it remembers.
     *
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     * @throws UnknownPromptException where there is no such prompt
     */
    public SavedDraft copy(UUID id, String promptId, @Nullable UUID saveId) {
        SavedDraft source = get(id);
        return create(promptId, source.title(), source.answer(), id, saveId);
    }

    /** The draft that a save with that client-made id went to, as it is now; empty where no such save is known. */
    Optional<SavedDraft> findBySave(UUID saveId) {
        return inRead(() -> receipts.findById(saveId).map(SaveReceipt::draftId)).flatMap(this::find);
    }

    /** The draft with that id, unless it is in the bin. */
    public Optional<SavedDraft> find(UUID id) {
        return findEvenBinned(id).filter(draft -> draft.deletedAt() == null);
    }

    /** The draft with that id, even from the bin: {@link SavedDraft#deletedAt()} tells. */
    public Optional<SavedDraft> findEvenBinned(UUID id) {
        return inRead(() -> drafts.findCurrent(id).map(CurrentDraft::view));
    }

    /** The draft with that id and the text of one of its revisions, unless it is in the bin. */
    public Optional<SavedDraft> find(UUID id, int revision) {
        return inRead(() -> drafts.findAt(id, revision).map(CurrentDraft::view))
                .filter(draft -> draft.deletedAt() == null);
    }

    /**
     * The draft with that id.
     *
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     */
    public SavedDraft get(UUID id) {
        return find(id).orElseThrow(() -> new DraftNotFoundException(id));
    }

    /**
     * The draft with that id and the text of one of its revisions.
     *
     * @throws DraftNotFoundException where there is no such draft or revision, or the draft is in the bin
     */
    public SavedDraft get(UUID id, int revision) {
        return find(id, revision).orElseThrow(() -> new DraftNotFoundException(id, revision));
    }

    /** The drafts of a prompt, the last changed first. */
    public Slice<DraftSummary> ofPrompt(String promptId, Pageable page) {
        return drafts.findSummaries(promptId, page);
    }

    /** All drafts, by prompt, the last changed first. */
    public Slice<DraftSummary> all(Pageable page) {
        return drafts.findSummaries(page);
    }

    /** The drafts in the bin, the last deleted first. */
    public Slice<DraftSummary> binned(Pageable page) {
        return drafts.findBinned(page);
    }

    /** How many drafts each prompt has; prompts without any are left out. */
    public List<PromptDrafts> countByPrompt() {
        return drafts.countByPrompt();
    }

    /**
     * The ids of all drafts, in an order that no later save changes: by prompt as prompts are shown, then the oldest
     * first. Drafts of a prompt that is no longer there come last.
     */
    public List<UUID> ids() {
        List<String> order = prompts.findAll().stream().map(Prompt::id).toList();
        List<Object[]> keys = new ArrayList<>(drafts.findKeys());
        keys.sort(Comparator.comparingInt(key -> {
            int place = order.indexOf((String) key[0]);
            return place < 0 ? order.size() : place;
        }));
        return keys.stream().map(key -> (UUID) key[1]).toList();
    }

    /**
     * Reads drafts with their current text, in the order of the ids, a few at a time: memory does not grow with their
     * number. Drafts that are not there, or in the bin, are left out.
     */
    public Stream<SavedDraft> stream(List<UUID> ids) {
        return Stream.iterate(0, start -> start < ids.size(), start -> start + CHUNK)
                .flatMap(start -> chunk(ids.subList(start, Math.min(start + CHUNK, ids.size()))).stream());
    }

    private List<SavedDraft> chunk(List<UUID> ids) {
        Map<UUID, SavedDraft> found = inRead(() -> drafts.findCurrent(ids).stream()
                .map(CurrentDraft::view)
                .collect(Collectors.toMap(SavedDraft::id, Function.identity())));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * A part of a draft's history, the newest first.
     *
     * @param last the number of the newest revision wanted; all up to the current one where it is larger
     * @param size how many at most
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     */
    public List<RevisionSummary> history(UUID id, int last, int size) {
        return inRead(() -> {
            Draft draft = active(any(id));
            int newest = Math.min(Math.max(last, 1), draft.latestRevision());
            return revisions.findSummaries(id, newest - size + 1, newest);
        });
    }

    /**
     * Puts a draft in the bin, from where it can be taken back. A draft that is there already stays there.
     *
     * @return the draft as it lies in the bin
     * @throws DraftNotFoundException where there is no such draft
     */
    public SavedDraft delete(UUID id) {
        return inWrite(() -> {
            Draft draft = locked(id);
            draft.bin(now());
            return new CurrentDraft(drafts.saveAndFlush(draft), latest(draft)).view();
        });
    }

    /**
     * Takes a draft back out of the bin. A draft that is not there stays as it is.
     *
     * @throws DraftNotFoundException where there is no such draft
     */
    public SavedDraft undelete(UUID id) {
        return inWrite(() -> {
            Draft draft = locked(id);
            draft.unbin();
            return new CurrentDraft(drafts.saveAndFlush(draft), latest(draft)).view();
        });
    }

    /** Deletes for good what has been in the bin for {@link #BIN_LASTS}; returns how many drafts that were. */
    int purgeBin() {
        return inWrite(() -> drafts.deleteBinnedBefore(now().minus(BIN_LASTS)));
    }

    /** Forgets the saves that are older than {@link #RECEIPT_LASTS}; returns how many that were. */
    int purgeReceipts() {
        return inWrite(() -> receipts.deleteSavedBefore(now().minus(RECEIPT_LASTS)));
    }

    static void check(String title, StarAnswer answer) {
        check("title", title, MAX_TITLE_LENGTH);
        for (Section section : Section.values()) {
            check(section.id(), answer.text(section), StarAnswer.MAX_SECTION_LENGTH);
        }
        if (answer.isBlank()) {
            throw new UnstorableTextException("answer", "empty");
        }
    }

    private static void check(String field, String text, int limit) {
        TypedText.Problem problem = TypedText.problem(text, limit);
        if (problem != null) {
            throw new UnstorableTextException(field, problem.name());
        }
    }

    /** Whether a working revision takes this text too. */
    private static boolean goesOn(Revision working, StarAnswer answer, Instant now) {
        return !working.closed()
                && now.isBefore(working.openedAt().plus(WORKING_REVISION_LASTS))
                && !LargeDeletion.between(working.answer(), answer);
    }

    private Revision newRevision(Draft draft, int number, String title, StarAnswer answer) {
        Instant when = draft.updatedAt();
        return revisions.save(new Revision(UUID.randomUUID(), draft.id(), number, when).write(title, answer, when));
    }

    private SavedDraft saved(Draft draft, Revision revision, Receipts receiptsOfThis) {
        receiptsOfThis.store(draft, revision);
        SavedDraft view = new CurrentDraft(draft, revision).view();
        events.publishEvent(new DraftSaved(view));
        return view;
    }

    private Draft any(UUID id) {
        return drafts.findById(id).orElseThrow(() -> new DraftNotFoundException(id));
    }

    private Draft locked(UUID id) {
        return drafts.lockById(id).orElseThrow(() -> new DraftNotFoundException(id));
    }

    private static Draft active(Draft draft) {
        if (draft.deletedAt() != null) {
            throw new DraftNotFoundException(draft.id());
        }
        return draft;
    }

    private Revision latest(Draft draft) {
        return revisions
                .findByDraftIdAndRevisionNumber(draft.id(), draft.latestRevision())
                .orElseThrow(() -> new IllegalStateException("draft " + draft.id() + " has no current revision"));
    }

    /** Now, to the microsecond: what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inWrite(Supplier<T> work) {
        return Objects.requireNonNull(write.execute(status -> work.get()));
    }

    private <T> T inRead(Supplier<T> work) {
        return Objects.requireNonNull(read.execute(status -> work.get()));
    }

    /** What is known of one save under its client-made id; knows nothing and stores nothing where it has none. */
    private final class Receipts {

        private final @Nullable UUID saveId;

        private final String title;

        private final StarAnswer answer;

        private final String fingerprint;

        /** Whether another save has used the id; it is kept for that one. */
        private boolean used;

        Receipts(@Nullable UUID saveId, String target, String title, StarAnswer answer) {
            this.saveId = saveId;
            this.title = title;
            this.answer = answer;
            this.fingerprint = saveId == null ? "" : SaveReceipt.fingerprint(target, title, answer);
        }

        /** What this very save led to, whatever has happened to the draft since; empty where it is new. */
        Optional<SavedDraft> outcome() {
            Optional<SaveReceipt> receipt = saveId == null ? Optional.empty() : receipts.findById(saveId);
            used = receipt.isPresent();
            return receipt.filter(found -> found.isFor(fingerprint)).flatMap(this::outcome);
        }

        private Optional<SavedDraft> outcome(SaveReceipt receipt) {
            return drafts.findAt(receipt.draftId(), receipt.revisionNumber())
                    .map(CurrentDraft::view)
                    .map(now -> new SavedDraft(
                            now.id(),
                            now.promptId(),
                            receipt.draftVersion(),
                            now.revision(),
                            now.revisionId(),
                            title,
                            answer,
                            now.createdAt(),
                            receipt.savedAt(),
                            now.copiedFrom(),
                            null));
        }

        /** Keeps the outcome. Where a twin has done so since we looked, this fails and nothing is saved twice. */
        void store(Draft draft, Revision revision) {
            if (saveId != null && !used) {
                receipts.saveAndFlush(new SaveReceipt(saveId, fingerprint, draft, revision));
            }
        }
    }
}
