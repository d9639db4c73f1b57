package dev.starpractice.feedback;

import dev.starpractice.draft.DraftSaved;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.rubric.Scorecard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a stored score beside each revision, so that lists and histories need not read every text again. */
@Component
class ScoreKeeper {

    private static final Logger log = LoggerFactory.getLogger(ScoreKeeper.class);

    /**
     * A working revision is written to for ten minutes at most. Whoever comes later to fill in a missing score leaves
     * younger ones alone, so that it can never get in the way of a save: a person's text is worth more than its score.
     */
    private static final Duration QUIET = Duration.ofMinutes(11);

    private final RubricService rubric;

    private final RubricVersion version;

    private final RevisionScoreRepository scores;

    private final DraftService drafts;

    private final Clock clock;

    private final TransactionTemplate write;

    ScoreKeeper(
            RubricService rubric,
            RubricVersion version,
            RevisionScoreRepository scores,
            DraftService drafts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rubric = rubric;
        this.version = version;
        this.scores = scores;
        this.drafts = drafts;
        this.clock = clock;
        this.write = new TransactionTemplate(transactions);
    }

    /** Scores a text in the transaction that saves it. */
    @EventListener
    void on(DraftSaved saved) {
        keep(saved.draft());
    }

    private void keep(SavedDraft draft) {
        Scorecard card;
        try {
            card = rubric.score(draft);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours must not cost the person the save. Only the type: a message could quote the text.
            log.error("no score for revision {} of draft {}: {}", draft.revision(), draft.id(), e.getClass());
            return;
        }
        RevisionScore score = scores.findById(draft.revisionId())
                .orElseGet(() -> new RevisionScore(draft.revisionId(), draft.id(), draft.revision()));
        scores.save(score.write(card, version.id()));
    }

    /**
     * Scores drafts whose current revision has no score of the rubric that runs now.
     *
     * @param limit how many to do at most
     * @return how many were found; less than {@code limit} where no more are left
     */
    int fillIn(int limit) {
        List<UUID> unscored =
                scores.findUnscoredDrafts(version.id(), clock.instant().minus(QUIET), Limit.of(limit));
        for (UUID id : unscored) {
            try {
                write.executeWithoutResult(status -> drafts.find(id).ifPresent(this::keep));
            } catch (DataIntegrityViolationException e) {
                log.debug("draft {} was scored by somebody else at the same time", id);
            }
        }
        return unscored.size();
    }
}
