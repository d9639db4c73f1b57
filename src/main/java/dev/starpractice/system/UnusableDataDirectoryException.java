package dev.starpractice.system;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The directory named by {@code starpractice.home} cannot keep the answers. */
class UnusableDataDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    enum Reason {
        NOT_A_PATH,
        NOT_A_DIRECTORY,
        NOT_WRITABLE,
        OPEN_TO_OTHERS,
        /** Another instance has its database open. */
        IN_USE,
        /** The database in it cannot be opened. */
        UNREADABLE;

        /** The end of the message key, such as {@code not-writable}. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String path;

    private final Reason reason;

    UnusableDataDirectoryException(Path path, Reason reason) {
        this(path, reason, null);
    }

    UnusableDataDirectoryException(Path path, Reason reason, @Nullable Exception cause) {
        this(path.toString(), reason, cause);
    }

    UnusableDataDirectoryException(String path, Reason reason, @Nullable Exception cause) {
        super(reason.id() + ": " + path, cause);
        this.path = path;
        this.reason = reason;
    }

    String path() {
        return path;
    }

    Reason reason() {
        return reason;
    }
}
