package dev.starpractice.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts, those in the bin included unless a method says otherwise. */
interface DraftRepository extends Repository<Draft, UUID> {

    String SUMMARY = """
            select new dev.starpractice.draft.DraftSummary(
                d.id, d.promptId, r.id, r.revisionNumber, r.title, r.words, d.updatedAt)
            from Draft d join Revision r on r.draftId = d.id and r.revisionNumber = d.latestRevision
            """;

    Draft save(Draft draft);

    Draft saveAndFlush(Draft draft);

    Optional<Draft> findById(UUID id);

    @Query(SUMMARY + "where d.promptId = :promptId and d.deletedAt is null order by d.updatedAt desc, d.id")
    Slice<DraftSummary> findSummaries(String promptId, Pageable page);

    @Query(SUMMARY + "where d.deletedAt is null order by d.promptId, d.updatedAt desc, d.id")
    Slice<DraftSummary> findSummaries(Pageable page);

    @Query("""
            select new dev.starpractice.draft.PromptDrafts(d.promptId, count(d), max(d.updatedAt))
            from Draft d where d.deletedAt is null group by d.promptId
            """)
    List<PromptDrafts> countByPrompt();
}
