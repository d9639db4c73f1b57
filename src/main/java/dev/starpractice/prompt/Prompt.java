package dev.starpractice.prompt;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import java.util.List;

/**
 * A question that people practise answering, with its guidance.
 *
 * @param id the name used in URLs and stored with drafts; lower case letters and hyphens
 * @param competency what the question tests
 * @param question the question as the interviewer asks it
 * @param looksFor what the interviewer listens for, a sentence each
 * @param tips how to make the answer a good one, a sentence each
 * @param sample a sample answer in the five sections
 * @param whyItWorks what the sample answer does well
 * @param howToAdapt how to turn the sample into a story of one's own
 */
public record Prompt(
        String id,
        Competency competency,
        String question,
        List<String> looksFor,
        List<String> tips,
        StarAnswer sample,
        String whyItWorks,
        String howToAdapt) {

    public Prompt {
        looksFor = List.copyOf(looksFor);
        tips = List.copyOf(tips);
    }
}
