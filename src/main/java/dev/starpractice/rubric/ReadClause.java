package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.Clause;
import dev.starpractice.text.NumberExpression;
import dev.starpractice.text.Word;
import java.util.List;
import java.util.Set;

/** A clause of an answer, with what it does for the criteria. */
public final class ReadClause {

    /** Words that only join a clause to the one before. */
    private static final Set<String> JOINERS = Set.of("and", "but", "so", "which", "then", "or", "yet", "plus", "also");

    private static final Set<String> SIGNS =
            Set.of("$", "\u20ac", "\u00a3", "\u00a5", "~", "<", ">", "+", "-", "\u2212", "\u2248");

    private final Section section;

    private final int sentence;

    private final boolean bullet;

    private final Clause clause;

    private final List<NumberExpression> numbers;

    private final double[] likelihoods;

    private final double outcome;

    ReadClause(
            Section section,
            int sentence,
            boolean bullet,
            Clause clause,
            List<NumberExpression> numbers,
            double[] likelihoods,
            double outcome) {
        this.section = section;
        this.sentence = sentence;
        this.bullet = bullet;
        this.clause = clause;
        this.numbers = numbers;
        this.likelihoods = likelihoods;
        this.outcome = outcome;
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

    /** How likely it is, 0 to 1, that it would be a measured outcome if it stood in the Result. */
    public double outcome() {
        return outcome;
    }

    /** How likely it is, 0 to 1, that the clause does this for a criterion. */
    public double likelihood(Tag tag) {
        return likelihoods[tag.ordinal()];
    }

    /** The place of its words, without the marks around them and the words that join it to what stands before. */
    public Evidence evidence() {
        List<Word> words = clause.words();
        int first = 0;
        int last = words.size() - 1;
        while (first < last
                && (outside(words, first) || JOINERS.contains(words.get(first).lower()))) {
            first++;
        }
        while (last > first && words.get(last).isMark() && !words.get(last).is("%")) {
            last--;
        }
        return new Evidence(section, words.get(first).start(), words.get(last).end());
    }

    /** Whether a mark before the first word says nothing; a sign before a number does. */
    private static boolean outside(List<Word> words, int i) {
        Word word = words.get(i);
        return word.isMark()
                && !(words.get(i + 1).kind() == Word.Kind.NUMBER
                        && words.get(i + 1).start() == word.end()
                        && SIGNS.contains(word.text()));
    }

    double[] likelihoods() {
        return likelihoods;
    }
}
