package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import java.util.ArrayList;
import java.util.List;

/** An ordered list of criteria, and the score that they make together. Thread-safe. */
public final class Rubric {

    private final List<Criterion> criteria;

    public Rubric(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
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
        StarAnswer answer = read.answer();
        List<Finding> findings = new ArrayList<>();
        double earned = 0;
        double possible = 0;
        for (Criterion criterion : criteria) {
            Rating rating = criterion.rate(read, kind);
            double credit = 0;
            if (rating.level() != null) {
                credit = criterion.credit(rating.level(), kind);
                earned += credit * criterion.weight();
                possible += criterion.weight();
            }
            findings.add(new Finding(
                    criterion.id(), criterion.weight(), rating.level(), credit, rating.evidence(), rating.advice()));
        }
        // A criterion that is not rated lends its weight to the others in proportion.
        int score = possible == 0 || read.empty() ? 0 : (int) Math.round(100 * earned / possible);
        Band band = read.empty() ? Band.NOT_AN_ANSWER : Band.of(score);
        return new Scorecard(score, band, answer.speakingTime(), findings);
    }
}
