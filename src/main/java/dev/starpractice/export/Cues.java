package dev.starpractice.export;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens an answer to what a glance can take in, in the person's own words. */
final class Cues {

    /** Longest cue, in characters: one line on a page of A4. */
    private static final int LONGEST_LINE = 96;

    private static final int MOST_NUMBERS = 8;

    /** A figure that stands alone or carries a sign or a unit: not the digits of a name such as S3 or p99. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\p{N}._-])[~≈<>≥≤+−-]?[$€£]?\\d(?:[\\d.,:]{0,15}\\d)?(?:[%×x‰]|[a-zA-Z]{1,3}\\b)?");

    private Cues() {}

    /** The first sentence or line of a section, cut between words where it is long; empty for an empty section. */
    static String line(String text) {
        String stripped = text.strip();
        int lineEnd = stripped.indexOf('\n');
        String first = (lineEnd < 0 ? stripped : stripped.substring(0, lineEnd)).replaceAll("^[-*•–]\\s+", "");
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(first);
        int end = sentences.next();
        // An abbreviation such as "Dr." is no sentence.
        while (end != BreakIterator.DONE && end < 20 && end < first.length()) {
            end = sentences.next();
        }
        return shortened(end == BreakIterator.DONE ? first : first.substring(0, end));
    }

    /** The figures of the result, then of the action, each with the words around it. */
    static List<String> numbers(StarAnswer answer) {
        Set<String> found = new LinkedHashSet<>();
        for (Section section : List.of(Section.RESULT, Section.ACTION, Section.TASK)) {
            String text = answer.text(section);
            Matcher matcher = FIGURE.matcher(text);
            int after = 0;
            while (found.size() < MOST_NUMBERS && matcher.find()) {
                if (matcher.start() >= after && !isListNumber(text, matcher)) {
                    int start = wordsBefore(text, matcher.start(), 2);
                    after = wordsAfter(text, matcher.end(), 3);
                    found.add(text.substring(Math.max(start, 0), after).strip().replaceAll("[\\s]+", " "));
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** The number of a list item: {@code 2. } or {@code 2) } at the start of a line. */
    private static boolean isListNumber(String text, Matcher figure) {
        boolean first = text.substring(text.lastIndexOf('\n', figure.start()) + 1, figure.start())
                .isBlank();
        String after = text.substring(figure.end(), Math.min(figure.end() + 1, text.length()));
        return first && (after.equals(".") || after.equals(")"));
    }

    private static int wordsBefore(String text, int from, int words) {
        int at = from;
        int start = from;
        for (int seen = 0; at > 0; at--) {
            char c = text.charAt(at - 1);
            if (isStop(c) || from - at > 40) {
                break;
            }
            if (c == ' ' && at < from && ++seen == words) {
                break;
            }
            if (at == 1 || text.charAt(at - 2) == ' ' || isStop(text.charAt(at - 2))) {
                start = at - 1;
            }
        }
        return start;
    }

    private static int wordsAfter(String text, int from, int words) {
        int end = from;
        int seen = 0;
        for (int at = from; at < text.length() && at - from < 60; at++) {
            char c = text.charAt(at);
            if (isStop(c)) {
                return at;
            }
            if (c == ' ' && at > from && ++seen > words) {
                return at;
            }
            if (at + 1 == text.length() || text.charAt(at + 1) == ' ') {
                end = at + 1;
            }
        }
        return end;
    }

    private static boolean isStop(char c) {
        return c == '\n' || c == ';' || c == ',' || c == '(' || c == ')' || c == '.' || c == '!' || c == '?'
                || c == ':';
    }

    private static String shortened(String text) {
        String line = text.strip();
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST_LINE);
        if (cut < LONGEST_LINE / 2) {
            cut = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LINE) - 1);
        }
        return line.substring(0, cut).replaceAll("[,;:\\s]+$", "") + "…";
    }
}
