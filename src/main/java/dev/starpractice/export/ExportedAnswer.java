package dev.starpractice.export;

import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.feedback.AnswerFeedback;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One saved answer on its way out.
 *
 * @param question the prompt as the interviewer asks it
 * @param competency the id of what the prompt tests
 * @param competencyName the same in words
 * @param title what the person called the answer, or empty
 * @param revision which state of the draft this is, from 1
 * @param savedAt when that state was saved
 * @param feedback what the rubric says of it, or null where the person wants none
 */
record ExportedAnswer(
        UUID draftId,
        String promptId,
        String question,
        String competency,
        String competencyName,
        String title,
        int revision,
        Instant savedAt,
        StarAnswer answer,
        @Nullable AnswerFeedback feedback) {

    /** Words and speaking time of the whole answer. */
    SpeakingTime speakingTime() {
        return answer.speakingTime();
    }

    /** The words at a place in the answer. */
    String quote(AnswerFeedback.Place place) {
        return answer.text(place.section()).substring(place.start(), place.end());
    }
}
