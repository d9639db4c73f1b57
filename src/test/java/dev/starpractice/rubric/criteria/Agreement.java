package dev.starpractice.rubric.criteria;

import dev.starpractice.answer.Competency;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.LabelledAnswer;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well scorecards agree with the labels of the same answers.
 *
 * @param criteria the figures of each criterion that people label
 * @param spearman the rank correlation of the score with the score that the labels make
 * @param answers how many answers
 */
record Agreement(Map<String, Figures> criteria, List<Miss> misses, double spearman, int answers) {

    /** A label that was not met. */
    record Miss(String id, String criterion, int label, int rated) {}

    /**
     * One criterion's figures.
     *
     * @param confusion how often each label, the row, was rated each level, the column
     * @param quoted how many answers have quotes that decided the label
     * @param overlapped in how many of them the evidence overlaps one
     */
    record Figures(int weight, int[][] confusion, int quoted, int overlapped) {

        int count() {
            return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
        }

        /** Quadratic weighted kappa. */
        double kappa() {
            double observed = 0;
            double expected = 0;
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < 4; k++) {
                    int column = 0;
                    for (int[] row : confusion) {
                        column += row[k];
                    }
                    double by = (i - k) * (i - k);
                    observed += by * confusion[i][k];
                    expected += by * Arrays.stream(confusion[i]).sum() * column / count();
                }
            }
            return expected == 0 ? 1 : 1 - observed / expected;
        }

        /** The share of labels that were met to within so many levels. */
        double within(int levels) {
            int met = 0;
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < 4; k++) {
                    met += Math.abs(i - k) <= levels ? confusion[i][k] : 0;
                }
            }
            return met / (double) count();
        }

        double evidence() {
            return overlapped / (double) quoted;
        }
    }

    static Agreement of(Map<LabelledAnswer, Scorecard> cards) {
        Map<String, Figures> criteria = new LinkedHashMap<>();
        List<Miss> misses = new ArrayList<>();
        for (Criterion criterion : Criteria.ALL) {
            int[][] confusion = new int[4][4];
            int quoted = 0;
            int overlapped = 0;
            for (Map.Entry<LabelledAnswer, Scorecard> entry : cards.entrySet()) {
                LabelledAnswer answer = entry.getKey();
                Integer label = answer.labels().get(criterion.id());
                Finding finding = entry.getValue().finding(criterion.id());
                if (label == null || finding.level() == null) {
                    continue;
                }
                int rated = finding.level().number();
                confusion[label][rated]++;
                if (label != rated) {
                    misses.add(new Miss(answer.id(), criterion.id(), label, rated));
                }
                List<String> quotes = answer.quotes().getOrDefault(criterion.id(), List.of());
                if (label >= 1 && !quotes.isEmpty()) {
                    quoted++;
                    overlapped += overlap(words(answer, finding.evidence()), quotes) ? 1 : 0;
                }
            }
            Figures figures = new Figures(criterion.weight(), confusion, quoted, overlapped);
            if (figures.count() > 0) {
                criteria.put(criterion.id(), figures);
            }
        }
        double[] scores = cards.values().stream().mapToDouble(Scorecard::score).toArray();
        double[] labels =
                cards.keySet().stream().mapToDouble(Agreement::labelledScore).toArray();
        return new Agreement(criteria, misses, correlation(ranks(scores), ranks(labels)), cards.size());
    }

    /** The mean of the kappas, weighted as the score is. */
    double kappa() {
        double sum = 0;
        double weights = 0;
        for (Figures figures : criteria.values()) {
            sum += figures.weight() * figures.kappa();
            weights += figures.weight();
        }
        return sum / weights;
    }

    /** The share of all labels that were met to within a level. */
    double adjacent() {
        double met = 0;
        double all = 0;
        for (Figures figures : criteria.values()) {
            met += figures.within(1) * figures.count();
            all += figures.count();
        }
        return met / all;
    }

    String table() {
        StringBuilder table = new StringBuilder("%-18s %4s %6s %6s %8s %8s  confusion (rows: label)%n"
                .formatted("criterion", "n", "kappa", "exact", "adjacent", "evidence"));
        criteria.forEach((id, f) -> table.append("%-18s %4d %6.3f %6.3f %8.3f %8s  %s%n"
                .formatted(
                        id,
                        f.count(),
                        f.kappa(),
                        f.within(0),
                        f.within(1),
                        f.quoted() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", f.evidence()),
                        Arrays.deepToString(f.confusion()))));
        return table.append("weighted kappa %.3f, within a level %.3f, Spearman of the score %.3f, over %d answers%n"
                        .formatted(kappa(), adjacent(), spearman, answers))
                .toString();
    }

    private static List<String> words(LabelledAnswer answer, List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> answer.answer().text(e.section()).substring(e.start(), e.end()))
                .toList();
    }

    /** True where one place holds one quote, or is held by it, or shares half of the words of the shorter of both. */
    private static boolean overlap(List<String> places, List<String> quotes) {
        for (String quote : quotes) {
            String q = normal(quote);
            for (String place : places) {
                String p = normal(place);
                if (p.isEmpty() || q.isEmpty()) {
                    continue;
                }
                Set<String> both = new HashSet<>(List.of(p.split(" ")));
                Set<String> wanted = new HashSet<>(List.of(q.split(" ")));
                int fewest = Math.min(both.size(), wanted.size());
                both.retainAll(wanted);
                if (p.contains(q) || q.contains(p) || both.size() >= 0.5 * fewest) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String normal(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).trim().split("\\s+"));
    }

    /** The score that the labels make by the rubric's own rule. */
    private static int labelledScore(LabelledAnswer answer) {
        List<Criterion> labelled = new ArrayList<>();
        for (Criterion criterion : Criteria.ALL) {
            labelled.add(answer.labels().containsKey(criterion.id()) ? new Labelled(criterion, answer) : criterion);
        }
        return new Rubric(labelled).rate(answer.answer(), answer.kind()).score();
    }

    private record Labelled(Criterion criterion, LabelledAnswer answer) implements Criterion {

        @Override
        public String id() {
            return criterion.id();
        }

        @Override
        public int weight() {
            return criterion.weight();
        }

        @Override
        public double credit(Level level, Competency kind) {
            return criterion.credit(level, kind);
        }

        @Override
        public Rating rate(ReadAnswer read, Competency kind) {
            return new Rating(Level.of(answer.labels().get(criterion.id())), List.of(), List.of());
        }
    }

    /** The rank of each value, ties sharing the mean of theirs. */
    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double below = 0;
            double equal = 0;
            for (double value : values) {
                below += value < values[i] ? 1 : 0;
                equal += value == values[i] ? 1 : 0;
            }
            ranks[i] = below + (equal + 1) / 2;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
