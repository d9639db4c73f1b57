package dev.starpractice.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The stored scores. Some queries read the tables of the room {@code draft} as well: one answer for all drafts, where
 * its door would hand out ten thousand rows.
 */
interface RevisionScoreRepository extends Repository<RevisionScore, UUID> {

    RevisionScore save(RevisionScore score);

    Optional<RevisionScore> findById(UUID revisionId);

    List<RevisionScore> findByRevisionIdInAndRubricVersion(Collection<UUID> revisionIds, String rubricVersion);

    List<RevisionScore> findByDraftIdAndRevisionNumberInAndRubricVersion(
            UUID draftId, Collection<Integer> revisionNumbers, String rubricVersion);

    /** Where revisions are to be found. */
    @Query("""
            select r.draftId as draftId, r.revisionNumber as revisionNumber, d.latestRevision as latestRevision
            from Revision r join Draft d on d.id = r.draftId where r.id in :revisionIds
            """)
    List<Place> findPlaces(Collection<UUID> revisionIds);

    /** The drafts of each prompt, counted, with the best score of their current revisions. */
    @Query("""
            select d.promptId as promptId, count(d) as drafts, max(d.updatedAt) as lastWorkedOn, max(s.score) as bestScore
            from Draft d left join RevisionScore s
                on s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version
            where d.deletedAt is null group by d.promptId
            """)
    List<ProgressRow> findProgress(String version);

    /** The drafts of a prompt, the last changed first. */
    @Query(
            "select d.id from Draft d where d.promptId = :promptId and d.deletedAt is null order by d.updatedAt desc, d.id")
    List<UUID> findNewest(String promptId, Limit limit);

    /** The drafts of a prompt whose current revision has that score, the last changed first. */
    @Query("""
            select d.id from Draft d join RevisionScore s
                on s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version
            where d.promptId = :promptId and d.deletedAt is null and s.score = :score
            order by d.updatedAt desc, d.id
            """)
    List<UUID> findScored(String version, String promptId, int score, Limit limit);

    /** Drafts whose current revision has no score of that version and that nobody has written to since {@code quiet}. */
    @Query("""
            select d.id from Draft d
            where d.deletedAt is null and d.updatedAt < :quiet and not exists (
                select 1 from RevisionScore s
                where s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version)
            order by d.updatedAt desc, d.id
            """)
    List<UUID> findUnscoredDrafts(String version, Instant quiet, Limit limit);

    /** One row of {@link #findPlaces}. */
    interface Place {

        UUID getDraftId();

        int getRevisionNumber();

        int getLatestRevision();
    }

    /** One row of {@link #findProgress}. */
    interface ProgressRow {

        String getPromptId();

        long getDrafts();

        Instant getLastWorkedOn();

        @Nullable
        Integer getBestScore();
    }
}
