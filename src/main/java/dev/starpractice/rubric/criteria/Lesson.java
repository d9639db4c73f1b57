package dev.starpractice.rubric.criteria;

import static dev.starpractice.rubric.criteria.Signals.anywhere;
import static dev.starpractice.rubric.criteria.Signals.in;
import static dev.starpractice.rubric.criteria.Signals.likeliest;
import static dev.starpractice.rubric.criteria.Signals.showing;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import dev.starpractice.rubric.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a lesson is stated, follows from the story, and is applied: RUBRIC, {@code lesson}. */
final class Lesson extends LearnedCriterion {

    Lesson() {
        super("lesson", 20);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Signals s = new Signals(answer);
        double generic = s.best(Tag.LESSON_GENERIC, anywhere());
        double principle = s.best(Tag.LESSON_PRINCIPLE, anywhere());
        double applied = s.best(Tag.LESSON_APPLIED, anywhere());
        double wholePrinciple = s.bestSentence(Tag.LESSON_PRINCIPLE, anywhere());
        double wholeApplied = s.bestSentence(Tag.LESSON_APPLIED, anywhere());
        double wholeGeneric = s.bestSentence(Tag.LESSON_GENERIC, anywhere());
        return s.note("sentence-principle", wholePrinciple)
                .note("sentence-applied", wholeApplied)
                .either("sentence-generic", wholeGeneric)
                .note(
                        "sentence-cascade",
                        Signals.cascade(
                                wholePrinciple * wholeApplied, Math.max(wholePrinciple, wholeApplied), wholeGeneric))
                .either("generic", generic)
                .note("principle", principle)
                .note("applied", applied)
                .note("principle-and-applied", principle * applied)
                .note("cascade", Signals.cascade(principle * applied, Math.max(principle, applied), generic))
                .note("cascade-applied", Signals.cascade(applied, principle, generic))
                .either("generic-only", generic * (1 - principle))
                .note("reflection-principle", s.best(Tag.LESSON_PRINCIPLE, in(Section.REFLECTION)))
                .note("reflection-applied", s.best(Tag.LESSON_APPLIED, in(Section.REFLECTION)))
                .either("reflection-generic", s.best(Tag.LESSON_GENERIC, in(Section.REFLECTION)))
                .note("any-principle", s.any(Tag.LESSON_PRINCIPLE, anywhere()))
                .note("any-applied", s.any(Tag.LESSON_APPLIED, anywhere()))
                .note("principle-second", s.second(Tag.LESSON_PRINCIPLE, anywhere()))
                .note("principle-count", Math.min(2, s.count(Tag.LESSON_PRINCIPLE, anywhere())))
                .note("applied-count", Math.min(2, s.count(Tag.LESSON_APPLIED, anywhere())))
                .either("no-reflection", answer.text(Section.REFLECTION).isBlank());
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case WEAK -> showing(answer, anywhere(), 2, Tag.LESSON_GENERIC, Tag.LESSON_PRINCIPLE);
            case STRONG ->
                Stream.concat(
                        showing(answer, anywhere(), 2, Tag.LESSON_PRINCIPLE),
                        showing(answer, anywhere(), 2, Tag.LESSON_APPLIED));
            default -> showing(answer, anywhere(), 2, Tag.LESSON_PRINCIPLE, Tag.LESSON_APPLIED);
        };
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case MISSING -> List.of(state(answer));
            case WEAK ->
                List.of(likeliest(answer, anywhere(), Tag.LESSON_GENERIC)
                        .map(c -> about(answer, c, "make-specific"))
                        .orElseGet(() -> state(answer)));
            case SOLID -> {
                Optional<ReadClause> principle = likeliest(answer, anywhere(), Tag.LESSON_PRINCIPLE);
                Optional<ReadClause> applied = likeliest(answer, anywhere(), Tag.LESSON_APPLIED);
                boolean onlyApplied = applied.map(c -> c.likelihood(Tag.LESSON_APPLIED))
                                .orElse(0.0)
                        > principle.map(c -> c.likelihood(Tag.LESSON_PRINCIPLE)).orElse(0.0);
                yield List.of((onlyApplied
                                ? applied.map(c -> about(answer, c, "add-reason"))
                                : principle.map(c -> about(answer, c, "add-change")))
                        .orElse(Advice.of("add-change-plain", Section.REFLECTION)));
            }
            case STRONG -> List.of();
        };
    }

    /** To state a lesson; by the words that stand in its place, if any do. */
    private static Advice state(ReadAnswer answer) {
        return answer.clauses(Section.REFLECTION)
                .reduce((earlier, later) -> later)
                .map(c -> about(answer, c, "state-instead"))
                .orElse(Advice.of("state", Section.REFLECTION));
    }
}
