package dev.starpractice.text;

/**
 * A word, number or mark, and where it stands.
 *
 * @param text as written
 * @param lower in lower case, with straight apostrophes
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last one
 * @param kind what it is made of
 * @param reading what it can be by dictionary
 */
public record Word(String text, String lower, int start, int end, Kind kind, Reading reading) {

    /** What a word is made of. */
    public enum Kind {
        /** Letters, and what joins them. */
        WORD,
        /** Begins with a digit: {@code 420}, {@code 99.95}, {@code 36h}, {@code 2nd}. */
        NUMBER,
        /** A web or mail address. */
        ADDRESS,
        /** Punctuation, a currency sign, an arrow, an emoji. */
        MARK
    }

    /** The base form in lower case. */
    public String lemma() {
        return reading.lemma();
    }

    /** True for this word in lower case. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    /** True for letters. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** True for punctuation and signs. */
    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** True where it can be one of these by dictionary. */
    public boolean can(int tag) {
        return reading.can(tag);
    }
}
