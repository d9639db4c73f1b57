package dev.starpractice.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two texts side by side, word by word: on each side what both have, and what only this side has.
 *
 * @param left the whole left text in order
 * @param right the whole right text in order
 */
record TextDiff(List<Part> left, List<Part> right) {

    /**
     * A run of text.
     *
     * @param changed whether only this side has it
     */
    record Part(String text, boolean changed) {}

    /** Compares two texts. Linear in memory, so that texts that share nothing cannot use up the heap. */
    static TextDiff of(String left, String right) {
        List<String> leftWords = words(left);
        List<String> rightWords = words(right);
        Patch<String> patch = DiffUtils.diff(leftWords, rightWords, new MyersDiffWithLinearSpace<>());
        boolean[] leftChanged = new boolean[leftWords.size()];
        boolean[] rightChanged = new boolean[rightWords.size()];
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            mark(leftChanged, delta.getSource());
            mark(rightChanged, delta.getTarget());
        }
        return new TextDiff(parts(leftWords, leftChanged), parts(rightWords, rightChanged));
    }

    /** Whether the texts are equal. */
    boolean same() {
        return left.stream().noneMatch(Part::changed) && right.stream().noneMatch(Part::changed);
    }

    private static void mark(boolean[] changed, Chunk<String> chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            changed[chunk.getPosition() + i] = true;
        }
    }

    /** Joins neighbours of one kind; a lone space between two changed words is marked with them, to read as one run. */
    private static List<Part> parts(List<String> words, boolean[] changed) {
        for (int i = 1; i + 1 < changed.length; i++) {
            if (changed[i - 1] && changed[i + 1] && words.get(i).isBlank()) {
                changed[i] = true;
            }
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < changed.length; i++) {
            run.append(words.get(i));
            if (i + 1 == changed.length || changed[i + 1] != changed[i]) {
                parts.add(new Part(run.toString(), changed[i]));
                run.setLength(0);
            }
        }
        return List.copyOf(parts);
    }

    /** The text cut into words, white space and punctuation; put together again they are the text. */
    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
