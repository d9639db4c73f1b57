package dev.starpractice.rubric.criteria;

import dev.starpractice.rubric.Criterion;
import java.util.List;

/** THE list of criteria, in the order in which they are shown. */
public final class Criteria {

    /** All criteria. */
    public static final List<Criterion> ALL = List.of();

    private Criteria() {}
}
