package dev.starpractice.rubric;

import dev.starpractice.text.ReadText;
import dev.starpractice.text.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the application itself says about good answers: the definition of the rubric, its messages, the guidance. The
 * sample answers are none of it: they are answers.
 */
final class OwnTexts {

    /** So many words in a row that are also in a row in one of the texts are no chance. */
    private static final int RUN = 5;

    private static final List<String> FILES = List.of(
            "/rubric/definition.md",
            "/messages/rubric.properties",
            "/messages/feedback.properties",
            "/messages/draft.properties",
            "/messages/prompt.properties",
            "/prompts/ownership.yaml",
            "/prompts/disagreement.yaml",
            "/prompts/failure.yaml",
            "/prompts/deadline.yaml",
            "/prompts/incomplete-data.yaml");

    private static final Set<Integer> RUNS = load();

    private OwnTexts() {}

    /** The share of these words, in lower case, that stand in a run taken from the application's own texts. */
    static double share(List<String> words) {
        int covered = 0;
        int end = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            if (RUNS.contains(words.subList(i, i + RUN).hashCode())) {
                covered += i + RUN - Math.max(i, end);
                end = i + RUN;
            }
        }
        return words.isEmpty() ? 0 : covered / (double) words.size();
    }

    private static Set<Integer> load() {
        Set<Integer> runs = new HashSet<>();
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(OwnTexts.class.getResourceAsStream(file), file);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                add(reader.lines().toList(), file, runs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return runs;
    }

    private static void add(List<String> lines, String file, Set<Integer> runs) {
        StringBuilder text = new StringBuilder();
        boolean sample = false;
        for (String line : lines) {
            if (file.endsWith(".yaml") && !line.isEmpty() && Character.isLetter(line.charAt(0))) {
                sample = line.startsWith("sample:");
            }
            int value = file.endsWith(".properties") ? line.indexOf('=') + 1 : 0;
            if (!sample) {
                text.append(line, value, line.length()).append('\n');
            }
        }
        List<String> words = ReadText.of(text.toString()).words().stream()
                .filter(word -> !word.isMark())
                .map(Word::lower)
                .toList();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).hashCode());
        }
    }
}
