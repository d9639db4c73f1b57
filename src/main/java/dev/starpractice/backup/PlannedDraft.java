package dev.starpractice.backup;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A draft of a backup file, and what restoring it would do.
 *
 * @param id its id in the file
 * @param heading its title or first words, as of its last revision
 * @param words of its last revision
 * @param savedAt when its last revision was written
 * @param binned whether it lies in the bin in the file
 * @param target the id that it has or will have here
 */
record PlannedDraft(
        UUID id,
        String promptId,
        String heading,
        int words,
        int revisions,
        Instant savedAt,
        boolean binned,
        Outcome outcome,
        UUID target) {

    /** What restoring a draft does. */
    enum Outcome {
        /** It is not here: it is added. */
        ADDED,
        /** A draft with its id is here with another text or history: it is added beside that one. */
        ADDED_BESIDE,
        /** Its texts are here, but the draft lies in the bin or lacks marks of numbers: that is made good. */
        COMPLETED,
        /** It is here with all its texts: nothing happens. */
        UNCHANGED;

        /** The name in message keys, such as {@code added-beside}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
