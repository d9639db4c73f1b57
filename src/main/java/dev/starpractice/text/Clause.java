package dev.starpractice.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence with at most one verb that can stand on its own, or a fragment.
 *
 * @param words its words and marks, not empty
 * @param actor who does what it tells
 * @param verb the verb that carries it, without auxiliaries; null for a fragment
 * @param verbIndex where that verb stands in {@code words}; -1 for a fragment
 * @param passive whether the verb is in the passive
 * @param negated whether the verb is negated
 * @param modal the modal before the verb, in lower case, or empty
 */
public record Clause(
        List<Word> words,
        Actor actor,
        @Nullable Word verb,
        int verbIndex,
        boolean passive,
        boolean negated,
        String modal) {

    public Clause {
        words = List.copyOf(words);
    }

    /** Index of the first UTF-16 unit in the text. */
    public int start() {
        return words.get(0).start();
    }

    /** Index after the last UTF-16 unit in the text. */
    public int end() {
        return words.get(words.size() - 1).end();
    }
}
