package dev.starpractice.export;

import java.util.List;

/** Marked words where there is nothing but characters: in square brackets, with the letters of their criteria. */
final class Marked {

    private Marked() {}

    /** The text of the runs, such as {@code fell by [28 %](A, C)}. */
    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            if (run.marks().isEmpty()) {
                text.append(run.text());
            } else {
                text.append('[')
                        .append(run.text())
                        .append("](")
                        .append(letters(run))
                        .append(')');
            }
        }
        return text.toString();
    }

    /** The letters of the criteria of a run. */
    static String letters(Run run) {
        return String.join(", ", run.marks());
    }
}
