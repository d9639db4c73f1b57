package dev.starpractice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts words into sentences: at line ends that end one, before bullets, and after full stops that are not part of an
 * abbreviation.
 */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "etc", "vs", "approx", "ca", "cf", "resp", "incl", "excl", "nr", "dept", "a.m",
            "p.m", "btw");

    /** A line at least this long whose next line goes on in lower case was wrapped, not ended. */
    private static final int WRAPPED = 60;

    private Sentences() {}

    static List<Sentence> of(String text, List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        boolean bullet = !words.isEmpty() && bulletAt(text, words, 0);
        for (int i = 0; i < words.size(); i++) {
            int next = i + 1;
            boolean bulletNext = next < words.size() && bulletAt(text, words, next);
            if (next == words.size() || bulletNext || endsAt(text, words, i, from)) {
                // Quotes and brackets after the full stop belong to the sentence before.
                while (next < words.size() && !bulletNext && closes(words.get(next)) && touches(words, next)) {
                    next++;
                }
                add(sentences, words, from, next, bullet);
                from = next;
                i = next - 1;
                bullet = next < words.size() && bulletAt(text, words, next);
            }
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, List<Word> words, int from, int to, boolean bullet) {
        int start = from;
        if (bullet) {
            start = Math.min(to, from + bulletLength(words, from));
        }
        List<Word> own = words.subList(start, to);
        if (own.stream().anyMatch(w -> !w.isMark())) {
            List<Clause> clauses = Clauses.of(own);
            Clause whole = clauses.size() == 1 ? clauses.get(0) : Clauses.whole(own);
            sentences.add(new Sentence(clauses, whole, bullet));
        }
    }

    private static boolean endsAt(String text, List<Word> words, int i, int from) {
        Word word = words.get(i);
        Word next = words.get(i + 1);
        int lineEnd = lineEnd(text, word.end(), next.start());
        if (lineEnd >= 0) {
            boolean blankLine = lineEnd(text, lineEnd + 1, next.start()) >= 0;
            int lineStart = text.lastIndexOf('\n', word.start()) + 1;
            boolean wrapped = !blankLine
                    && word.end() - lineStart >= WRAPPED
                    && Character.isLowerCase(next.text().charAt(0))
                    && !stops(word);
            return !wrapped;
        }
        if (!stops(word) || next.start() == word.end() && !next.isMark()) {
            return false;
        }
        if (word.is(".") && i > from) {
            Word before = words.get(i - 1);
            if (before.end() == word.start()
                    && (ABBREVIATIONS.contains(before.lower()) && !capitalised(next)
                            || before.text().length() == 1
                                    && Character.isUpperCase(before.text().charAt(0))
                            || titles(before))) {
                return false;
            }
        }
        if (word.text().startsWith("..")) {
            return capitalised(next);
        }
        return !closes(next) || next.isMark();
    }

    /** The place of the next line end between two places; -1 where there is none. */
    private static int lineEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Abbreviations that a name or another sentence's word with a capital may follow. */
    private static boolean titles(Word word) {
        return switch (word.lower()) {
            case "e.g", "i.e", "vs", "approx" -> true;
            // "Ms. Ortiz" is a person, "310 ms. Then" is the end of a sentence.
            case "dr", "mr", "mrs", "ms", "prof", "st" -> capitalised(word);
            default -> false;
        };
    }

    private static boolean capitalised(Word word) {
        return Character.isUpperCase(word.text().charAt(0));
    }

    private static boolean stops(Word word) {
        if (!word.isMark()) {
            return false;
        }
        char first = word.text().charAt(0);
        return first == '.' || first == '!' || first == '?' || first == '\u2026' || first == '\u3002';
    }

    private static boolean closes(Word word) {
        return word.isMark() && "\"'\u201d\u2019)]".contains(word.text());
    }

    private static boolean touches(List<Word> words, int i) {
        return words.get(i - 1).end() == words.get(i).start();
    }

    private static boolean bulletAt(String text, List<Word> words, int i) {
        Word word = words.get(i);
        // Back over white space only, so that the whole text costs no more than its length.
        for (int k = word.start() - 1; k >= 0 && text.charAt(k) != '\n'; k--) {
            if (!Character.isWhitespace(text.charAt(k))) {
                return false;
            }
        }
        return bulletLength(words, i) > 0;
    }

    /** How many words the bullet takes that begins here; 0 where none does. */
    private static int bulletLength(List<Word> words, int i) {
        Word word = words.get(i);
        if (word.isMark()) {
            return "-*\u2022\u2013\u2014\u00b7\u25aa\u25cf\u25e6\u2023>+\u2713\u2192".contains(word.text()) ? 1 : 0;
        }
        boolean counter = word.text().length() <= 2
                && (word.kind() == Word.Kind.NUMBER || word.text().length() == 1)
                && i + 1 < words.size()
                && words.get(i + 1).start() == word.end();
        return counter && (words.get(i + 1).is(".") || words.get(i + 1).is(")")) ? 2 : 0;
    }
}
