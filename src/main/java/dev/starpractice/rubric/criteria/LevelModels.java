package dev.starpractice.rubric.criteria;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The {@link LevelModel} of each criterion. A text file: for each criterion a line {@code criterion <id>}, then a line for
 * each signal with its name and its weight for each of levels 1, 2 and 3, then {@code biases} and {@code cuts} likewise.
 */
final class LevelModels {

    private static final String FILE = "/rubric/levels.txt";

    private final Map<String, LevelModel> models = new LinkedHashMap<>();

    private final Map<String, List<String>> names = new LinkedHashMap<>();

    /** The models that ship with the application. */
    static LevelModels standard() {
        return Standard.MODELS;
    }

    /**
     * The model of a criterion.
     *
     * @throws IllegalArgumentException where there is none
     */
    LevelModel of(String criterion) {
        LevelModel model = models.get(criterion);
        if (model == null) {
            throw new IllegalArgumentException("no level model for " + criterion);
        }
        return model;
    }

    /** The signals that the criterion's model was made for. */
    List<String> names(String criterion) {
        return names.getOrDefault(criterion, List.of());
    }

    void put(String criterion, List<String> signals, LevelModel model) {
        models.put(criterion, model);
        names.put(criterion, List.copyOf(signals));
    }

    /** The file's text. */
    String text() {
        StringBuilder text = new StringBuilder("# Made from the labelled answers by `./mvnw -Ptrain`. Do not edit.\n");
        models.forEach((id, model) -> {
            text.append("criterion ").append(id).append('\n');
            for (int i = 0; i < names.get(id).size(); i++) {
                int signal = i;
                double[] row = Arrays.stream(model.weights())
                        .mapToDouble(weights -> weights[signal])
                        .toArray();
                text.append(names.get(id).get(i)).append(numbers(row)).append('\n');
            }
            text.append("biases").append(numbers(model.biases())).append('\n');
            text.append("cuts").append(numbers(model.cuts())).append('\n');
        });
        return text.toString();
    }

    private static String numbers(double[] numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(' ').append(number);
        }
        return text.toString();
    }

    private void read(BufferedReader reader) {
        String id = "";
        Map<String, double[]> weights = new LinkedHashMap<>();
        double[] biases = {};
        for (String line : reader.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ");
            switch (words[0]) {
                case "criterion" -> {
                    id = words[1];
                    weights = new LinkedHashMap<>();
                }
                case "biases" -> biases = numbers(words);
                case "cuts" ->
                    put(id, List.copyOf(weights.keySet()), new LevelModel(byLevel(weights), biases, numbers(words)));
                default -> weights.put(words[0], numbers(words));
            }
        }
    }

    private static double[][] byLevel(Map<String, double[]> weights) {
        double[][] byLevel = new double[LevelModel.STEPS][];
        for (int k = 0; k < byLevel.length; k++) {
            int level = k;
            byLevel[k] =
                    weights.values().stream().mapToDouble(row -> row[level]).toArray();
        }
        return byLevel;
    }

    private static double[] numbers(String[] words) {
        return Arrays.stream(words, 1, words.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static final class Standard {

        private static final LevelModels MODELS = load();

        private static LevelModels load() {
            LevelModels models = new LevelModels();
            try (InputStream in = Objects.requireNonNull(LevelModels.class.getResourceAsStream(FILE), FILE);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                models.read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return models;
        }
    }
}
