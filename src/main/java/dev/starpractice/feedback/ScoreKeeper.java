package dev.starpractice.feedback;

import dev.starpractice.draft.DraftSaved;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.RevisionScores;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.rubric.Scorecard;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
class ScoreKeeper implements RevisionScores {

    private static final Logger log = LoggerFactory.getLogger(ScoreKeeper.class);

    /**
     * A working revision is written to for ten minutes at most. Whoever comes later to fill in a missing score leaves
     * younger ones alone, so that it can never get in the way of a save: a person's text is worth more than its score.
     */
    static final Duration QUIET = Duration.ofMinutes(11);

    private final RubricService rubric;

    private final RubricVersion version;

    private final RevisionScoreRepository scores;

    private final DraftService drafts;

    private final FeedbackPreferences preferences;

    private final Clock clock;

    private final TransactionTemplate write;

    ScoreKeeper(
            RubricService rubric,
            RubricVersion version,
            RevisionScoreRepository scores,
            DraftService drafts,
            FeedbackPreferences preferences,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rubric = rubric;
        this.version = version;
        this.scores = scores;
        this.drafts = drafts;
        this.preferences = preferences;
        this.clock = clock;
        this.write = new TransactionTemplate(transactions);
    }

    /** Scores a text in the transaction that saves it. */
    @EventListener
    void on(DraftSaved saved) {
        keep(saved.draft());
    }

    private void keep(SavedDraft draft) {
        score(draft).ifPresent(card -> store(draft, card));
    }

    private Optional<Scorecard> score(SavedDraft draft) {
        try {
            return Optional.of(rubric.score(draft));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours must not cost the person the save. Only the type: a message could quote the text.
            log.error("no score for revision {} of draft {}: {}", draft.revision(), draft.id(), e.getClass());
            return Optional.empty();
        }
    }

    private void store(SavedDraft draft, Scorecard card) {
        RevisionScore score = scores.findById(draft.revisionId())
                .orElseGet(() -> new RevisionScore(draft.revisionId(), draft.id(), draft.revision()));
        scores.save(score.write(card, version.id()));
    }

    /** The scores for a page of a history; those that are missing are made and kept. */
    @Override
    public Map<UUID, Integer> scores(Collection<UUID> revisionIds) {
        if (revisionIds.isEmpty() || preferences.hideNumbers()) {
            return Map.of();
        }
        Map<UUID, Integer> found = new HashMap<>();
        for (RevisionScore score : scores.findByRevisionIdInAndRubricVersion(revisionIds, version.id())) {
            found.put(score.getId(), score.score());
        }
        List<UUID> missing =
                revisionIds.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            for (RevisionScoreRepository.Place place : scores.findPlaces(missing)) {
                drafts.find(place.getDraftId(), place.getRevisionNumber())
                        .ifPresent(draft -> score(draft).ifPresent(card -> {
                            found.put(draft.revisionId(), card.score());
                            if (place.getRevisionNumber() < place.getLatestRevision()) {
                                storeAlone(draft, card);
                            }
                        }));
            }
        }
        return found;
    }

    /**
     * The scores and levels of some versions of a draft; those that are missing are made and kept.
     *
     * @param numbers at most a few hundred
     * @return the oldest first, without those that have no score; empty where numbers are not to be shown
     */
    List<ScoredVersion> versions(SavedDraft draft, Collection<Integer> numbers) {
        if (preferences.hideNumbers()) {
            return List.of();
        }
        TreeMap<Integer, RevisionScore> found = new TreeMap<>();
        for (RevisionScore score :
                scores.findByDraftIdAndRevisionNumberInAndRubricVersion(draft.id(), numbers, version.id())) {
            found.put(score.revisionNumber(), score);
        }
        for (int number : numbers) {
            if (!found.containsKey(number)) {
                drafts.find(draft.id(), number)
                        .ifPresent(old -> score(old).ifPresent(card -> {
                            found.put(
                                    number,
                                    new RevisionScore(old.revisionId(), old.id(), number).write(card, version.id()));
                            if (number < draft.revision()) {
                                storeAlone(old, card);
                            }
                        }));
            }
        }
        return found.values().stream()
                .map(score -> new ScoredVersion(score.revisionNumber(), score.score(), score.levels()))
                .toList();
    }

    private void storeAlone(SavedDraft draft, Scorecard card) {
        try {
            write.executeWithoutResult(status -> store(draft, card));
        } catch (DataIntegrityViolationException e) {
            log.debug("revision {} was scored by somebody else at the same time", draft.revisionId());
        }
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
            drafts.find(id).ifPresent(draft -> score(draft).ifPresent(card -> storeAlone(draft, card)));
        }
        return unscored.size();
    }
}
