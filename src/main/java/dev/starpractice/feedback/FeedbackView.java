package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.rubric.Band;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as a page shows it.
 *
 * @param showNumbers whether the person wants to see score, band and levels
 * @param score 0 to 100
 * @param band what the score means
 * @param words words of the whole answer
 * @param seconds its speaking time
 * @param verdict the beginning of the message keys of what there is to say first where there is little or nothing to judge, or null
 * @param improvements what to do next, the most valuable first; at most three
 * @param criteria a row for each criterion
 * @param sections the answer with its marks
 * @param questions what an interviewer would probably ask next
 * @param style notes that cost no points, a row a kind
 */
record FeedbackView(
        boolean showNumbers,
        int score,
        Band band,
        int words,
        int seconds,
        @Nullable String verdict,
        List<Improvement> improvements,
        List<Row> criteria,
        List<MarkedSection> sections,
        List<Question> questions,
        List<StyleRow> style) {

    /** True where nothing could be judged. */
    public boolean notAnAnswer() {
        return band == Band.NOT_AN_ANSWER;
    }

    /** Where the speaking time stands on a scale of 0 to 180 seconds. */
    public int timePosition() {
        return Math.min(180, seconds);
    }

    /** {@code short}, {@code right} or {@code long}, against 60 to 120 seconds. */
    public String timeVerdict() {
        if (words < SpeakingTime.FEWEST_WORDS) {
            return "short";
        }
        return words <= SpeakingTime.MOST_WORDS ? "right" : "long";
    }

    /** The criteria that have marks in the answer: the legend. */
    public List<Row> legend() {
        return criteria.stream().filter(row -> !row.quotes().isEmpty()).toList();
    }

    /**
     * The one most valuable thing to do about a criterion.
     *
     * @param section the section to edit, or null where it is not one in particular
     */
    record Improvement(
            String criterion,
            String title,
            String text,
            @Nullable Section section) {}

    /**
     * One criterion.
     *
     * @param letter stands for the criterion at its marks, {@code A} for the first
     * @param level 0 to 3, or null where it is not rated
     * @param anchor what the level means
     * @param quotes the words that earned it
     * @param advice the one thing to do next, or null
     * @param section the section that the advice is about, or null
     */
    record Row(
            String id,
            String letter,
            String title,
            int weight,
            @Nullable Integer level,
            @Nullable String anchor,
            List<Quote> quotes,
            @Nullable String advice,
            @Nullable Section section) {}

    /**
     * Words of the answer, perhaps shortened.
     *
     * @param anchor the id of the mark on the page
     */
    record Quote(String anchor, Section section, String text) {}

    /** A section with its marks; no runs where it is empty. */
    record MarkedSection(Section section, int words, int seconds, List<MarkedText.Run> runs) {

        public boolean empty() {
            return words == 0 && runs.stream().allMatch(run -> run.text().isBlank());
        }
    }

    /**
     * A question that an interviewer would probably ask next.
     *
     * @param title the name of the criterion that it is about
     * @param section where the words stand that raise it, or null where it is what the answer leaves open
     */
    record Question(
            String criterion,
            String title,
            String text,
            @Nullable Section section) {}

    /**
     * Notes of one kind.
     *
     * @param kind the end of its message keys
     * @param quotes the first few places
     * @param more how many there are beyond those
     */
    record StyleRow(String kind, List<StyleQuote> quotes, int more) {}

    /** Words of a section, perhaps shortened. */
    record StyleQuote(Section section, String text) {}
}
