package dev.starpractice.feedback;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rubric says of one version of a draft, in numbers.
 *
 * @param number the number of the revision, from 1
 * @param score 0 to 100
 * @param levels 0 to 3 by id of the criterion, null where it is not rated
 */
record ScoredVersion(int number, int score, Map<String, @Nullable Integer> levels) {}
