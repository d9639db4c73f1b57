package dev.starpractice.rubric.criteria;

import dev.starpractice.rubric.Level;

/**
 * Turns what a criterion measures of an answer into a level: an ordered logistic regression, and the cuts of its expected
 * level that agree best with people's ratings.
 *
 * @param weights one for each measure
 * @param thresholds where levels 1, 2 and 3 begin on the regression's scale
 * @param cuts where they begin on the scale of expected levels, 0 to 3
 */
record LevelModel(double[] weights, double[] thresholds, double[] cuts) {

    /** The expected level, 0 to 3, of an answer with these measures. */
    double expected(double[] measures) {
        double z = 0;
        for (int i = 0; i < weights.length; i++) {
            z += weights[i] * measures[i];
        }
        double expected = 0;
        for (double threshold : thresholds) {
            expected += 1 / (1 + StrictMath.exp(threshold - z));
        }
        return expected;
    }

    /** The level of an answer with these measures. */
    Level level(double[] measures) {
        double expected = expected(measures);
        int level = 0;
        for (double cut : cuts) {
            if (expected > cut) {
                level++;
            }
        }
        return Level.of(level);
    }
}
