package dev.starpractice.draft;

import dev.starpractice.answer.SpeakingTime;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a row of a list: all but the text.
 *
 * @param revisionId the id of the current revision
 * @param title what the person calls it; may be empty
 * @param opening the first words of the text, on one line
 * @param words how many words the current revision has
 * @param deletedAt when the draft was put in the bin, or null
 */
public record DraftSummary(
        UUID id,
        String promptId,
        UUID revisionId,
        int revision,
        String title,
        String opening,
        int words,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** What to call the draft: its title, or else its first words. */
    public String heading() {
        return title.isBlank() ? opening : title;
    }

    /** The estimated speaking time. */
    public SpeakingTime speakingTime() {
        return new SpeakingTime(words);
    }
}
