package dev.starpractice.rubric;

import java.util.Locale;

/** What a score means in a word. */
public enum Band {
    /** Nothing to judge: empty, far too short, or words that are no answer. */
    NOT_AN_ANSWER(0),
    EARLY(0),
    GETTING_THERE(40),
    SOLID(65),
    STRONG(85);

    private final int from;

    Band(int from) {
        this.from = from;
    }

    /** The name used in JSON and message keys, such as {@code getting-there}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The lowest score of the band. */
    public int from() {
        return from;
    }

    /** The band of a score of 0 to 100. */
    public static Band of(int score) {
        Band found = EARLY;
        for (Band band : values()) {
            if (score >= band.from && band != NOT_AN_ANSWER) {
                found = band;
            }
        }
        return found;
    }
}
