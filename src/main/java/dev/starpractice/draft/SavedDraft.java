package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the text of its current revision.
 *
 * @param version counts the changes of the draft: what a form sends back to show which state it started from
 * @param revision the number of the current revision, from 1
 * @param revisionId the id of the current revision
 * @param copiedFrom the draft that this one began as a copy of
 * @param deletedAt when the draft was put in the bin, or null
 */
public record SavedDraft(
        UUID id,
        String promptId,
        long version,
        int revision,
        UUID revisionId,
        String title,
        StarAnswer answer,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID copiedFrom,
        @Nullable Instant deletedAt) {}
