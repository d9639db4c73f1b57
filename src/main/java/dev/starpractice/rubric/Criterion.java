package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;

/** One thing that an answer is rated for. Implementations are stateless and deterministic. */
public interface Criterion {

    /** The id used in the rubric, message keys, JSON and documentation, such as {@code quantified-result}. */
    String id();

    /** How many of the 100 points the criterion is worth. */
    int weight();

    /** What the criterion says of an answer to a prompt of that kind. */
    Rating rate(ReadAnswer answer, Competency kind);

    /** The share of the weight that a level earns, 0 to 1: a third a level unless a criterion says otherwise. */
    default double credit(Level level, Competency kind) {
        return level.number() / 3.0;
    }
}
