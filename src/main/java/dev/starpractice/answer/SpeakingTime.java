package dev.starpractice.answer;

/**
 * How long a text takes to say aloud.
 *
 * @param words how many words it has: runs without white space that hold at least one letter or digit
 */
public record SpeakingTime(int words) {

    /** The pace that the estimate assumes, in words a minute (RUBRIC, {@code time-box}). */
    public static final int WORDS_A_MINUTE = 150;

    /** The shortest answer, in seconds, that uses its time. */
    public static final int SHORTEST_SECONDS = 60;

    /** The longest answer, in seconds, that an interviewer hears out. */
    public static final int LONGEST_SECONDS = 120;

    /** The words that take {@link #SHORTEST_SECONDS}. */
    public static final int FEWEST_WORDS = SHORTEST_SECONDS * WORDS_A_MINUTE / 60;

    /** The words that take {@link #LONGEST_SECONDS}. */
    public static final int MOST_WORDS = LONGEST_SECONDS * WORDS_A_MINUTE / 60;

    /** The speaking time of a text. */
    public static SpeakingTime of(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return new SpeakingTime(words);
    }

    /** The estimate in whole seconds, rounded. */
    public int seconds() {
        return Math.round(words * 60f / WORDS_A_MINUTE);
    }
}
