package dev.starpractice.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a prompt tests; decides what the answer is looked through for. */
public enum Competency {
    OWNERSHIP,
    DISAGREEMENT,
    FAILURE,
    DEADLINE,
    INCOMPLETE_DATA,
    /** Any other prompt: nothing particular is looked for. */
    GENERAL;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used in URLs, JSON, content files and message keys, such as {@code incomplete-data}. */
    public String id() {
        return id;
    }

    /** The competency with that {@link #id()}, or empty where there is none. */
    public static Optional<Competency> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
    }
}
