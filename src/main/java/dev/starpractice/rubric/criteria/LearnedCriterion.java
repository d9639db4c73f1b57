package dev.starpractice.rubric.criteria;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A criterion that says what it sees, and has learned from rated answers what level that makes. */
abstract class LearnedCriterion implements Criterion {

    /** Longer quotes than this, in UTF-16 units, are cut in advice. */
    private static final int LONGEST_QUOTE = 90;

    /** Clauses are not joined to more words and marks than this. */
    private static final int LONGEST_SPAN = 28;

    private final String id;

    private final int weight;

    LearnedCriterion(String id, int weight) {
        this.id = id;
        this.weight = weight;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final int weight() {
        return weight;
    }

    @Override
    public Rating rate(ReadAnswer answer, Competency kind) {
        return rate(answer, kind, LevelModels.standard());
    }

    /** The verdict by other models than those that ship. */
    Rating rate(ReadAnswer answer, Competency kind, LevelModels models) {
        Level level = models.of(id).level(signals(answer, kind).values());
        List<Evidence> evidence = level == Level.MISSING && !showsEvidenceAtZero()
                ? List.of()
                : spans(answer, evidence(answer, kind, level).toList());
        return new Rating(level, evidence, advice(answer, kind, level));
    }

    /** The places of some clauses; those of one sentence that touch are one place, as long as that stays short. */
    static List<Evidence> spans(ReadAnswer answer, List<ReadClause> chosen) {
        Set<ReadClause> left = new HashSet<>(chosen);
        List<Evidence> spans = new ArrayList<>();
        ReadClause before = null;
        int words = 0;
        for (ReadClause clause : answer.clauses()) {
            if (!left.contains(clause)) {
                before = null;
                continue;
            }
            int own = clause.clause().words().size();
            if (before != null
                    && before.section() == clause.section()
                    && before.sentence() == clause.sentence()
                    && words + own <= LONGEST_SPAN) {
                Evidence open = spans.remove(spans.size() - 1);
                spans.add(new Evidence(
                        open.section(), open.start(), clause.evidence().end()));
                words += own;
            } else {
                spans.add(clause.evidence());
                words = own;
            }
            before = clause;
        }
        return spans;
    }

    /** Whether words are to be shown for level 0 too: those that brought it down. */
    boolean showsEvidenceAtZero() {
        return false;
    }

    /** What it sees in an answer. The names and their order must be the same for every answer. */
    abstract Signals signals(ReadAnswer answer, Competency kind);

    /** The clauses that decided the level. */
    abstract Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level);

    /** What to do next, the most valuable first. */
    abstract List<Advice> advice(ReadAnswer answer, Competency kind, Level level);

    /** The words of a clause, to be quoted in advice. */
    static String quote(ReadAnswer answer, ReadClause clause) {
        Evidence place = clause.evidence();
        String words = answer.text(place.section())
                .substring(place.start(), place.end())
                .replaceAll("\\s+", " ");
        if (words.length() <= LONGEST_QUOTE) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_QUOTE);
        return words.substring(
                        0,
                        cut > 0
                                ? cut
                                : Character.isHighSurrogate(words.charAt(LONGEST_QUOTE - 1))
                                        ? LONGEST_QUOTE - 1
                                        : LONGEST_QUOTE)
                + "\u2026";
    }

    /** Advice that quotes a clause, about the section that it stands in. */
    static Advice about(ReadAnswer answer, ReadClause clause, String code) {
        return Advice.of(code, clause.section(), quote(answer, clause));
    }

    /** Advice that quotes a clause, about another section. */
    static Advice about(ReadAnswer answer, ReadClause clause, String code, Section section) {
        return Advice.of(code, section, quote(answer, clause));
    }
}
