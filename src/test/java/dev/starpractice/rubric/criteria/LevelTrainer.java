package dev.starpractice.rubric.criteria;

import java.util.List;

/**
 * Learns a {@link LevelModel} from signals and rated levels: for each level a logistic regression of whether it is
 * reached, fitted by gradient descent (Adam) with a penalty on large weights, each weight kept to the direction of its
 * signal; then the cuts of the expected level for which the quadratic weighted kappa is best. Deterministic.
 */
final class LevelTrainer {

    private static final int STEPS = 400;

    private static final double RATE = 0.05;

    /** How much large weights are held back, on signals scaled to a standard deviation of one. */
    private static final double PENALTY = 0.01;

    /** How much better a cut has to be, in kappa, for each whole level that it is away from the middle. */
    private static final double PREFER_MIDDLE = 0.04;

    private final List<double[]> signals;

    private final int[] levels;

    private final int width;

    private final double[] mean;

    private final double[] deviation;

    private LevelTrainer(List<double[]> signals, int[] levels) {
        this.signals = signals;
        this.levels = levels;
        this.width = signals.get(0).length;
        this.mean = new double[width];
        this.deviation = new double[width];
        for (double[] row : signals) {
            for (int j = 0; j < width; j++) {
                mean[j] += row[j] / signals.size();
            }
        }
        for (double[] row : signals) {
            for (int j = 0; j < width; j++) {
                deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / signals.size();
            }
        }
        for (int j = 0; j < width; j++) {
            // A signal that never varies must not be divided by nothing.
            deviation[j] = Math.sqrt(deviation[j]) + 1e-3;
        }
    }

    /** The model of answers with these signals and levels 0 to 3. */
    static LevelModel train(List<double[]> signals, int[] levels, List<Signals.Direction> directions) {
        LevelTrainer trainer = new LevelTrainer(signals, levels);
        LevelModel even = trainer.fit(directions);
        double[] expected = signals.stream().mapToDouble(even::expected).toArray();
        return new LevelModel(even.weights(), even.biases(), cuts(expected, levels));
    }

    private LevelModel fit(List<Signals.Direction> directions) {
        double[][] weights = new double[LevelModel.STEPS][width];
        double[] biases = new double[LevelModel.STEPS];
        for (int k = 0; k < LevelModel.STEPS; k++) {
            double[] x = reached(k, directions);
            biases[k] = x[width];
            for (int j = 0; j < width; j++) {
                weights[k][j] = x[j] / deviation[j];
                biases[k] -= weights[k][j] * mean[j];
            }
        }
        return new LevelModel(weights, biases, new double[] {0.5, 1.5, 2.5});
    }

    /** The weights, and last the bias, by which a level above {@code k} is told, on signals scaled to a deviation of one. */
    private double[] reached(int k, List<Signals.Direction> directions) {
        double[] x = new double[width + 1];
        double[] momentum = new double[x.length];
        double[] square = new double[x.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(x, k);
            for (int j = 0; j < x.length; j++) {
                momentum[j] = 0.9 * momentum[j] + 0.1 * gradient[j];
                square[j] = 0.99 * square[j] + 0.01 * gradient[j] * gradient[j];
                double m = momentum[j] / (1 - Math.pow(0.9, step));
                double s = square[j] / (1 - Math.pow(0.99, step));
                x[j] -= RATE * m / (Math.sqrt(s) + 1e-6);
                if (j < width) {
                    x[j] = kept(x[j], directions.get(j));
                }
            }
        }
        return x;
    }

    private double[] gradient(double[] x, int k) {
        int n = signals.size();
        double[] gradient = new double[x.length];
        for (int i = 0; i < n; i++) {
            double[] row = signals.get(i);
            double z = x[width];
            for (int j = 0; j < width; j++) {
                z += x[j] * (row[j] - mean[j]) / deviation[j];
            }
            double error = (1 / (1 + Math.exp(-z)) - (levels[i] > k ? 1 : 0)) / n;
            gradient[width] += error;
            for (int j = 0; j < width; j++) {
                gradient[j] += error * (row[j] - mean[j]) / deviation[j];
            }
        }
        for (int j = 0; j < width; j++) {
            gradient[j] += PENALTY * x[j];
        }
        return gradient;
    }

    private static double kept(double weight, Signals.Direction direction) {
        return switch (direction) {
            case FOR -> Math.max(0, weight);
            case AGAINST -> Math.min(0, weight);
            case EITHER -> weight;
        };
    }

    private static double[] cuts(double[] expected, int[] levels) {
        double[] best = {0.5, 1.5, 2.5};
        double bestWorth = worth(expected, levels, best);
        for (int round = 0; round < 3; round++) {
            for (int k = 0; k < LevelModel.STEPS; k++) {
                for (int step = 2; step <= 18; step++) {
                    double[] cuts = best.clone();
                    cuts[k] = k + step / 20.0;
                    double worth = worth(expected, levels, cuts);
                    if (worth > bestWorth + 1e-9) {
                        bestWorth = worth;
                        best = cuts;
                    }
                }
            }
        }
        return best;
    }

    private static double worth(double[] expected, int[] levels, double[] cuts) {
        int[] given = new int[levels.length];
        for (int i = 0; i < given.length; i++) {
            for (double cut : cuts) {
                if (expected[i] > cut) {
                    given[i]++;
                }
            }
        }
        double away = 0;
        for (int k = 0; k < LevelModel.STEPS; k++) {
            away += Math.abs(cuts[k] - k - 0.5);
        }
        return kappa(given, levels) - PREFER_MIDDLE * away;
    }

    /** The quadratic weighted kappa of two lists of levels 0 to 3; 1 where both are constant and equal. */
    static double kappa(int[] some, int[] others) {
        double[][] seen = new double[4][4];
        double[] rows = new double[4];
        double[] columns = new double[4];
        for (int i = 0; i < some.length; i++) {
            seen[some[i]][others[i]]++;
            rows[some[i]]++;
            columns[others[i]]++;
        }
        double disagreement = 0;
        double byChance = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double weight = (i - j) * (i - j);
                disagreement += weight * seen[i][j];
                byChance += weight * rows[i] * columns[j] / some.length;
            }
        }
        return byChance == 0 ? 1 : 1 - disagreement / byChance;
    }
}
