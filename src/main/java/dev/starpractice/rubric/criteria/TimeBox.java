package dev.starpractice.rubric.criteria;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the answer takes 60 to 120 seconds to say: RUBRIC, {@code time-box}. */
final class TimeBox implements Criterion {

    /** The sections by how much a listener misses them. */
    private static final List<Section> MISSED =
            List.of(Section.ACTION, Section.RESULT, Section.SITUATION, Section.TASK, Section.REFLECTION);

    @Override
    public String id() {
        return "time-box";
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Rating rate(ReadAnswer answer, Competency kind) {
        int words = answer.answer().speakingTime().words();
        Level level = level(words);
        if (words < SpeakingTime.FEWEST_WORDS) {
            int more = SpeakingTime.FEWEST_WORDS - words;
            Section empty = words == 0 ? null : empty(answer);
            return new Rating(
                    level,
                    List.of(),
                    List.of(
                            empty == null
                                    ? Advice.of("too-short", Section.ACTION, words, more)
                                    : Advice.of("too-short-and-empty", empty, words, more)));
        }
        if (words > SpeakingTime.MOST_WORDS) {
            return new Rating(
                    level,
                    List.of(),
                    List.of(Advice.of("too-long", longest(answer), words, words - SpeakingTime.MOST_WORDS)));
        }
        return new Rating(level, List.of(), List.of());
    }

    private static Level level(int words) {
        if (words >= SpeakingTime.FEWEST_WORDS && words <= SpeakingTime.MOST_WORDS) {
            return Level.STRONG;
        } else if (words >= 113 && words <= 375) {
            return Level.SOLID;
        } else if (words >= 75 && words <= 450) {
            return Level.WEAK;
        }
        return Level.MISSING;
    }

    /** The section without a word that a listener misses most, or null where each has some. */
    private static @Nullable Section empty(ReadAnswer answer) {
        return MISSED.stream()
                .filter(section -> answer.text(section).isBlank())
                .findFirst()
                .orElse(null);
    }

    private static Section longest(ReadAnswer answer) {
        Section longest = Section.SITUATION;
        for (Section section : Section.values()) {
            if (answer.text(section).length() > answer.text(longest).length()) {
                longest = section;
            }
        }
        return longest;
    }
}
