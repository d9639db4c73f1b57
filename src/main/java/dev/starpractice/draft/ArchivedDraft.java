package dev.starpractice.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is kept, without its revisions: what a backup holds of it.
 *
 * @param version counts the changes of the draft, from 0
 * @param createdAt when it was first saved, to the microsecond
 * @param updatedAt when its text was last saved, to the microsecond
 * @param deletedAt since when it lies in the bin, or null where it does not
 * @param copiedFrom the draft that it began as a copy of, which need not be there any more
 */
public record ArchivedDraft(
        UUID id,
        String promptId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID copiedFrom) {}
