package dev.starpractice.rubric.criteria;

import static dev.starpractice.rubric.criteria.Signals.anywhere;
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
import java.util.stream.Stream;

/** Whether the answer blames, and whether the speaker owns their part: RUBRIC, {@code accountability}. */
final class Accountability extends LearnedCriterion {

    Accountability() {
        super("accountability", 5);
    }

    /** A failure wants the mistake owned; anywhere else, to do without blame earns all of the weight. */
    @Override
    public double credit(Level level, Competency kind) {
        return kind != Competency.FAILURE && level.number() >= Level.SOLID.number() ? 1 : level.number() / 3.0;
    }

    @Override
    boolean showsEvidenceAtZero() {
        return true;
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Signals s = new Signals(answer);
        double blame = s.best(Tag.ACCOUNTABILITY_BLAME, anywhere());
        double excuse = s.best(Tag.ACCOUNTABILITY_EXCUSE, anywhere());
        double own = s.best(Tag.ACCOUNTABILITY_OWN, anywhere());
        double wholeBlame = s.bestSentence(Tag.ACCOUNTABILITY_BLAME, anywhere());
        double wholeExcuse = s.bestSentence(Tag.ACCOUNTABILITY_EXCUSE, anywhere());
        double wholeOwn = s.bestSentence(Tag.ACCOUNTABILITY_OWN, anywhere());
        return s.against("sentence-blame", wholeBlame)
                .against("sentence-excuse", wholeExcuse)
                .note("sentence-own", wholeOwn)
                .note(
                        "sentence-levels",
                        (1 - wholeBlame) * (3 * wholeOwn + (1 - wholeOwn) * (wholeExcuse + 2 * (1 - wholeExcuse))))
                .against("blame", blame)
                .against("excuse", excuse)
                .note("own", own)
                .note("levels", (1 - blame) * (3 * own + (1 - own) * (excuse + 2 * (1 - excuse))))
                .note("own-no-blame", own * (1 - blame))
                .note("own-no-excuse", own * (1 - excuse))
                .against("blame-second", s.second(Tag.ACCOUNTABILITY_BLAME, anywhere()))
                .against("excuse-second", s.second(Tag.ACCOUNTABILITY_EXCUSE, anywhere()))
                .note("own-second", s.second(Tag.ACCOUNTABILITY_OWN, anywhere()))
                .either("failure", kind == Competency.FAILURE)
                .note("failure-own", kind == Competency.FAILURE ? own : 0);
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case MISSING -> showing(answer, anywhere(), 2, Tag.ACCOUNTABILITY_BLAME);
            case WEAK -> showing(answer, anywhere(), 2, Tag.ACCOUNTABILITY_EXCUSE);
            // Neutral is the absence of blame: there are no words to show.
            case SOLID -> Stream.empty();
            case STRONG -> showing(answer, anywhere(), 2, Tag.ACCOUNTABILITY_OWN);
        };
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        return switch (level) {
            case MISSING ->
                List.of(likeliest(answer, anywhere(), Tag.ACCOUNTABILITY_BLAME)
                        .map(c -> about(answer, c, "drop-blame"))
                        .orElse(Advice.of("own-your-part", Section.REFLECTION)));
            case WEAK ->
                List.of(likeliest(answer, anywhere(), Tag.ACCOUNTABILITY_EXCUSE)
                        .map(c -> about(answer, c, "answer-excuse"))
                        .orElse(Advice.of("own-your-part", Section.REFLECTION)));
            case SOLID ->
                List.of(Advice.of(
                        kind == Competency.FAILURE ? "own-the-mistake" : "own-a-decision",
                        kind == Competency.FAILURE ? Section.SITUATION : Section.REFLECTION));
            case STRONG -> List.of();
        };
    }
}
