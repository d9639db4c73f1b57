package dev.starpractice.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A kind of file that documents are written as. */
enum Format {
    MARKDOWN("md", new MediaType("text", "markdown")),
    TEXT("txt", MediaType.TEXT_PLAIN),
    JSON("json", MediaType.APPLICATION_JSON);

    private final String extension;

    private final MediaType type;

    Format(String extension, MediaType type) {
        this.extension = extension;
        this.type = type;
    }

    /** The name used in URLs and message keys, such as {@code markdown}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return type;
    }

    static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
