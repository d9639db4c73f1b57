package dev.starpractice.answer;

import java.util.Locale;

/** One of the five parts of a STAR answer, in the order in which they are told. */
public enum Section {
    SITUATION,
    TASK,
    ACTION,
    RESULT,
    REFLECTION;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name used in URLs, JSON, form fields and message keys: {@code situation}, {@code task}, and so on. */
    public String id() {
        return id;
    }
}
