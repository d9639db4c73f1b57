package dev.starpractice.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The revisions of all drafts. */
interface RevisionRepository extends Repository<Revision, UUID> {

    Revision save(Revision revision);

    Optional<Revision> findByDraftIdAndRevisionNumber(UUID draftId, int revisionNumber);

    /** Numbers have no gaps: a range of them is a page, however long the history. */
    @Query("""
            select new dev.starpractice.draft.RevisionSummary(
                r.id, r.revisionNumber, r.title, r.opening, r.words, r.savedAt)
            from Revision r where r.draftId = :draftId and r.revisionNumber between :first and :last
            order by r.revisionNumber desc
            """)
    List<RevisionSummary> findSummaries(UUID draftId, int first, int last);
}
