package dev.starpractice.rubric;

import dev.starpractice.text.ReadText;
import dev.starpractice.text.Reading;
import dev.starpractice.text.Sentence;
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
import java.util.TreeMap;

/**
 * How well words follow each other as they do in English: which sort of word follows which, counted in the labelled
 * answers. Notes without verbs do; the same words shuffled, or a list of cue words, do not.
 */
final class WordOrder {

    /** Stands before the first and after the last word of a sentence. */
    private static final String EDGE = "^";

    /** How many words' worth of doubt there is about each sort. */
    private static final double DOUBT = 4;

    private final Map<String, Integer> sorts = new TreeMap<>();

    private final Map<String, Integer> pairs = new TreeMap<>();

    private final Map<String, Integer> followed = new HashMap<>();

    private int all;

    WordOrder() {}

    /** What ships with the application. */
    static WordOrder standard() {
        return Standard.ORDER;
    }

    /** Counts a text. */
    void learn(ReadText text) {
        for (Sentence sentence : text.sentences()) {
            String before = EDGE;
            for (String sort : sorts(sentence)) {
                count(before, sort, 1);
                before = sort;
            }
            count(before, EDGE, 1);
        }
    }

    private void count(String before, String sort, int times) {
        sorts.merge(sort, times, Integer::sum);
        followed.merge(before, times, Integer::sum);
        pairs.merge(before + " " + sort, times, Integer::sum);
        all += times;
    }

    /**
     * How much likelier the words of some texts are where they stand than anywhere else: the mean over the words of the
     * logarithm of that ratio. About 0 for words in no order, and more the more they follow each other as in English.
     */
    double fluency(List<ReadText> texts) {
        double sum = 0;
        int count = 0;
        for (ReadText text : texts) {
            for (Sentence sentence : text.sentences()) {
                String before = EDGE;
                for (String sort : sorts(sentence)) {
                    sum += ratio(before, sort);
                    count++;
                    before = sort;
                }
                sum += ratio(before, EDGE);
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double ratio(String before, String sort) {
        double alone = (sorts.getOrDefault(sort, 0) + 1.0) / (all + 1.0);
        double after = (pairs.getOrDefault(before + " " + sort, 0) + DOUBT * alone)
                / (followed.getOrDefault(before, 0) + DOUBT);
        return StrictMath.log(after / alone);
    }

    private static List<String> sorts(Sentence sentence) {
        List<String> sorts = new ArrayList<>();
        sentence.clauses()
                .forEach(clause -> clause.words().forEach(word -> {
                    if (!word.isMark()) {
                        sorts.add(sort(word));
                    }
                }));
        return sorts;
    }

    /** A function word stands for itself, any other for what it can be by dictionary. */
    private static String sort(Word word) {
        if (word.kind() != Word.Kind.WORD) {
            return "0";
        }
        if (function(word)) {
            return word.lower();
        }
        if (word.can(Reading.UNKNOWN)) {
            return "?";
        }
        StringBuilder sort = new StringBuilder("=");
        sort.append(word.can(Reading.NOUN | Reading.NAME) ? "N" : "");
        sort.append(word.can(Reading.VERB_BASE) ? "V" : "");
        sort.append(word.can(Reading.VERB_S) ? "S" : "");
        sort.append(word.can(Reading.VERB_PAST | Reading.VERB_PARTICIPLE) ? "D" : "");
        sort.append(word.can(Reading.VERB_ING) ? "G" : "");
        sort.append(word.can(Reading.ADJECTIVE) ? "A" : "");
        sort.append(word.can(Reading.ADVERB) ? "R" : "");
        return sort.toString();
    }

    /** Whether a word holds others together, rather than saying something itself. */
    static boolean function(Word word) {
        return word.isWord()
                && (word.can(Reading.DETERMINER
                                | Reading.PREPOSITION
                                | Reading.PRONOUN
                                | Reading.CONJUNCTION
                                | Reading.MODAL)
                        || switch (word.lemma()) {
                            case "be", "have", "do", "not" -> true;
                            default -> false;
                        });
    }

    /** The file's text: a line for each pair with how often it was seen. */
    String text() {
        StringBuilder text = new StringBuilder("# Made from the labelled answers by `./mvnw -Ptrain`. Do not edit.\n");
        pairs.forEach(
                (pair, times) -> text.append(pair).append(' ').append(times).append('\n'));
        return text.toString();
    }

    private static final class Standard {

        private static final WordOrder ORDER = load();

        private static WordOrder load() {
            WordOrder order = new WordOrder();
            try (InputStream in = Objects.requireNonNull(
                            WordOrder.class.getResourceAsStream("/rubric/word-order.txt"), "word-order.txt");
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.startsWith("#")) {
                        String[] words = line.split(" ");
                        order.count(words[0], words[1], Integer.parseInt(words[2]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return order;
        }
    }
}
