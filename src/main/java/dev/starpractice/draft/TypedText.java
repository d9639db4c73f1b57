package dev.starpractice.draft;

import org.jspecify.annotations.Nullable;

/**
 * The one place where text that was typed becomes text that is kept: LF line ends, valid Unicode, no U+0000.
 *
 * <p>Everything else stays exactly as it came: nothing is trimmed, composed or cut.
 */
final class TypedText {

    private TypedText() {}

    /** What keeps a text from being stored. */
    enum Problem {
        /** It holds U+0000, which not every database keeps. */
        NUL,
        /** It holds half of a surrogate pair, which is no character and cannot be written as UTF-8. */
        LONE_SURROGATE,
        /** It holds a carriage return: it did not come through {@link #normalise}. */
        CARRIAGE_RETURN,
        /** It is longer than its field may be. */
        TOO_LONG
    }

    /** The text with every CRLF and every lone CR as LF; forms post CRLF. */
    static String normalise(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text as one line: what stands in a single-line input cannot keep a line break. */
    static String oneLine(String text) {
        return normalise(text).replace('\n', ' ');
    }

    /**
     * Why a text cannot be stored.
     *
     * @param limit the longest allowed, in UTF-16 units: what browsers count too
     * @return the first problem, or null where there is none
     */
    static @Nullable Problem problem(String text, int limit) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Problem.NUL;
            }
            if (c == '\r') {
                return Problem.CARRIAGE_RETURN;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Problem.LONE_SURROGATE;
            }
        }
        return text.length() > limit ? Problem.TOO_LONG : null;
    }
}
