package dev.starpractice.draft;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts, those in the bin included unless a method says otherwise. */
interface DraftRepository extends Repository<Draft, UUID> {

    String SUMMARY = """
            select new dev.starpractice.draft.DraftSummary(
                d.id, d.promptId, r.id, r.revisionNumber, r.title, r.opening, r.words, d.updatedAt, d.deletedAt)
            from Draft d join Revision r on r.draftId = d.id and r.revisionNumber = d.latestRevision
            """;

    String CURRENT = """
            select new dev.starpractice.draft.CurrentDraft(d, r)
            from Draft d join Revision r on r.draftId = d.id
            """;

    Draft saveAndFlush(Draft draft);

    Optional<Draft> findById(UUID id);

    boolean existsById(UUID id);

    /** The draft, after every writer before us is done with it and until our transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id")
    Optional<Draft> lockById(UUID id);

    /** The draft, bin included, with its current revision. */
    @Query(CURRENT + "and r.revisionNumber = d.latestRevision where d.id = :id")
    Optional<CurrentDraft> findCurrent(UUID id);

    /** The draft, bin included, with the chosen revision. */
    @Query(CURRENT + "and r.revisionNumber = :revision where d.id = :id")
    Optional<CurrentDraft> findAt(UUID id, int revision);

    /** Those of the drafts that are not in the bin, in no particular order. */
    @Query(CURRENT + "and r.revisionNumber = d.latestRevision where d.id in :ids and d.deletedAt is null")
    List<CurrentDraft> findCurrent(Collection<UUID> ids);

    @Query(SUMMARY + "where d.promptId = :promptId and d.deletedAt is null order by d.updatedAt desc, d.id")
    Slice<DraftSummary> findSummaries(String promptId, Pageable page);

    @Query(SUMMARY + "where d.deletedAt is null order by d.promptId, d.updatedAt desc, d.id")
    Slice<DraftSummary> findSummaries(Pageable page);

    @Query(SUMMARY + "where d.deletedAt is not null order by d.deletedAt desc, d.id")
    Slice<DraftSummary> findBinned(Pageable page);

    /** Prompt and id of all drafts that are not in the bin, the oldest first. */
    @Query("select d.promptId, d.id from Draft d where d.deletedAt is null order by d.createdAt, d.id")
    List<Object[]> findKeys();

    @Query("""
            select new dev.starpractice.draft.PromptDrafts(d.promptId, count(d), max(d.updatedAt))
            from Draft d where d.deletedAt is null group by d.promptId
            """)
    List<PromptDrafts> countByPrompt();

    /** Deletes for good what has been in the bin since before then; revisions and receipts go with their draft. */
    @Modifying
    @Query("delete from Draft d where d.deletedAt < :limit")
    int deleteBinnedBefore(Instant limit);
}
