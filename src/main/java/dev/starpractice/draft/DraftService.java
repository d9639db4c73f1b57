package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
 */
@Service
public class DraftService {

    /** A working revision older than this is closed, and autosave begins another. */
    static final Duration WORKING_REVISION_LASTS = Duration.ofMinutes(10);

    private final DraftRepository drafts;

    private final RevisionRepository revisions;

    private final SaveReceiptRepository receipts;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    private final TransactionTemplate write;

    private final TransactionTemplate read;

    DraftService(
            DraftRepository drafts,
            RevisionRepository revisions,
            SaveReceiptRepository receipts,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
        this.write = new TransactionTemplate(transactions);
        this.read = new TransactionTemplate(transactions);
        this.read.setReadOnly(true);
    }

    /**
     * Saves a first text as a new draft.
     *
     * @param copiedFrom the draft that the text comes from, or null
     * @param saveId made by the client, so that the same call sent twice makes one draft; or null
     */
    public SavedDraft create(
            String promptId, String title, StarAnswer answer, @Nullable UUID copiedFrom, @Nullable UUID saveId) {
        return once(saveId, () -> {
            Instant now = now();
            Draft draft = new Draft(UUID.randomUUID(), promptId, copiedFrom, now);
            int number = draft.nextRevision(now);
            draft = drafts.saveAndFlush(draft);
            return saved(draft, newRevision(draft, number, title, answer, now).close(), saveId, now);
        });
    }

    /**
     * Saves a text as the new state of a draft. A text equal to the stored one makes no revision.
     *
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     * @throws StaleDraftException where the draft has changed since {@link SaveDraft#version()}
     */
    public SavedDraft save(SaveDraft wish) {
        try {
            return once(wish.saveId(), () -> saveNow(wish));
        } catch (OptimisticLockingFailureException e) {
            // Another save was committed between our look at the version and our write.
            throw new StaleDraftException(get(wish.draftId()));
        }
    }

    private SavedDraft saveNow(SaveDraft wish) {
        Instant now = now();
        Draft draft = active(wish.draftId());
        Revision latest = latest(draft);
        if (draft.version() != wish.version()) {
            throw new StaleDraftException(view(draft, latest));
        }
        boolean asked = wish.how() == SaveDraft.How.ASKED;
        if (latest.title().equals(wish.title()) && latest.answer().equals(wish.answer())) {
            if (asked && !latest.closed()) {
                latest.close();
            }
            return view(draft, latest);
        }
        Revision target = latest;
        if (goesOn(latest, wish.answer(), now)) {
            draft.touch(now);
            latest.write(wish.title(), wish.answer(), now);
        } else {
            if (!latest.closed()) {
                latest.close();
            }
            target = newRevision(draft, draft.nextRevision(now), wish.title(), wish.answer(), now);
        }
        if (asked) {
            target.close();
        }
        return saved(drafts.saveAndFlush(draft), target, wish.saveId(), now);
    }

    /** The draft with that id, unless it is in the bin. */
    public Optional<SavedDraft> find(UUID id) {
        return inRead(() -> drafts.findById(id)
                .filter(draft -> draft.deletedAt() == null)
                .map(draft -> view(draft, latest(draft))));
    }

    /**
     * The draft with that id.
     *
     * @throws DraftNotFoundException where there is no such draft, or it is in the bin
     */
    public SavedDraft get(UUID id) {
        return find(id).orElseThrow(() -> new DraftNotFoundException(id));
    }

    /** The drafts of a prompt, the last changed first. */
    public Slice<DraftSummary> ofPrompt(String promptId, Pageable page) {
        return drafts.findSummaries(promptId, page);
    }

    /** All drafts, by prompt, the last changed first. */
    public Slice<DraftSummary> all(Pageable page) {
        return drafts.findSummaries(page);
    }

    /** How many drafts each prompt has; prompts without any are left out. */
    public List<PromptDrafts> countByPrompt() {
        return drafts.countByPrompt();
    }

    /**
     * Puts a draft in the bin, from where it can be taken back. A draft that is there already stays there.
     *
     * @throws DraftNotFoundException where there is no such draft
     */
    public void delete(UUID id) {
        write.executeWithoutResult(status -> any(id).bin(now()));
    }

    /**
     * Takes a draft back out of the bin.
     *
     * @throws DraftNotFoundException where there is no such draft
     */
    public SavedDraft undelete(UUID id) {
        return inWrite(() -> {
            Draft draft = any(id);
            draft.unbin();
            return view(drafts.saveAndFlush(draft), latest(draft));
        });
    }

    /** Whether a working revision takes this text too. */
    private static boolean goesOn(Revision working, StarAnswer answer, Instant now) {
        return !working.closed()
                && now.isBefore(working.openedAt().plus(WORKING_REVISION_LASTS))
                && !deletesMuch(working.answer(), answer);
    }

    /** A save that takes away at least half of what stood there, and more than a few words, keeps the old state. */
    private static boolean deletesMuch(StarAnswer before, StarAnswer after) {
        int was = before.speakingTime().words();
        int is = after.speakingTime().words();
        return was - is >= 10 && is * 2 <= was;
    }

    private Revision newRevision(Draft draft, int number, String title, StarAnswer answer, Instant now) {
        return revisions.save(new Revision(UUID.randomUUID(), draft.id(), number, now).write(title, answer, now));
    }

    private SavedDraft saved(Draft draft, Revision revision, @Nullable UUID saveId, Instant now) {
        if (saveId != null) {
            receipts.save(new SaveReceipt(saveId, draft.id(), now));
        }
        SavedDraft view = view(draft, revision);
        events.publishEvent(new DraftSaved(view));
        return view;
    }

    /** Carries out a save unless one with that id has been carried out; then answers with what it led to. */
    private SavedDraft once(@Nullable UUID saveId, java.util.function.Supplier<SavedDraft> save) {
        if (saveId == null) {
            return inWrite(save);
        }
        Optional<SavedDraft> done = outcome(saveId);
        if (done.isPresent()) {
            return done.get();
        }
        try {
            return inWrite(save);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException | StaleDraftException e) {
            // Its twin was faster; anything else is a real failure.
            return outcome(saveId).orElseThrow(() -> e);
        }
    }

    private Optional<SavedDraft> outcome(UUID saveId) {
        return inRead(() -> receipts.findById(saveId)
                .flatMap(r -> drafts.findById(r.draftId()))
                .map(d -> view(d, latest(d))));
    }

    private Draft any(UUID id) {
        return drafts.findById(id).orElseThrow(() -> new DraftNotFoundException(id));
    }

    private Draft active(UUID id) {
        Draft draft = any(id);
        if (draft.deletedAt() != null) {
            throw new DraftNotFoundException(id);
        }
        return draft;
    }

    private Revision latest(Draft draft) {
        return revisions
                .findByDraftIdAndRevisionNumber(draft.id(), draft.latestRevision())
                .orElseThrow(() -> new IllegalStateException("draft " + draft.id() + " has no current revision"));
    }

    private static SavedDraft view(Draft draft, Revision revision) {
        return new SavedDraft(
                draft.id(),
                draft.promptId(),
                draft.version(),
                revision.number(),
                revision.id(),
                revision.title(),
                revision.answer(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.copiedFrom(),
                draft.deletedAt());
    }

    /** Now, to the microsecond: what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inWrite(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(write.execute(status -> work.get()));
    }

    private <T> T inRead(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(read.execute(status -> work.get()));
    }
}
