package dev.starpractice.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that documents are written as. */
enum Format {
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    PDF("pdf", "application/pdf"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    TEXT("txt", "text/plain;charset=UTF-8"),
    JSON("json", "application/json");

    private final String extension;

    private final String contentType;

    Format(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The name used in URLs and message keys, such as {@code markdown}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
