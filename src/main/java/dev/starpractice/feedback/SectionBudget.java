package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;

/**
 * A section's speaking time against its share of the time box.
 *
 * @param words words of the section
 * @param seconds its speaking time
 * @param from the least seconds of its share: that of the shortest good answer
 * @param to the most seconds of its share: that of the longest good answer
 */
record SectionBudget(Section section, int words, int seconds, int from, int to) {

    static SectionBudget of(Section section, String text) {
        SpeakingTime time = SpeakingTime.of(text);
        return new SectionBudget(section, time.words(), time.seconds(), section.fewestSeconds(), section.mostSeconds());
    }

    /** {@code short}, {@code right} or {@code long}. */
    public String verdict() {
        return seconds < from ? "short" : seconds <= to ? "right" : "long";
    }

    /** Where the time stands on a scale of 0 to 100 on which the budget goes from 25 to 50. */
    public int position() {
        return Math.min(98, seconds * 50 / to);
    }
}
