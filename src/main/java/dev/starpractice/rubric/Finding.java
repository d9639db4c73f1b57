package dev.starpractice.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion says of an answer.
 *
 * @param criterion the criterion's id
 * @param weight the criterion's own weight, before the weight of unrated ones is shared out
 * @param level the level reached, or null where the criterion is not rated for the kind of prompt
 * @param credit the share of the weight that the level earns, 0 to 1
 * @param evidence the words that earned the level, in reading order; not empty above level 0 unless the
 *     criterion judges what is absent or counted
 * @param advice what to do next, the most valuable first; empty where nothing is left to do
 */
public record Finding(
        String criterion,
        int weight,
        @Nullable Level level,
        double credit,
        List<Evidence> evidence,
        List<Advice> advice) {

    public Finding {
        evidence = List.copyOf(evidence);
        advice = List.copyOf(advice);
    }

    /** True where the criterion has something to say of this kind of prompt. */
    public boolean rated() {
        return level != null;
    }
}
