package dev.starpractice.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The revisions of all drafts. */
interface RevisionRepository extends Repository<Revision, UUID> {

    Revision save(Revision revision);

    Optional<Revision> findByDraftIdAndRevisionNumber(UUID draftId, int revisionNumber);
}
