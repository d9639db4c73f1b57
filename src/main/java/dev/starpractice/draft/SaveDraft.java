package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to save a text as the new state of a draft.
 *
 * @param draftId the draft to save to
 * @param version the version of the draft that the text started from
 * @param title what the person calls the draft; may be empty
 * @param answer the whole text
 * @param how whether the person asked for it
 * @param saveId made by the client, so that the same save sent twice has one effect; null where there is none
 */
public record SaveDraft(
        UUID draftId,
        long version,
        String title,
        StarAnswer answer,
        How how,
        @Nullable UUID saveId) {

    /** Who asked for a save. */
    public enum How {
        /** The person: the revision is closed with it. */
        ASKED,
        /** A pause in the typing: the working revision goes on. */
        AUTOMATIC
    }
}
