package dev.starpractice.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A section's text cut into runs, each with all the marks that cover it, so that marks may overlap. */
final class MarkedText {

    private MarkedText() {}

    /**
     * Words in a text that earned something.
     *
     * @param anchor the id of the mark on the page
     * @param letter the letter that stands for the criterion
     * @param criterion the criterion's id
     * @param title the criterion's name
     * @param start index of the first UTF-16 unit
     * @param end index after the last one
     */
    record Mark(String anchor, String letter, String criterion, String title, int start, int end) {}

    /**
     * A part of the text that no mark begins or ends within.
     *
     * @param text the words
     * @param begins the marks that begin with it
     * @param marks the marks that cover it, one a criterion, in the order of their letters
     * @param ends the marks that end with it
     */
    record Run(String text, List<Mark> begins, List<Mark> marks, List<Mark> ends) {}

    /** Cuts a text; marks that reach beyond it or into the middle of a character are set right. */
    static List<Run> runs(String text, List<Mark> wanted) {
        List<Mark> marks = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : wanted) {
            int start = boundary(text, Math.min(mark.start(), text.length()), -1);
            int end = boundary(text, Math.min(mark.end(), text.length()), 1);
            if (start < end) {
                marks.add(new Mark(mark.anchor(), mark.letter(), mark.criterion(), mark.title(), start, end));
                cuts.add(start);
                cuts.add(end);
            }
        }
        List<Run> runs = new ArrayList<>();
        int from = cuts.pollFirst();
        for (int to : cuts) {
            runs.add(run(text, from, to, marks));
            from = to;
        }
        return runs;
    }

    private static Run run(String text, int from, int to, List<Mark> marks) {
        List<Mark> begins = new ArrayList<>();
        List<Mark> covers = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.start() <= from && to <= mark.end()) {
                if (mark.start() == from) {
                    begins.add(mark);
                }
                if (covers.stream().noneMatch(c -> c.criterion().equals(mark.criterion()))) {
                    covers.add(mark);
                }
                if (mark.end() == to) {
                    ends.add(mark);
                }
            }
        }
        covers.sort(Comparator.comparing(Mark::letter));
        return new Run(text.substring(from, to), begins, covers, ends);
    }

    /** The index itself, or the next one in that direction where it is between the two units of one character. */
    static int boundary(String text, int index, int direction) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
        return inside ? index + direction : index;
    }
}
