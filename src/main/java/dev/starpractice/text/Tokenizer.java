package dev.starpractice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, numbers and marks, each with its place. One pass, no look-back. */
final class Tokenizer {

    /** Longer runs than this are no words: they are cut, so that one endless word costs no more than many. */
    private static final int LONGEST_WORD = 64;

    private static final String[] CLITICS = {"n't", "'s", "'m", "'re", "'ve", "'d", "'ll"};

    private final String text;

    private final Morphology morphology;

    private final List<Word> words = new ArrayList<>();

    private Tokenizer(String text, Morphology morphology) {
        this.text = text;
        this.morphology = morphology;
    }

    static List<Word> words(String text, Morphology morphology) {
        Tokenizer tokenizer = new Tokenizer(text, morphology);
        tokenizer.run();
        return tokenizer.words;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                i = next;
            } else if (Character.isLetterOrDigit(c)) {
                i = wordFrom(i);
            } else {
                i = markFrom(i, c, next);
            }
        }
    }

    private int markFrom(int start, int c, int next) {
        int end = next;
        char after = next < text.length() ? text.charAt(next) : ' ';
        if ((c == '-' || c == '=') && after == '>') {
            end = next + 1;
        } else {
            // "..." and "!!" are one mark, and so is the double dash of typewriters.
            while (end < text.length() && text.charAt(end) == c && (c == '.' || c == '!' || c == '?' || c == '-')) {
                end++;
            }
        }
        add(start, end, Word.Kind.MARK);
        return end;
    }

    private int wordFrom(int start) {
        int end = start;
        boolean digitsFirst = Character.isDigit(text.codePointAt(start));
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_') {
                end += Character.charCount(c);
            } else if (joins(end)) {
                end++;
            } else {
                break;
            }
            if (end - start >= LONGEST_WORD) {
                break;
            }
        }
        int address = addressEnd(start, end);
        if (address > end) {
            add(start, address, Word.Kind.ADDRESS);
            return address;
        }
        if (digitsFirst) {
            add(start, end, Word.Kind.NUMBER);
        } else {
            addWithClitics(start, end);
        }
        return end;
    }

    /** Whether the mark at {@code i} holds the letters or digits on both its sides together. */
    private boolean joins(int i) {
        if (i == 0 || i + 1 >= text.length()) {
            return false;
        }
        char mark = text.charAt(i);
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (mark) {
            case '\'', '\u2019' -> letters;
            case '-', '\u2010', '\u2011' ->
                Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && !digits;
            case '.' -> digits || (letters && Character.isLowerCase(after) && notASentenceEnd(i)) || initials(i);
            case ',' -> digits && threeDigitsFollow(i);
            case ':' -> digits;
            default -> false;
        };
    }

    /** "pom.xml" is one word; "merged.Then" is two. */
    private boolean notASentenceEnd(int i) {
        int end = i + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end - i - 1 <= 5;
    }

    /** "e.g", "U.S". */
    private boolean initials(int i) {
        return Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1))
                && (i < 2 || !Character.isLetter(text.charAt(i - 2)))
                && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)));
    }

    private boolean threeDigitsFollow(int i) {
        if (i + 3 >= text.length()) {
            return false;
        }
        for (int k = 1; k <= 3; k++) {
            if (!Character.isDigit(text.charAt(i + k))) {
                return false;
            }
        }
        return i + 4 >= text.length() || !Character.isDigit(text.charAt(i + 4));
    }

    /** The end of the web or mail address that begins with this word; {@code end} where it is none. */
    private int addressEnd(int start, int end) {
        boolean web = text.startsWith("://", end) || text.regionMatches(true, start, "www.", 0, 4);
        boolean mail = end < text.length()
                && text.charAt(end) == '@'
                && end + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(end + 1));
        if (!web && !mail) {
            return end;
        }
        int i = end;
        while (i < text.length()
                && !Character.isWhitespace(text.charAt(i))
                && "<>\"'()[]{}".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        while (i > end && ".,;:!?".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private void addWithClitics(int start, int end) {
        String lower = lower(start, end);
        for (String clitic : CLITICS) {
            if (lower.endsWith(clitic) && lower.length() > clitic.length()) {
                int cut = end - clitic.length();
                add(start, cut, Word.Kind.WORD);
                add(cut, end, Word.Kind.WORD);
                return;
            }
        }
        add(start, end, Word.Kind.WORD);
    }

    private void add(int start, int end, Word.Kind kind) {
        String lower = lower(start, end);
        Reading reading = switch (kind) {
            case WORD -> morphology.read(lower);
            case NUMBER -> new Reading(Reading.ADJECTIVE, lower);
            case ADDRESS -> new Reading(Reading.NOUN | Reading.UNKNOWN, lower);
            case MARK -> new Reading(0, lower);
        };
        words.add(new Word(text.substring(start, end), lower, start, end, kind, reading));
    }

    private String lower(int start, int end) {
        return text.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2011', '-');
    }
}
