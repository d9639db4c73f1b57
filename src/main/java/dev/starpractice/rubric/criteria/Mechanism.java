package dev.starpractice.rubric.criteria;

import static dev.starpractice.rubric.criteria.Signals.anywhere;
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
import java.util.stream.Stream;

/** Whether something durable was left behind: RUBRIC, {@code mechanism}. */
final class Mechanism extends LearnedCriterion {

    Mechanism() {
        super("mechanism", 10);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Signals s = new Signals(answer);
        double intended = s.best(Tag.MECHANISM_INTENDED, anywhere());
        double named = s.best(Tag.MECHANISM_NAMED, anywhere());
        double lasting = s.best(Tag.MECHANISM_LASTING, anywhere());
        double hypothetical = s.hypothetical();
        double wholeNamed = s.bestSentence(Tag.MECHANISM_NAMED, anywhere());
        double wholeLasting = s.bestSentence(Tag.MECHANISM_LASTING, anywhere());
        double wholeIntended = s.bestSentence(Tag.MECHANISM_INTENDED, anywhere());
        return s.note("sentence-named", wholeNamed)
                .note("sentence-lasting", wholeLasting)
                .either("sentence-intended", wholeIntended)
                .note("sentence-cascade", Signals.cascade(wholeLasting, wholeNamed, wholeIntended))
                .either("intended", intended)
                .note("named", named)
                .note("lasting", lasting)
                .note("named-and-lasting", named * lasting)
                .note("cascade", Signals.cascade(lasting, named, intended))
                .either("only-intended", intended * (1 - Math.max(named, lasting)))
                .note("any-named", s.any(Tag.MECHANISM_NAMED, anywhere()))
                .note("any-lasting", s.any(Tag.MECHANISM_LASTING, anywhere()))
                .note("named-second", s.second(Tag.MECHANISM_NAMED, anywhere()))
                .note("lasting-second", s.second(Tag.MECHANISM_LASTING, anywhere()))
                .against("hypothetical", hypothetical)
                .against("hypothetical-named", hypothetical * named)
                .against("hypothetical-lasting", hypothetical * lasting)
                .note("named-after-action", s.best(Tag.MECHANISM_NAMED, outside(Section.ACTION)));
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case WEAK ->
                showing(answer, anywhere(), 2, Tag.MECHANISM_INTENDED, Tag.MECHANISM_NAMED, Tag.MECHANISM_LASTING);
            case STRONG ->
                Stream.concat(
                        showing(answer, anywhere(), 2, Tag.MECHANISM_LASTING),
                        showing(answer, anywhere(), 1, Tag.MECHANISM_NAMED));
            default ->
                Stream.concat(
                        showing(answer, anywhere(), 2, Tag.MECHANISM_NAMED),
                        showing(answer, anywhere(), 1, Tag.MECHANISM_LASTING)
                                .filter(clause -> clause.likelihood(Tag.MECHANISM_LASTING) >= Signals.LIKELY));
        };
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case MISSING -> List.of(Advice.of("leave-something", Section.RESULT));
            case WEAK ->
                List.of(likeliest(answer, anywhere(), Tag.MECHANISM_INTENDED)
                        .map(c -> about(answer, c, "put-in-place"))
                        .orElse(Advice.of("leave-something", Section.RESULT)));
            case SOLID ->
                List.of(likeliest(answer, anywhere(), Tag.MECHANISM_NAMED)
                        .map(c -> about(answer, c, "show-it-lasts"))
                        .orElse(Advice.of("show-it-lasts-plain", Section.RESULT)));
            case STRONG -> List.of();
        };
    }
}
