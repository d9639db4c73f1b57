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
 * each signal with its name and weight, then {@code thresholds} and {@code cuts} with three numbers each.
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
        StringBuilder text =
                new StringBuilder("# Made from the labelled answers by `./mvnw -Ptraining`. Do not edit.\n");
        models.forEach((id, model) -> {
            text.append("criterion ").append(id).append('\n');
            for (int i = 0; i < model.weights().length; i++) {
                text.append(names.get(id).get(i))
                        .append(' ')
                        .append(model.weights()[i])
                        .append('\n');
            }
            text.append("thresholds").append(numbers(model.thresholds())).append('\n');
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
        Map<String, Double> weights = new LinkedHashMap<>();
        double[] thresholds = {};
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
                case "thresholds" -> thresholds = numbers(words);
                case "cuts" ->
                    put(
                            id,
                            List.copyOf(weights.keySet()),
                            new LevelModel(
                                    weights.values().stream()
                                            .mapToDouble(Double::doubleValue)
                                            .toArray(),
                                    thresholds,
                                    numbers(words)));
                default -> weights.put(words[0], Double.valueOf(words[1]));
            }
        }
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
