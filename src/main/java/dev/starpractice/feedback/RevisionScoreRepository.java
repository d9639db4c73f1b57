package dev.starpractice.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The stored scores. Two queries read the table of the room {@code draft} as well: one aggregate for all drafts, where
 * its door would hand out ten thousand rows.
 */
interface RevisionScoreRepository extends Repository<RevisionScore, UUID> {

    RevisionScore save(RevisionScore score);

    Optional<RevisionScore> findById(UUID revisionId);

    List<RevisionScore> findByDraftIdAndRevisionNumberIn(UUID draftId, Collection<Integer> revisionNumbers);

    /** Drafts and the best score of their current revisions, a row a prompt that has any draft. */
    @Query("""
            select d.promptId as promptId, count(d) as drafts, max(s.score) as bestScore, max(d.updatedAt) as lastWorkedOn
            from Draft d left join RevisionScore s
                on s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version
            where d.deletedAt is null group by d.promptId
            """)
    List<Row> progressByPrompt(String version);

    /** Drafts whose current revision has no score of that version and that nobody has written to since {@code quiet}. */
    @Query("""
            select d.id from Draft d
            where d.deletedAt is null and d.updatedAt < :quiet and not exists (
                select 1 from RevisionScore s
                where s.draftId = d.id and s.revisionNumber = d.latestRevision and s.rubricVersion = :version)
            order by d.updatedAt desc, d.id
            """)
    List<UUID> findUnscoredDrafts(String version, Instant quiet, Limit limit);

    /** One row of {@link #progressByPrompt}. */
    interface Row {

        String getPromptId();

        long getDrafts();

        @org.jspecify.annotations.Nullable
        Integer getBestScore();

        Instant getLastWorkedOn();
    }
}
