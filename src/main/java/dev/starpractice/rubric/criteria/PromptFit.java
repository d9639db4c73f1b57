package dev.starpractice.rubric.criteria;

import static dev.starpractice.rubric.criteria.Signals.anywhere;
import static dev.starpractice.rubric.criteria.Signals.showing;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import dev.starpractice.rubric.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the answer shows the three things that its kind of prompt looks for: RUBRIC, {@code prompt-fit}. */
final class PromptFit extends LearnedCriterion {

    /** Where each missing point is best told. */
    private static final Map<Competency, List<Section>> SECTIONS = Map.of(
            Competency.OWNERSHIP, List.of(Section.TASK, Section.TASK, Section.ACTION),
            Competency.DISAGREEMENT, List.of(Section.SITUATION, Section.ACTION, Section.RESULT),
            Competency.FAILURE, List.of(Section.ACTION, Section.RESULT, Section.REFLECTION),
            Competency.DEADLINE, List.of(Section.TASK, Section.ACTION, Section.ACTION),
            Competency.INCOMPLETE_DATA, List.of(Section.SITUATION, Section.ACTION, Section.ACTION));

    /** The kinds that are rated, in a fixed order. */
    private static final List<Competency> RATED_KINDS =
            Stream.of(Competency.values()).filter(k -> k != Competency.GENERAL).toList();

    PromptFit() {
        super("prompt-fit", 5);
    }

    @Override
    public Rating rate(ReadAnswer answer, Competency kind) {
        return kind == Competency.GENERAL ? Rating.NOT_RATED : super.rate(answer, kind);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Signals s = new Signals(answer);
        double least = 1;
        double[] any = new double[3];
        for (int point = 1; point <= 3; point++) {
            Tag tag = Tag.point(kind, point);
            double best = s.best(tag, anywhere());
            s.note("sentence-" + point, s.bestSentence(tag, anywhere()));
            s.note("point-" + point, best).note("point-" + point + "-second", s.second(tag, anywhere()));
            for (Competency other : RATED_KINDS) {
                s.note(other.id() + "-" + point, other == kind ? best : 0);
            }
            least = Math.min(least, best);
            any[point - 1] = s.any(tag, anywhere());
            s.note("any-" + point, any[point - 1]);
        }
        Arrays.sort(any);
        s.note("least", least);
        s.note("any-least", any[0]).note("any-middle", any[1]).note("any-most", any[2]);
        s.note("any-sum", any[0] + any[1] + any[2]);
        for (Competency other : RATED_KINDS) {
            s.either(other.id(), other == kind);
        }
        return s;
    }

    /** The points, 1 to 3, the likeliest shown first. */
    private static List<Integer> byLikelihood(ReadAnswer answer, Competency kind) {
        Signals s = new Signals(answer);
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer point) -> s.best(Tag.point(kind, point), anywhere()))
                        .reversed())
                .toList();
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        return byLikelihood(answer, kind).stream()
                .limit(level.number())
                .flatMap(point -> showing(answer, anywhere(), 1, Tag.point(kind, point)));
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        return byLikelihood(answer, kind).stream()
                .skip(level.number())
                .sorted()
                .map(point ->
                        Advice.of(kind.id() + "-" + point, SECTIONS.get(kind).get(point - 1)))
                .toList();
    }
}
