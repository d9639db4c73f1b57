package dev.starpractice.rubric.criteria;

import java.util.Arrays;
import java.util.List;

/** Learns a {@link LevelModel} from measures and labels: ordered logistic regression by gradient descent. */
final class LevelTrainer {

    static double L2 = 0.01;

    static LevelModel train(List<double[]> xs, int[] ys) {
        int n = xs.size();
        int m = xs.get(0).length;
        // standardise inside, then fold back
        double[] mean = new double[m];
        double[] sd = new double[m];
        for (double[] x : xs) for (int j = 0; j < m; j++) mean[j] += x[j] / n;
        for (double[] x : xs) for (int j = 0; j < m; j++) sd[j] += (x[j] - mean[j]) * (x[j] - mean[j]) / n;
        for (int j = 0; j < m; j++) sd[j] = Math.sqrt(sd[j]) + 1e-3;
        double[] w = new double[m];
        double[] t = {-1.5, 0, 1.5};
        double[] gw = new double[m + 3];
        double[] mom = new double[m + 3];
        double[] vel = new double[m + 3];
        for (int it = 1; it <= 600; it++) {
            Arrays.fill(gw, 0);
            for (int i = 0; i < n; i++) {
                double z = 0;
                double[] x = xs.get(i);
                for (int j = 0; j < m; j++) z += w[j] * (x[j] - mean[j]) / sd[j];
                double dz = 0;
                for (int k = 0; k < 3; k++) {
                    double p = 1 / (1 + Math.exp(t[k] - z));
                    double e = p - (ys[i] > k ? 1 : 0);
                    dz += e;
                    gw[m + k] -= e / n;
                }
                for (int j = 0; j < m; j++) gw[j] += dz * (x[j] - mean[j]) / sd[j] / n;
            }
            for (int j = 0; j < m; j++) gw[j] += L2 * w[j];
            for (int j = 0; j < m + 3; j++) {
                mom[j] = 0.9 * mom[j] + 0.1 * gw[j];
                vel[j] = 0.99 * vel[j] + 0.01 * gw[j] * gw[j];
                double step =
                        0.05 * mom[j] / (1 - Math.pow(0.9, it)) / (Math.sqrt(vel[j] / (1 - Math.pow(0.99, it))) + 1e-6);
                if (j < m) w[j] -= step;
                else t[j - m] -= step;
            }
        }
        double shift = 0;
        double[] raw = new double[m];
        for (int j = 0; j < m; j++) {
            raw[j] = w[j] / sd[j];
            shift += raw[j] * mean[j];
        }
        double[] th = {t[0] + shift, t[1] + shift, t[2] + shift};
        LevelModel model = new LevelModel(raw, th, new double[] {0.5, 1.5, 2.5});
        double[] e = xs.stream().mapToDouble(model::expected).toArray();
        return new LevelModel(raw, th, cuts(e, ys));
    }

    private static double[] cuts(double[] expected, int[] ys) {
        double[] best = {0.5, 1.5, 2.5};
        double bestK = kappa(expected, ys, best);
        for (int round = 0; round < 3; round++) {
            for (int k = 0; k < 3; k++) {
                for (double c = k + 0.1; c < k + 0.95; c += 0.05) {
                    double[] cuts = best.clone();
                    cuts[k] = c;
                    // prefer the middle unless clearly better
                    double kap = kappa(expected, ys, cuts) - 0.01 * Math.abs(c - k - 0.5);
                    if (kap > bestK + 1e-9) {
                        bestK = kap;
                        best = cuts;
                    }
                }
            }
        }
        return best;
    }

    static double kappa(double[] expected, int[] ys, double[] cuts) {
        int[] p = new int[ys.length];
        for (int i = 0; i < p.length; i++) for (double c : cuts) if (expected[i] > c) p[i]++;
        return kappa(p, ys);
    }

    static double kappa(int[] a, int[] b) {
        double[][] o = new double[4][4];
        double[] ra = new double[4], rb = new double[4];
        for (int i = 0; i < a.length; i++) {
            o[a[i]][b[i]]++;
            ra[a[i]]++;
            rb[b[i]]++;
        }
        double num = 0, den = 0;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) {
                double w = (i - j) * (i - j);
                num += w * o[i][j];
                den += w * ra[i] * rb[j] / a.length;
            }
        return den == 0 ? 1 : 1 - num / den;
    }
}
