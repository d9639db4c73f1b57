package dev.starpractice.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is for. */
enum DocumentKind {
    /** The full text, a page an answer. */
    ANSWERS,
    /** What to glance at in the last minutes before the call. */
    CUE_SHEET,
    /** Answer, scorecard and room for somebody else's comments. */
    COACH;

    /** The name used in URLs, file names and message keys, such as {@code cue-sheet}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DocumentKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
