package dev.starpractice.rubric.criteria;

import dev.starpractice.rubric.Level;

/**
 * Turns what a criterion measures of an answer into a level: for each of levels 1, 2 and 3 a logistic regression of whether
 * it is reached, and the cuts of the expected level that agree best with people's ratings.
 *
 * <p>Each level has weights of its own because other things decide about each: that an outcome's size is told in words
 * makes level 1 and says nothing of level 3.
 *
 * @param weights for each level, one for each measure
 * @param biases one for each level
 * @param cuts where levels 1, 2 and 3 begin on the scale of expected levels, 0 to 3
 */
record LevelModel(double[][] weights, double[] biases, double[] cuts) {

    /** The levels above the lowest. */
    static final int STEPS = 3;

    /** The expected level, 0 to 3, of an answer with these measures. */
    double expected(double[] measures) {
        double expected = 0;
        double reached = 1;
        for (int k = 0; k < STEPS; k++) {
            double z = biases[k];
            for (int i = 0; i < measures.length; i++) {
                z += weights[k][i] * measures[i];
            }
            // A level is reached only where those below it are.
            reached = Math.min(reached, 1 / (1 + StrictMath.exp(-z)));
            expected += reached;
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
