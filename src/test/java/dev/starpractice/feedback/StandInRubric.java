package dev.starpractice.feedback;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.NotAnAnswer;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rubric of a few words, so that tests of pages and stores do not hang on what the real one thinks. */
final class StandInRubric {

    private StandInRubric() {}

    /** Finds {@code number} in the Result, {@code learned} and {@code number learned} anywhere; one is never rated. */
    static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Word("quantified-result", 25, "number"),
                        new Word("lesson", 20, "learned"),
                        new Word("actions", 20, "number and learned"),
                        new Unrated()),
                answer -> answer.answer().isBlank() ? Optional.of(NotAnAnswer.EMPTY) : Optional.empty());
    }

    private record Word(String id, int weight, String word) implements Criterion {

        @Override
        public Rating rate(ReadAnswer answer, Competency kind) {
            List<Evidence> evidence = new ArrayList<>();
            for (Section section : Section.values()) {
                int at = answer.text(section).indexOf(word);
                if (at >= 0) {
                    evidence.add(new Evidence(section, at, at + word.length()));
                }
            }
            return evidence.isEmpty()
                    ? new Rating(Level.MISSING, List.of(), List.of(Advice.of("no-such-code", Section.RESULT)))
                    : new Rating(Level.STRONG, evidence, List.of());
        }
    }

    private record Unrated() implements Criterion {

        @Override
        public String id() {
            return "prompt-fit";
        }

        @Override
        public int weight() {
            return 5;
        }

        @Override
        public Rating rate(ReadAnswer answer, Competency kind) {
            return Rating.NOT_RATED;
        }
    }
}
