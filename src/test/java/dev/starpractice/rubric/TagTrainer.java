package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.ReadText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Learns a {@link TagModel} from answers with marked spans. Deterministic. */
public final class TagTrainer {

    /** How often each example is learned from. */
    private static final int EPOCHS = 12;

    /** How far a step goes, at first. */
    private static final double RATE = 0.1;

    /** How strongly weights are drawn to zero. */
    private static final double L2 = 5e-5;

    /** In how many answers a clue must occur to be learned. */
    private static final int MIN_ANSWERS = 3;

    /** A clause with its clues by number and the tags that it has. */
    private record Example(LabelledAnswer answer, Clues.Clued clued, int[] clues, boolean[] tags) {}

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final List<String> names = new ArrayList<>();

    private final Map<LabelledAnswer, List<Example>> examples = new LinkedHashMap<>();

    public TagTrainer(List<LabelledAnswer> answers) {
        Map<String, Integer> seenIn = new HashMap<>();
        Map<LabelledAnswer, List<Clues.Clued>> clued = new LinkedHashMap<>();
        for (LabelledAnswer answer : answers) {
            List<Clues.Clued> clauses = new ArrayList<>();
            Set<String> all = new HashSet<>();
            for (Section section : Section.values()) {
                for (Clues.Clued c :
                        Clues.of(section, ReadText.of(answer.answer().text(section)))) {
                    clauses.add(c);
                    all.addAll(c.clues());
                }
            }
            clued.put(answer, clauses);
            all.forEach(clue -> seenIn.merge(clue, 1, Integer::sum));
        }
        clued.forEach((answer, clauses) -> {
            List<Example> list = new ArrayList<>();
            for (Clues.Clued c : clauses) {
                int[] ids = c.clues().stream()
                        .filter(clue -> seenIn.get(clue) >= MIN_ANSWERS)
                        .mapToInt(clue -> numbers.computeIfAbsent(clue, k -> {
                            names.add(k);
                            return names.size() - 1;
                        }))
                        .toArray();
                list.add(new Example(answer, c, ids, tags(answer, c)));
            }
            examples.put(answer, list);
        });
    }

    private static boolean[] tags(LabelledAnswer answer, Clues.Clued clued) {
        boolean[] tags = new boolean[Tag.values().length];
        int start = clued.clause().start();
        int end = clued.clause().end();
        for (LabelledAnswer.Span span : answer.spans()) {
            Tag tag = span.section() == clued.section() ? span.tag(answer.kind()) : null;
            int overlap = Math.min(end, span.end()) - Math.max(start, span.start());
            if (tag != null
                    && overlap > 0
                    && (overlap >= 0.4 * (end - start) || overlap >= 0.6 * (span.end() - span.start()))) {
                tags[tag.ordinal()] = true;
                if (tag == Tag.RESULT_CHECKED) {
                    tags[Tag.RESULT_MEASURED.ordinal()] = true;
                }
            }
        }
        tags[Tag.HYPOTHETICAL.ordinal()] = answer.hypothetical();
        return tags;
    }

    /** Learns from some of the answers. */
    public TagModel train(List<LabelledAnswer> from) {
        int n = names.size();
        Tag[] tags = Tag.values();
        float[][] weights = new float[tags.length][];
        float[] biases = new float[tags.length];
        List<Example> all = from.stream().flatMap(a -> examples.get(a).stream()).toList();
        java.util.stream.IntStream.range(0, tags.length).parallel().forEach(t -> {
            List<Example> own =
                    all.stream().filter(e -> teaches(e.answer(), tags[t])).toList();
            float[] w = new float[n];
            biases[t] = (float) fit(own, t, w);
            weights[t] = w;
        });
        Map<String, byte[]> rows = new LinkedHashMap<>();
        float[] scales = new float[tags.length];
        for (int t = 0; t < tags.length; t++) {
            float max = 1e-6f;
            for (float w : weights[t]) {
                max = Math.max(max, Math.abs(w));
            }
            scales[t] = max / 127;
        }
        for (int i = 0; i < n; i++) {
            byte[] row = new byte[tags.length];
            boolean any = false;
            for (int t = 0; t < tags.length; t++) {
                row[t] = (byte) Math.round(weights[t][i] / scales[t]);
                any |= row[t] != 0;
            }
            if (any) {
                rows.put(names.get(i), row);
            }
        }
        return new TagModel(rows, scales, biases);
    }

    /** A tag of one kind of prompt is learned from answers to such, and a fragment teaches the tags it was marked for. */
    static boolean teaches(LabelledAnswer answer, Tag tag) {
        return (tag.kind() == null || tag.kind() == answer.kind())
                && (answer.only().isEmpty() || answer.only().equals(tag.criterion()));
    }

    private static double fit(List<Example> examples, int tag, float[] w) {
        int n = examples.size();
        double[] g2 = new double[w.length];
        Arrays.fill(g2, 1e-2);
        double bias = -2;
        double biasG2 = 1e-2;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Random random = new Random(7);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int o : order) {
                Example e = examples.get(o);
                double z = bias;
                for (int f : e.clues()) {
                    z += w[f];
                }
                double error = 1 / (1 + Math.exp(-z)) - (e.tags()[tag] ? 1 : 0);
                for (int f : e.clues()) {
                    double g = error + L2 * n / 100.0 * w[f];
                    g2[f] += g * g;
                    w[f] -= (float) (RATE * g / Math.sqrt(g2[f]));
                }
                biasG2 += error * error;
                bias -= RATE * error / Math.sqrt(biasG2);
            }
        }
        return bias;
    }
}
