package dev.starpractice.rubric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The word lists of the rubric: words and phrases by what they are a sign of. Data files in {@code words/}, one phrase a
 * line in lower case; {@code words/lists.txt} names them.
 */
final class WordLists {

    private static final WordLists STANDARD = load();

    private final List<String> names;

    /** For each first word, the phrases that begin with it. */
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private WordLists(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** A phrase and the list that it is from. */
    record Phrase(int list, String[] words) {}

    static WordLists standard() {
        return STANDARD;
    }

    /** The lists, in their order. */
    List<String> names() {
        return names;
    }

    /** The phrases that begin with a word. */
    List<Phrase> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    private static WordLists load() {
        WordLists lists = new WordLists(lines("lists"));
        for (int i = 0; i < lists.names.size(); i++) {
            for (String line : lines(lists.names.get(i))) {
                // Clitics are words of their own in the text, so they are in the phrases too.
                String[] words = line.replace("n't", " n't")
                        .replaceAll("(?<=[a-z])('(?:s|d|m|re|ve|ll))\\b", " $1")
                        .trim()
                        .split("\\s+");
                lists.byFirstWord
                        .computeIfAbsent(words[0], w -> new ArrayList<>())
                        .add(new Phrase(i, words));
            }
        }
        return lists;
    }

    private static List<String> lines(String name) {
        String file = "/rubric/words/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
