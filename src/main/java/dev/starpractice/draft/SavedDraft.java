package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft with the text of one of its revisions: the current one unless another was asked for.
 *
 * @param version counts the changes of the draft: what a form sends back to show which state it started from
 * @param revision the number of the revision, from 1
 * @param revisionId the id of the revision
 * @param title what the person calls it; may be empty
 * @param createdAt when the draft was first saved
 * @param updatedAt when the text of this revision was last saved
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
        @Nullable Instant deletedAt) {

    /** What to call the draft: its title, or else its first words. */
    public String heading() {
        return title.isBlank() ? Opening.of(answer) : title;
    }
}
