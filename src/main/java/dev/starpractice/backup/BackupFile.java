package dev.starpractice.backup;

import java.time.Instant;
import java.util.Locale;

/**
 * A backup in the data directory.
 *
 * @param name of the file
 * @param madeAt to the second
 * @param bytes how long it is
 * @param good whether it holds, byte for byte, what was written
 */
record BackupFile(String name, Instant madeAt, Reason reason, long bytes, boolean good) {

    /** Why it was made. */
    enum Reason {
        /** The last one was a day old. */
        DAILY,
        /** Someone asked for it. */
        ASKED,
        /** A new version was about to change the database. */
        UPDATE;

        /** The word in file names and message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
