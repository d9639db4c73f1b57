package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rubric says of an answer, in words: for rooms that show it and do not reckon with it.
 *
 * @param score 0 to 100
 * @param band the id of what the score means, such as {@code getting-there}
 * @param bandName the same in words
 * @param rows one for every criterion, in the rubric's order
 * @param questions what an interviewer would probably ask next
 * @param numbers where each measured outcome comes from
 */
public record AnswerFeedback(
        int score, String band, String bandName, List<Row> rows, List<String> questions, List<NumberSource> numbers) {

    public AnswerFeedback {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
        numbers = List.copyOf(numbers);
    }

    /**
     * One criterion.
     *
     * @param letter stands for the criterion where words are marked, {@code A} for the first
     * @param level 0 to 3, or null where the criterion is not rated for this prompt
     * @param weight how many of the 100 points the criterion is worth
     * @param evidence the words that earned the level, in reading order
     * @param advice what to do next, or null where nothing is left to do
     */
    public record Row(
            String id,
            String letter,
            String title,
            @Nullable Integer level,
            int weight,
            List<Place> evidence,
            @Nullable String advice) {

        public Row {
            evidence = List.copyOf(evidence);
        }
    }

    /** Words of the answer: the UTF-16 units from {@code start} to before {@code end} of a section. */
    public record Place(Section section, int start, int end) {}

    /** A measured outcome as it stands in the answer, and where the person says that it comes from. */
    public record NumberSource(String quote, String source) {}
}
