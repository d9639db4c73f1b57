package dev.starpractice.rubric.remarks;

import dev.starpractice.rubric.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A question that an interviewer would probably ask next, as a message code: the wording is in the message files.
 *
 * @param code the message key below {@code rubric.question.}; where there is a place, its words are the argument
 * @param criterion the id of the criterion that the question is about
 * @param place the words that raise the question, or null where it is what the answer leaves open
 */
public record FollowUp(
        String code, String criterion, @Nullable Evidence place) {}
