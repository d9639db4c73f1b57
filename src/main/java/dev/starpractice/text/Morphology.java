package dev.starpractice.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * What an English word form can be, by dictionary: all its readings, without regard to its neighbours.
 *
 * <p>Reads the part-of-speech dictionary of LanguageTool (Penn Treebank tags) through Morfologik. Not thread-safe: one
 * for each text that is read.
 */
final class Morphology {

    /** The dictionary is read once and shared; lookups on it are not. */
    private static final Dictionary DICTIONARY = load();

    /** Words with clitics that stand for whole words once they are cut off. */
    private static final Map<String, Reading> CLOSED = Map.of(
            "'s", new Reading(Reading.VERB_S, "be"),
            "'m", new Reading(Reading.VERB_BASE, "be"),
            "'re", new Reading(Reading.VERB_BASE, "be"),
            "'ve", new Reading(Reading.VERB_BASE, "have"),
            "'d", new Reading(Reading.MODAL | Reading.VERB_PAST, "would"),
            "'ll", new Reading(Reading.MODAL, "will"),
            "n't", new Reading(Reading.ADVERB, "not"));

    private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

    private final Map<String, Reading> seen = new HashMap<>();

    /** The readings of a word form in lower case. */
    Reading read(String lower) {
        Reading known = CLOSED.get(lower);
        return known != null ? known : seen.computeIfAbsent(lower, this::lookUp);
    }

    private Reading lookUp(String lower) {
        int tags = 0;
        String verb = null;
        String other = null;
        List<WordData> found = lookup.lookup(lower);
        if (found.isEmpty() && lower.length() > 1) {
            // Names and acronyms are listed with their capitals.
            found = lookup.lookup(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        for (WordData data : found) {
            int tag = Reading.tag(String.valueOf(data.getTag()));
            tags |= tag;
            String lemma = String.valueOf(data.getStem());
            if ((tag & Reading.VERB) != 0) {
                // "found" is a form of "find" first, and "founded" of "found".
                verb = better(verb, lemma, lower);
            } else {
                other = better(other, lemma, lower);
            }
        }
        if (tags == 0) {
            return guess(lower);
        }
        return new Reading(tags, verb != null ? verb : Objects.requireNonNull(other));
    }

    private static String better(@Nullable String before, String lemma, String form) {
        if (before == null) {
            return lemma;
        }
        return before.equals(form) && !lemma.equals(form) ? lemma : before;
    }

    /** Words that no dictionary lists: technical verbs and names, told by their endings. */
    private static Reading guess(String word) {
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            String last = word.substring(hyphen + 1);
            if (last.endsWith("ed") || last.endsWith("en")) {
                return new Reading(Reading.VERB_PAST | Reading.VERB_PARTICIPLE | Reading.ADJECTIVE, word);
            }
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return new Reading(Reading.VERB_PAST | Reading.VERB_PARTICIPLE, word.substring(0, word.length() - 2));
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return new Reading(Reading.VERB_ING | Reading.NOUN, word.substring(0, word.length() - 3));
        }
        if (word.length() > 4 && word.endsWith("ly")) {
            return new Reading(Reading.ADVERB, word);
        }
        return new Reading(Reading.NOUN | Reading.UNKNOWN, word);
    }

    private static Dictionary load() {
        try {
            return Dictionary.read(Objects.requireNonNull(
                    Morphology.class.getResource("/org/languagetool/resource/en/english.dict"), "english.dict"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
