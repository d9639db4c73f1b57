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
import dev.starpractice.text.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the speaker's own specific steps are told: RUBRIC, {@code actions}. */
final class Actions extends LearnedCriterion {

    Actions() {
        super("actions", 20);
    }

    /** Where steps are counted: the Action, or the whole answer where that is empty. */
    private static Predicate<ReadClause> steps(ReadAnswer answer) {
        return answer.text(Section.ACTION).isBlank() ? anywhere() : in(Section.ACTION);
    }

    @Override
    Signals signals(ReadAnswer answer, Competency kind) {
        Predicate<ReadClause> where = steps(answer);
        Signals s = new Signals(answer);
        double own = s.count(Tag.ACTION_OWN_STEP, where);
        double team = s.count(Tag.ACTION_TEAM, where);
        double hidden = s.count(Tag.ACTION_PASSIVE, where);
        double hypothetical = s.hypothetical();
        long sure = answer.clauses().stream()
                .filter(where)
                .filter(c -> c.likelihood(Tag.ACTION_OWN_STEP) > Signals.LIKELY)
                .count();
        long first = answer.clauses().stream()
                .filter(where)
                .filter(c -> c.clause().actor() == Actor.SPEAKER || c.clause().actor() == Actor.IMPLIED)
                .count();
        return s.note("own-1", Math.min(1, own))
                .note("own-2", Math.min(2, own))
                .note("own-3", Math.min(3, own))
                .note("own-6", Math.min(6, own))
                .note("own-share", own / (own + team + hidden + 0.5))
                .either("vague-count", Math.min(2, s.count(Tag.ACTION_OWN_VAGUE, where)))
                .either("vague", s.best(Tag.ACTION_OWN_VAGUE, where))
                .note("own", s.best(Tag.ACTION_OWN_STEP, where))
                .against("hypothetical", hypothetical)
                .against("hypothetical-own", hypothetical * Math.min(3, own))
                .note("sure-1", Math.min(1, sure))
                .note("sure-2", Math.min(2, sure))
                .note("sure-3", Math.min(3, sure))
                .note("first-person-1", Math.min(1, first))
                .note("first-person-3", Math.min(3, first))
                .against("team", Math.min(4, team))
                .against("hidden", Math.min(4, hidden));
    }

    @Override
    Stream<ReadClause> evidence(ReadAnswer answer, Competency kind, Level level) {
        return level == Level.WEAK
                ? showing(answer, steps(answer), 2, Tag.ACTION_OWN_STEP, Tag.ACTION_OWN_VAGUE)
                : showing(answer, steps(answer), 8, Tag.ACTION_OWN_STEP);
    }

    @Override
    List<Advice> advice(ReadAnswer answer, Competency kind, Level level) {
        if (level == Level.STRONG) {
            return List.of();
        }
        Predicate<ReadClause> where = steps(answer);
        Signals s = new Signals(answer);
        if (s.hypothetical() > Signals.LIKELY) {
            return List.of(Advice.of("tell-what-happened", Section.ACTION));
        }
        double team = s.count(Tag.ACTION_TEAM, where);
        double hidden = s.count(Tag.ACTION_PASSIVE, where);
        double vague = s.count(Tag.ACTION_OWN_VAGUE, where);
        List<Advice> advice = new ArrayList<>();
        if (vague > 0.5 && level == Level.WEAK) {
            likeliest(answer, where, Tag.ACTION_OWN_VAGUE)
                    .ifPresent(c -> advice.add(about(answer, c, "make-specific")));
        }
        if (team >= hidden && team > 0.5) {
            likeliest(answer, where, Tag.ACTION_TEAM).ifPresent(c -> advice.add(about(answer, c, "say-your-part")));
        } else if (hidden > 0.5) {
            likeliest(answer, where, Tag.ACTION_PASSIVE).ifPresent(c -> advice.add(about(answer, c, "say-who-acted")));
        }
        advice.add(likeliest(answer, where, Tag.ACTION_OWN_STEP)
                .filter(c -> level != Level.MISSING && c.likelihood(Tag.ACTION_OWN_STEP) >= Signals.LIKELY)
                .map(c -> level == Level.WEAK
                        ? about(answer, c, "two-more-steps-besides", Section.ACTION)
                        : about(answer, c, "one-more-step-besides", Section.ACTION))
                .orElse(Advice.of(
                        level == Level.MISSING
                                ? "tell-steps"
                                : level == Level.WEAK ? "two-more-steps" : "one-more-step",
                        Section.ACTION)));
        return advice;
    }
}
