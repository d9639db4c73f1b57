package dev.starpractice.rubric.criteria;

import dev.starpractice.answer.Section;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import dev.starpractice.rubric.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a criterion sees in an answer as numbers, each with a name, in the order in which they were noted. */
final class Signals {

    /** A clause at least this likely to do something is taken to do it. */
    static final double LIKELY = 0.5;

    private final ReadAnswer answer;

    private final Map<String, Double> values = new LinkedHashMap<>();

    private final Map<String, Direction> directions = new LinkedHashMap<>();

    /** Which way a signal may move the level, whatever the rated answers suggest. */
    enum Direction {
        /** Only up. */
        FOR,
        /** Only down. */
        AGAINST,
        /** As the rated answers have it. */
        EITHER
    }

    Signals(ReadAnswer answer) {
        this.answer = answer;
    }

    /** Notes a number that speaks for a higher level. */
    Signals note(String name, double value) {
        return note(name, value, Direction.FOR);
    }

    /** Notes a number that speaks for a lower level. */
    Signals against(String name, double value) {
        return note(name, value, Direction.AGAINST);
    }

    /** Notes a number that may speak for or against. */
    Signals either(String name, double value) {
        return note(name, value, Direction.EITHER);
    }

    /** Notes 1 where something holds, else 0; it may speak for or against. */
    Signals either(String name, boolean value) {
        return either(name, value ? 1 : 0);
    }

    private Signals note(String name, double value, Direction direction) {
        values.put(name, value);
        directions.put(name, direction);
        return this;
    }

    /** Which way each signal may move the level, in order. */
    List<Direction> directions() {
        return List.copyOf(directions.values());
    }

    /** The names, in order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The numbers, in order. */
    double[] values() {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The likelihood of the likeliest clause; 0 where there is none. */
    double best(Tag tag, Predicate<ReadClause> where) {
        return likelihoods(tag, where).max().orElse(0);
    }

    /** The likelihood of the likeliest sentence, each taken as a whole; 0 where there is none. */
    double bestSentence(Tag tag, Predicate<ReadClause> where) {
        return answer.sentences().stream()
                .filter(where)
                .mapToDouble(c -> c.likelihood(tag))
                .max()
                .orElse(0);
    }

    /** The likelihood of the second likeliest clause; 0 where there is none. */
    double second(Tag tag, Predicate<ReadClause> where) {
        double[] sorted = likelihoods(tag, where).sorted().toArray();
        return sorted.length < 2 ? 0 : sorted[sorted.length - 2];
    }

    /** How likely at least one clause is to be one, each taken for itself. */
    double any(Tag tag, Predicate<ReadClause> where) {
        return 1 - likelihoods(tag, where).reduce(1, (none, likely) -> none * (1 - likely));
    }

    /** How many such clauses there are likely to be. */
    double count(Tag tag, Predicate<ReadClause> where) {
        return likelihoods(tag, where).sum();
    }

    /** How likely an average clause is to be one; 0 where there is none. */
    double mean(Tag tag, Predicate<ReadClause> where) {
        return likelihoods(tag, where).average().orElse(0);
    }

    private DoubleStream likelihoods(Tag tag, Predicate<ReadClause> where) {
        return answer.clauses().stream().filter(where).mapToDouble(c -> c.likelihood(tag));
    }

    /** Clauses of one section. */
    static Predicate<ReadClause> in(Section... sections) {
        List<Section> list = Arrays.asList(sections);
        return clause -> list.contains(clause.section());
    }

    /** Clauses of all other sections. */
    static Predicate<ReadClause> outside(Section section) {
        return clause -> clause.section() != section;
    }

    /** All clauses. */
    static Predicate<ReadClause> anywhere() {
        return clause -> true;
    }

    /**
     * The level to be expected where each level is reached by something of its own, and the highest counts.
     *
     * @param strong the likelihood of what makes level 3
     * @param solid the likelihood of what makes level 2
     * @param weak the likelihood of what makes level 1
     */
    static double cascade(double strong, double solid, double weak) {
        return 3 * strong + (1 - strong) * (2 * solid + (1 - solid) * weak);
    }

    /** How much of the acts and outcomes is told as what one would or usually does, 0 to 1. */
    double hypothetical() {
        return mean(Tag.HYPOTHETICAL, in(Section.ACTION, Section.RESULT));
    }

    /** The clause most likely to be one of these, if any is likely at all. */
    static Optional<ReadClause> likeliest(ReadAnswer answer, Predicate<ReadClause> where, Tag... tags) {
        return answer.clauses().stream()
                .filter(where)
                .max(Comparator.comparingDouble(c -> likelihood(c, tags)))
                .filter(c -> likelihood(c, tags) > 0.1);
    }

    /**
     * The clauses that do one of these things: those that are likely to, and at least the likeliest.
     *
     * @param most how many to return at the most, the likeliest first
     */
    static Stream<ReadClause> showing(ReadAnswer answer, Predicate<ReadClause> where, int most, Tag... tags) {
        List<ReadClause> sorted = answer.clauses().stream()
                .filter(where)
                .sorted(Comparator.comparingDouble((ReadClause c) -> likelihood(c, tags))
                        .reversed())
                .limit(most)
                .toList();
        return sorted.stream().filter(c -> c == sorted.get(0) || likelihood(c, tags) >= LIKELY);
    }

    private static double likelihood(ReadClause clause, Tag... tags) {
        double best = 0;
        for (Tag tag : tags) {
            best = Math.max(best, clause.likelihood(tag));
        }
        return best;
    }
}
