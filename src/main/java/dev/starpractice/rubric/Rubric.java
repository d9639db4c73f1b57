package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An ordered list of criteria, and the score that they make together. Thread-safe. */
public final class Rubric {

    private final List<Criterion> criteria;

    private final Function<ReadAnswer, Optional<NotAnAnswer>> check;

    /** A rubric that turns away what {@link NotAnAnswer is no answer}. */
    public Rubric(List<Criterion> criteria) {
        this(criteria, NotAnAnswer::of);
    }

    /** A rubric with its own idea of what is no answer. */
    public Rubric(List<Criterion> criteria, Function<ReadAnswer, Optional<NotAnAnswer>> check) {
        this.criteria = List.copyOf(criteria);
        this.check = check;
    }

    /** The criteria in the order in which they are shown. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Rates an answer to a prompt of that kind. */
    public Scorecard rate(StarAnswer answer, Competency kind) {
        return rate(ReadAnswer.of(answer), kind);
    }

    /** Rates an answer that has been read already. */
    public Scorecard rate(ReadAnswer read, Competency kind) {
        NotAnAnswer reason = check.apply(read).orElse(null);
        List<Finding> findings = new ArrayList<>();
        double earned = 0;
        double possible = 0;
        for (Criterion criterion : criteria) {
            Rating rating = criterion.rate(read, kind);
            if (reason != null && rating.level() != null) {
                // Nothing is earned, and there is nothing to say about words that tell no story.
                rating = new Rating(Level.MISSING, List.of(), List.of());
            }
            double credit = 0;
            if (rating.level() != null) {
                credit = reason != null ? 0 : criterion.credit(rating.level(), kind);
                earned += credit * criterion.weight();
                possible += criterion.weight();
            }
            findings.add(new Finding(
                    criterion.id(), criterion.weight(), rating.level(), credit, rating.evidence(), rating.advice()));
        }
        // A criterion that is not rated lends its weight to the others in proportion.
        int score = possible == 0 ? 0 : (int) Math.round(100 * earned / possible);
        Band band = reason != null ? Band.NOT_AN_ANSWER : Band.of(score);
        return new Scorecard(score, band, reason, read.answer().speakingTime(), findings);
    }
}
