package dev.starpractice.feedback;

import dev.starpractice.draft.SavedDraft;

/** Tells what the rubric says of a saved answer, in words. */
public interface AnswerFeedbacks {

    /** The feedback on the text that the draft holds. */
    AnswerFeedback of(SavedDraft draft);
}
