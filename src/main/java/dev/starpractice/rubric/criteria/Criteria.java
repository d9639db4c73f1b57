package dev.starpractice.rubric.criteria;

import dev.starpractice.rubric.Criterion;
import java.util.List;

/** THE list of criteria. */
public final class Criteria {

    /** All criteria, in the order in which they are shown; their weights add up to 100. */
    public static final List<Criterion> ALL = List.of(
            new QuantifiedResult(),
            new Lesson(),
            new Actions(),
            new Context(),
            new Mechanism(),
            new Accountability(),
            new PromptFit(),
            new TimeBox());

    private Criteria() {}
}
