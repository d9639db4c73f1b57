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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the situation and the goal can be told: RUBRIC, {@code context}. */
final class Context extends LearnedCriterion {

    /** Below this likelihood a part of the context is taken to be missing. */
    private static final double MISSING = 0.35;

    Context() {
        super("context", 10);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Predicate<ReadClause> opening = in(Section.SITUATION, Section.TASK);
        Signals s = new Signals(answer);
        double happening = s.best(Tag.CONTEXT_HAPPENING, anywhere());
        double goal = s.best(Tag.CONTEXT_GOAL, anywhere());
        double scope = s.best(Tag.CONTEXT_SCOPE, anywhere());
        double constraint = s.best(Tag.CONTEXT_CONSTRAINT, anywhere());
        double wholeGoal = s.bestSentence(Tag.CONTEXT_GOAL, anywhere());
        double wholeHappening = s.bestSentence(Tag.CONTEXT_HAPPENING, anywhere());
        double wholeScope = s.bestSentence(Tag.CONTEXT_SCOPE, anywhere());
        double wholeConstraint = s.bestSentence(Tag.CONTEXT_CONSTRAINT, anywhere());
        return s.note("sentence-goal", wholeGoal)
                .note("sentence-happening", wholeHappening)
                .note("sentence-scope", wholeScope)
                .note("sentence-constraint", wholeConstraint)
                .note(
                        "sentence-levels",
                        wholeHappening * wholeGoal * (2 + wholeScope * wholeConstraint)
                                + wholeHappening
                                + wholeGoal
                                - 2 * wholeHappening * wholeGoal)
                .note("happening", happening)
                .note("goal", goal)
                .note("scope", scope)
                .note("constraint", constraint)
                .note("happening-and-goal", happening * goal)
                .note("levels", happening * goal * (2 + scope * constraint) + happening + goal - 2 * happening * goal)
                .note("scope-and-constraint", scope * constraint)
                .note("all", happening * goal * scope * constraint)
                .note("any-goal", s.any(Tag.CONTEXT_GOAL, anywhere()))
                .note("any-scope", s.any(Tag.CONTEXT_SCOPE, anywhere()))
                .note("any-constraint", s.any(Tag.CONTEXT_CONSTRAINT, anywhere()))
                .note("task-goal", s.best(Tag.CONTEXT_GOAL, in(Section.TASK)))
                .note("situation-happening", s.best(Tag.CONTEXT_HAPPENING, in(Section.SITUATION)))
                .note("opening-scope", s.best(Tag.CONTEXT_SCOPE, opening))
                .note("opening-constraint", s.best(Tag.CONTEXT_CONSTRAINT, opening))
                .note("scope-second", s.second(Tag.CONTEXT_SCOPE, anywhere()))
                .note("constraint-second", s.second(Tag.CONTEXT_CONSTRAINT, anywhere()))
                .either("no-task", answer.text(Section.TASK).isBlank())
                .either("no-situation", answer.text(Section.SITUATION).isBlank());
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        Stream<ReadClause> both = Stream.concat(
                showing(answer, anywhere(), 1, Tag.CONTEXT_HAPPENING),
                showing(answer, anywhere(), 1, Tag.CONTEXT_GOAL));
        return switch (level) {
            case WEAK -> showing(answer, anywhere(), 1, Tag.CONTEXT_HAPPENING, Tag.CONTEXT_GOAL);
            case STRONG ->
                Stream.concat(
                        both,
                        Stream.concat(
                                showing(answer, anywhere(), 1, Tag.CONTEXT_SCOPE),
                                showing(answer, anywhere(), 1, Tag.CONTEXT_CONSTRAINT)));
            default -> both;
        };
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        if (level == Level.STRONG) {
            return List.of();
        }
        Signals s = new Signals(answer);
        List<Advice> advice = new ArrayList<>();
        if (s.best(Tag.CONTEXT_GOAL, anywhere()) < MISSING) {
            advice.add(Advice.of("tell-goal", Section.TASK));
        }
        if (s.best(Tag.CONTEXT_HAPPENING, anywhere()) < MISSING) {
            advice.add(Advice.of("tell-situation", Section.SITUATION));
        }
        if (advice.isEmpty() || level == Level.SOLID) {
            if (s.best(Tag.CONTEXT_SCOPE, anywhere()) < Signals.LIKELY) {
                advice.add(sure(answer, Tag.CONTEXT_HAPPENING)
                        .map(c -> about(answer, c, "tell-stakes-of", Section.SITUATION))
                        .orElse(Advice.of("tell-stakes", Section.SITUATION)));
            }
            if (s.best(Tag.CONTEXT_CONSTRAINT, anywhere()) < Signals.LIKELY) {
                advice.add(sure(answer, Tag.CONTEXT_GOAL)
                        .map(c -> about(answer, c, "tell-constraint-of", Section.TASK))
                        .orElse(Advice.of("tell-constraint", Section.TASK)));
            }
        }
        if (advice.isEmpty()) {
            advice.add(Advice.of(level == Level.SOLID ? "sharpen-stakes" : "sharpen-goal", Section.TASK));
        }
        return advice;
    }

    /** The clause that surely does that, to be quoted. */
    private static Optional<ReadClause> sure(ReadAnswer answer, Tag tag) {
        return likeliest(answer, anywhere(), tag).filter(c -> c.likelihood(tag) >= Signals.LIKELY);
    }
}
