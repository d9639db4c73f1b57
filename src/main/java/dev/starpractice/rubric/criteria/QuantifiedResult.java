package dev.starpractice.rubric.criteria;

import static dev.starpractice.rubric.criteria.Signals.anywhere;
import static dev.starpractice.rubric.criteria.Signals.in;
import static dev.starpractice.rubric.criteria.Signals.likeliest;
import static dev.starpractice.rubric.criteria.Signals.outside;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the outcome is measured: RUBRIC, {@code quantified-result}. */
final class QuantifiedResult extends LearnedCriterion {

    QuantifiedResult() {
        super("quantified-result", 25);
    }

    /** Where the outcome is looked for: the Result, or the whole answer where that is empty. */
    private static Predicate<ReadClause> outcome(ReadAnswer answer) {
        return answer.text(Section.RESULT).isBlank() ? anywhere() : in(Section.RESULT);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        boolean empty = answer.text(Section.RESULT).isBlank();
        Signals s = new Signals(answer);
        double measured = s.best(Tag.RESULT_MEASURED, in(Section.RESULT));
        double hypothetical = s.hypothetical();
        return s.note("checked", s.best(Tag.RESULT_CHECKED, in(Section.RESULT)))
                .note("measured", measured)
                .note("measured-second", s.second(Tag.RESULT_MEASURED, in(Section.RESULT)))
                .note("magnitude", s.best(Tag.RESULT_MAGNITUDE, in(Section.RESULT)))
                .note("false-number", s.best(Tag.RESULT_FALSE_NUMBER, in(Section.RESULT)))
                .note("vague", s.best(Tag.RESULT_VAGUE, in(Section.RESULT)))
                .note("measured-elsewhere", s.best(Tag.RESULT_MEASURED, outside(Section.RESULT)))
                .note("magnitude-elsewhere", s.best(Tag.RESULT_MAGNITUDE, outside(Section.RESULT)))
                .note("measured-no-result", empty ? s.best(Tag.RESULT_MEASURED, anywhere()) : 0)
                .note("checked-no-result", empty ? s.best(Tag.RESULT_CHECKED, anywhere()) : 0)
                .note("hypothetical", hypothetical)
                .note("hypothetical-measured", hypothetical * measured)
                .note("measured-count", Math.min(2, s.count(Tag.RESULT_MEASURED, in(Section.RESULT))))
                .note("measured-anywhere", s.best(Tag.RESULT_MEASURED, anywhere()));
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        if (level == Level.WEAK) {
            return showing(answer, outcome(answer), 2, Tag.RESULT_MAGNITUDE, Tag.RESULT_MEASURED);
        }
        return showing(answer, outcome(answer), 3, Tag.RESULT_MEASURED, Tag.RESULT_CHECKED);
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        Predicate<ReadClause> outcome = outcome(answer);
        return switch (level) {
            case MISSING -> {
                Optional<ReadClause> vague = likeliest(answer, in(Section.RESULT), Tag.RESULT_VAGUE);
                yield List.of(vague.map(c -> about(answer, c, "measure-vague"))
                        .orElse(Advice.of("tell-outcome", Section.RESULT)));
            }
            case WEAK -> {
                Optional<ReadClause> magnitude = likeliest(answer, outcome, Tag.RESULT_MAGNITUDE);
                Optional<ReadClause> number = likeliest(answer, outcome, Tag.RESULT_FALSE_NUMBER);
                double size =
                        magnitude.map(c -> c.likelihood(Tag.RESULT_MAGNITUDE)).orElse(0.0);
                double other =
                        number.map(c -> c.likelihood(Tag.RESULT_FALSE_NUMBER)).orElse(0.0);
                yield List.of((size >= other
                                ? magnitude.map(c -> about(answer, c, "number-for-words"))
                                : number.map(c -> about(answer, c, "number-measures-nothing")))
                        .orElse(Advice.of("tell-outcome", Section.RESULT)));
            }
            case SOLID -> {
                Optional<ReadClause> elsewhere = likeliest(answer, outside(Section.RESULT), Tag.RESULT_MEASURED);
                Optional<ReadClause> here = likeliest(answer, in(Section.RESULT), Tag.RESULT_MEASURED);
                boolean move = elsewhere.isPresent()
                        && elsewhere.get().likelihood(Tag.RESULT_MEASURED) >= Signals.LIKELY
                        && here.map(c -> c.likelihood(Tag.RESULT_MEASURED)).orElse(0.0) < Signals.LIKELY;
                yield List.of((move
                                ? elsewhere.map(c -> about(answer, c, "move-to-result", Section.RESULT))
                                : here.map(c -> about(answer, c, "add-comparison")))
                        .orElse(Advice.of("add-comparison-plain", Section.RESULT)));
            }
            case STRONG -> List.of();
        };
    }
}
