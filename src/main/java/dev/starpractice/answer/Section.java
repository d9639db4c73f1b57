package dev.starpractice.answer;

import java.util.Locale;

/** One of the five parts of a STAR answer, in the order in which they are told. */
public enum Section {
    SITUATION(15),
    TASK(10),
    ACTION(50),
    RESULT(15),
    REFLECTION(10);

    private final String id = name().toLowerCase(Locale.ROOT);

    /** What part of the speaking time it should take, in percent: half of it belongs to what the person did. */
    private final int share;

    Section(int share) {
        this.share = share;
    }

    /** The name used in URLs, JSON, form fields and message keys: {@code situation}, {@code task}, and so on. */
    public String id() {
        return id;
    }

    /** The least seconds of its share of the time: that of the shortest good answer. */
    public int fewestSeconds() {
        return SpeakingTime.SHORTEST_SECONDS * share / 100;
    }

    /** The most seconds of its share of the time: that of the longest good answer. */
    public int mostSeconds() {
        return SpeakingTime.LONGEST_SECONDS * share / 100;
    }
}
