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
import dev.starpractice.text.NumberExpression;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the outcome is measured: RUBRIC, {@code quantified-result}. */
final class QuantifiedResult extends LearnedCriterion {

    /** With nothing in the Result as likely as this to be the outcome, it is looked for elsewhere. */
    private static final double ELSEWHERE = 0.3;

    /** Words of the Result as likely as this to tell a size are asked for its number, rather than vaguer ones beside them. */
    private static final double A_SIZE = 0.25;

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
        double checked = s.best(Tag.RESULT_CHECKED, in(Section.RESULT));
        double measured = s.best(Tag.RESULT_MEASURED, in(Section.RESULT));
        double second = s.second(Tag.RESULT_MEASURED, in(Section.RESULT));
        double magnitude = s.best(Tag.RESULT_MAGNITUDE, in(Section.RESULT));
        double elsewhere = s.best(Tag.RESULT_MEASURED, outside(Section.RESULT));
        double hypothetical = s.hypothetical();
        double told = answer.clauses(Section.ACTION)
                .mapToDouble(c -> c.outcome() * (1 - c.likelihood(Tag.ACTION_OWN_STEP)))
                .max()
                .orElse(0);
        double target = targetMet(answer);
        double wholeChecked = s.bestSentence(Tag.RESULT_CHECKED, in(Section.RESULT));
        double wholeMeasured = s.bestSentence(Tag.RESULT_MEASURED, in(Section.RESULT));
        double wholeMagnitude = s.bestSentence(Tag.RESULT_MAGNITUDE, in(Section.RESULT));
        return s.note("sentence-checked", wholeChecked)
                .note("sentence-measured", wholeMeasured)
                .note("sentence-magnitude", wholeMagnitude)
                .note(
                        "sentence-cascade",
                        Signals.cascade(wholeChecked, Math.max(wholeMeasured, elsewhere), wholeMagnitude))
                .note("checked", checked)
                .note("measured", measured)
                .note("measured-second", second)
                .note("magnitude", magnitude)
                .note(
                        "cascade",
                        Signals.cascade(
                                Math.max(Math.max(checked, second * measured), measured * target),
                                Math.max(measured, elsewhere),
                                magnitude))
                .note("target", measured * target)
                .note("numbers", Math.min(3, numbers(answer)) / 3.0)
                .either("false-number", s.best(Tag.RESULT_FALSE_NUMBER, in(Section.RESULT)))
                .against("vague", s.best(Tag.RESULT_VAGUE, in(Section.RESULT)))
                .note("measured-elsewhere", elsewhere)
                .note("outcome-in-action", told)
                .note("outcome-in-action-only", told * (1 - measured))
                .note("magnitude-elsewhere", s.best(Tag.RESULT_MAGNITUDE, outside(Section.RESULT)))
                .note("measured-no-result", empty ? s.best(Tag.RESULT_MEASURED, anywhere()) : 0)
                .note("checked-no-result", empty ? s.best(Tag.RESULT_CHECKED, anywhere()) : 0)
                .against("hypothetical", hypothetical)
                .against("hypothetical-measured", hypothetical * measured)
                .note("measured-count", Math.min(2, s.count(Tag.RESULT_MEASURED, in(Section.RESULT))))
                .note("measured-anywhere", s.best(Tag.RESULT_MEASURED, anywhere()));
    }

    /** How many numbers of the Result could measure something, weighed by how likely their clause does. */
    private static double numbers(ReadAnswer answer) {
        return answer.clauses(Section.RESULT)
                .mapToDouble(c -> c.likelihood(Tag.RESULT_MEASURED)
                        * c.numbers().stream()
                                .filter(NumberExpression::measures)
                                .count())
                .sum();
    }

    /** Whether a number of the Result has the unit of a number that was set as a limit or told as the state before. */
    private static double targetMet(ReadAnswer answer) {
        Set<String> units = new HashSet<>();
        answer.clauses().stream()
                .filter(in(Section.RESULT))
                .filter(c -> c.likelihood(Tag.RESULT_MEASURED) > 0.3)
                .flatMap(c -> c.numbers().stream())
                .forEach(n -> units.add(unit(n)));
        return answer.clauses().stream()
                .filter(in(Section.SITUATION, Section.TASK))
                .filter(c -> c.numbers().stream().anyMatch(n -> units.contains(unit(n))))
                .mapToDouble(c -> Math.max(c.likelihood(Tag.CONTEXT_CONSTRAINT), c.likelihood(Tag.CONTEXT_GOAL)))
                .max()
                .orElse(0);
    }

    private static String unit(NumberExpression number) {
        String unit = number.unit();
        return number.kind() + ":"
                + (unit.endsWith("s") && unit.length() > 2 ? unit.substring(0, unit.length() - 1) : unit);
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        Tag[] tags = level == Level.WEAK
                ? new Tag[] {Tag.RESULT_MAGNITUDE, Tag.RESULT_MEASURED, Tag.RESULT_FALSE_NUMBER}
                : new Tag[] {Tag.RESULT_MEASURED, Tag.RESULT_CHECKED};
        // The Result first; where nothing there is likely, the words that earned the level stand elsewhere.
        boolean inResult = showing(answer, outcome(answer), 1, tags)
                .anyMatch(clause -> Arrays.stream(tags).anyMatch(tag -> clause.likelihood(tag) >= ELSEWHERE));
        return showing(answer, inResult ? outcome(answer) : anywhere(), level == Level.WEAK ? 2 : 3, tags);
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        Predicate<ReadClause> outcome = outcome(answer);
        return switch (level) {
            case MISSING -> {
                Optional<ReadClause> size = likeliest(answer, in(Section.RESULT), Tag.RESULT_MAGNITUDE)
                        .filter(c -> c.likelihood(Tag.RESULT_MAGNITUDE) >= A_SIZE);
                if (size.isPresent()) {
                    yield List.of(
                            size.map(c -> about(answer, c, "number-for-words")).orElseThrow());
                }
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
            case STRONG -> {
                Optional<ReadClause> elsewhere =
                        likeliest(answer, outside(Section.RESULT), Tag.RESULT_MEASURED, Tag.RESULT_CHECKED);
                // It costs no points, but a listener waits for the Result.
                yield answer.text(Section.RESULT).isBlank()
                        ? elsewhere.map(c -> about(answer, c, "fill-result", Section.RESULT)).stream()
                                .toList()
                        : List.of();
            }
        };
    }
}
