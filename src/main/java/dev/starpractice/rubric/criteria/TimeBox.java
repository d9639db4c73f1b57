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

/** Whether the answer takes 60 to 120 seconds to say: RUBRIC, {@code time-box}. */
final class TimeBox implements Criterion {

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
            return new Rating(
                    level,
                    List.of(),
                    List.of(Advice.of("too-short", Section.ACTION, words, SpeakingTime.FEWEST_WORDS - words)));
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
