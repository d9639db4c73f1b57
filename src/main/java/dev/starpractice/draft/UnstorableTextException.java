package dev.starpractice.draft;

/** A text that no draft may hold: too long, not valid Unicode, with CR or U+0000 in it, or entirely empty. */
public class UnstorableTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The message names the field and the problem, never the text. */
    UnstorableTextException(String field, String problem) {
        super(field + ": " + problem);
    }
}
