package dev.starpractice.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion's verdict on one answer.
 *
 * @param level the level reached, or null where this kind of prompt is not rated
 * @param evidence the words that earned it
 * @param advice what to do next, the most valuable first
 */
public record Rating(@Nullable Level level, List<Evidence> evidence, List<Advice> advice) {

    /** The verdict of a criterion that does not apply to the kind of prompt. */
    public static final Rating NOT_RATED = new Rating(null, List.of(), List.of());

    public Rating {
        evidence = evidence.stream().distinct().sorted().toList();
        advice = List.copyOf(advice);
    }
}
