package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.Clause;
import dev.starpractice.text.NumberExpression;
import java.util.List;

/** A clause of an answer, with what it does for the criteria. */
public final class ReadClause {

    private final Section section;

    private final int sentence;

    private final boolean bullet;

    private final Clause clause;

    private final List<NumberExpression> numbers;

    private final double[] likelihoods;

    ReadClause(
            Section section,
            int sentence,
            boolean bullet,
            Clause clause,
            List<NumberExpression> numbers,
            double[] likelihoods) {
        this.section = section;
        this.sentence = sentence;
        this.bullet = bullet;
        this.clause = clause;
        this.numbers = numbers;
        this.likelihoods = likelihoods;
    }

    /** The section that it stands in. */
    public Section section() {
        return section;
    }

    /** The number of its sentence within the section, from 0. */
    public int sentence() {
        return sentence;
    }

    /** Whether its sentence began a bullet. */
    public boolean bullet() {
        return bullet;
    }

    /** The words, who acts, and the verb. */
    public Clause clause() {
        return clause;
    }

    /** The numbers in it; places are those in the clause's words. */
    public List<NumberExpression> numbers() {
        return numbers;
    }

    /** How likely it is, 0 to 1, that the clause does this for a criterion. */
    public double likelihood(Tag tag) {
        return likelihoods[tag.ordinal()];
    }

    /** The place of its words, without the marks around them. */
    public Evidence evidence() {
        return new Evidence(section, clause.start(), clause.end());
    }

    double[] likelihoods() {
        return likelihoods;
    }
}
