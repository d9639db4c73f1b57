package dev.starpractice.draft;

import dev.starpractice.answer.SpeakingTime;
import java.time.Instant;
import java.util.UUID;

/**
 * A revision as a row of a draft's history: all but the text.
 *
 * @param number from 1 for the first revision of a draft, without gaps
 * @param savedAt when it was last written
 * @param words how many words it has
 */
public record RevisionSummary(UUID id, int number, String title, String opening, int words, Instant savedAt) {

    /** The estimated speaking time. */
    public SpeakingTime speakingTime() {
        return new SpeakingTime(words);
    }
}
