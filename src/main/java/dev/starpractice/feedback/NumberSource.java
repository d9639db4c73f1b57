package dev.starpractice.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a person says that the number of a measured outcome comes from. */
public enum NumberSource {
    /** Read off something: a dashboard, a report, a count. */
    MEASURED,
    /** A careful guess. */
    ESTIMATED,
    /** The person cannot say any more. */
    CANNOT_CONFIRM;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used in forms, stored data and message keys, such as {@code cannot-confirm}. */
    public String id() {
        return id;
    }

    /** The source with that {@link #id()}, or empty where there is none. */
    static Optional<NumberSource> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }
}
