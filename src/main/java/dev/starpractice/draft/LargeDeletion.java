package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells whether so much of a text was taken away that its old state is worth keeping: deleted, or written over. Text
 * that went from one section to another is still there.
 *
 * <p>Counted in characters, because not every script puts spaces between its words.
 */
final class LargeDeletion {

    /** About ten words: less is soon written again, even where it was all there was. */
    private static final int WORTH_KEEPING = 60;

    /** About a third of a spoken minute: worth keeping however much is left. */
    private static final int MUCH = 200;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private LargeDeletion() {}

    static boolean between(StarAnswer before, StarAnswer after) {
        Map<String, Integer> added = new HashMap<>();
        for (Section section : Section.values()) {
            for (String word : words(difference(after.text(section), before.text(section)))) {
                added.merge(word, 1, Integer::sum);
            }
        }
        int all = 0;
        for (Section section : Section.values()) {
            String was = before.text(section);
            int lost = 0;
            for (String word : words(difference(was, after.text(section)))) {
                if (added.merge(word, -1, Integer::sum) < 0) {
                    lost += word.length() + 1;
                }
            }
            if (lost >= WORTH_KEEPING && lost * 2 >= was.length()) {
                return true;
            }
            all += lost;
        }
        return all >= MUCH;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : WHITE_SPACE.split(text.strip());
    }

    /** What one text has between the start and the end that it shares with the other. */
    private static String difference(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return text.substring(start, text.length() - end);
    }
}
