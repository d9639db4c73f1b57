package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;

/** The first words of an answer: what names an untitled draft in a list. */
final class Opening {

    /** The longest opening, in UTF-16 units. */
    static final int LIMIT = 100;

    private Opening() {}

    /** The start of the first section that is not blank, on one line; cut after a word where there is one. */
    static String of(StarAnswer answer) {
        for (Section section : Section.values()) {
            String text = answer.text(section);
            if (!text.isBlank()) {
                return cut(text.strip());
            }
        }
        return "";
    }

    private static String cut(String text) {
        // Long runs of white space shrink below; four times the limit is enough to find the words of any honest text.
        String line = text.substring(0, Math.min(text.length(), 4 * LIMIT)).replaceAll("\\s+", " ");
        if (line.length() <= LIMIT && text.length() <= 4 * LIMIT) {
            return line;
        }
        int end = Math.min(line.length(), LIMIT - 1);
        int space = line.lastIndexOf(' ', end);
        if (space > LIMIT / 2) {
            end = space;
        } else if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }
}
