package dev.starpractice.text;

import java.util.List;

/**
 * A sentence, or a bullet or line that stands for one.
 *
 * @param clauses what it is made of, in order; not empty
 * @param whole all of it as if it were one clause, told by its first verb
 * @param bullet whether it began a bullet
 */
public record Sentence(List<Clause> clauses, Clause whole, boolean bullet) {

    public Sentence {
        clauses = List.copyOf(clauses);
    }

    /** Index of the first UTF-16 unit in the text. */
    public int start() {
        return clauses.get(0).start();
    }

    /** Index after the last UTF-16 unit in the text. */
    public int end() {
        return clauses.get(clauses.size() - 1).end();
    }
}
