package dev.starpractice.feedback;

import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.remarks.FollowUp;
import dev.starpractice.rubric.remarks.StyleNote;
import java.util.List;

/**
 * All that is said of an answer.
 *
 * @param questions what an interviewer would probably ask next
 * @param notes on style, which cost no points
 */
record Reviewed(Scorecard card, List<FollowUp> questions, List<StyleNote> notes) {}
