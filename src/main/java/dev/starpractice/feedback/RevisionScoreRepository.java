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

    /** Where revisions are to be found. */
    @Query("""
            select r.draftId as draftId, r.revisionNumber as revisionNumber, d.latestRevision as latestRevision
            from Revision r join Draft d on d.id = r.draftId where r.id in :revisionIds
            """)
    List<Place> findPlaces(Collection<UUID> revisionIds);

    /**
     * Of each prompt the draft that was changed last and the one whose current revision has the best score, with the
     * number of all its drafts: two rows a prompt at most, however many drafts there are.
     */
    @Query("""
            select r.promptId as promptId, r.draftId as draftId, r.updatedAt as updatedAt, r.score as score,
                r.drafts as drafts, r.newest as newest, r.best as best
            from (
                select d.promptId as promptId, d.id as draftId, d.updatedAt as updatedAt, s.score as score,
                    count(d.id) over (partition by d.promptId) as drafts,
                    row_number() over (partition by d.promptId order by d.updatedAt desc, d.id) as newest,
                    row_number() over (
                        partition by d.promptId order by s.score desc nulls last, d.updatedAt desc, d.id) as best
                from Draft d left join RevisionScore s
                    on s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version
                where d.deletedAt is null) r
            where r.newest = 1 or r.best = 1
            """)
    List<ProgressRow> findProgress(String version);

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

        UUID getDraftId();

        Instant getUpdatedAt();

        @Nullable
        Integer getScore();

        long getDrafts();

        long getNewest();

        long getBest();
    }
}
