package dev.starpractice.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as a row of a list: all but the text.
 *
 * @param revisionId the id of the current revision
 * @param words how many words the current revision has
 */
public record DraftSummary(
        UUID id, String promptId, UUID revisionId, int revision, String title, int words, Instant updatedAt) {}
