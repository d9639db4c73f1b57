package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import java.time.Instant;
import java.util.UUID;

/**
 * A revision as it is kept: what a backup holds of it.
 *
 * @param number from 1, without gaps
 * @param openedAt when it was begun, to the microsecond
 * @param savedAt when it was last written, to the microsecond
 * @param closed false only for a last revision that autosave may still write to
 */
public record ArchivedRevision(
        UUID id, int number, String title, StarAnswer answer, Instant openedAt, Instant savedAt, boolean closed) {

    /** What to call this state: its title, or else its first words. */
    public String heading() {
        return title.isBlank() ? Opening.of(answer) : title;
    }
}
