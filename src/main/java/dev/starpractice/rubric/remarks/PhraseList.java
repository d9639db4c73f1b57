package dev.starpractice.rubric.remarks;

import dev.starpractice.text.Word;
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

/** Phrases of a data file in {@code rubric/style/}, one a line, in lower case; to be found in a run of words. */
final class PhraseList {

    /** For each first word, the phrases that begin with it, the longest first. */
    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

    private PhraseList() {}

    static PhraseList read(String name) {
        String file = "/rubric/style/" + name + ".txt";
        PhraseList list = new PhraseList();
        try (InputStream in = Objects.requireNonNull(PhraseList.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    // Clitics are words of their own in the text, so they are in the phrases too.
                    .map(line -> line.replaceAll("(?<=[a-z])('(?:s|d|m|re|ve|ll))\\b", " $1")
                            .split("\\s+"))
                    .forEach(words -> list.byFirstWord
                            .computeIfAbsent(words[0], w -> new ArrayList<>())
                            .add(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        list.byFirstWord.values().forEach(phrases -> phrases.sort((a, b) -> b.length - a.length));
        return list;
    }

    /** How many words the longest phrase takes that begins at {@code at}; 0 where none does. */
    int lengthAt(List<Word> words, int at) {
        for (String[] phrase : byFirstWord.getOrDefault(words.get(at).lower(), List.of())) {
            int i = 0;
            while (i < phrase.length
                    && at + i < words.size()
                    && words.get(at + i).lower().equals(phrase[i])) {
                i++;
            }
            if (i == phrase.length) {
                return i;
            }
        }
        return 0;
    }

    boolean holds(String word) {
        return byFirstWord.containsKey(word);
    }
}
