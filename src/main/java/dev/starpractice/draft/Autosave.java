package dev.starpractice.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form's script sends while a person writes.
 *
 * @param saveId made by the script: the same save sent twice has one effect
 * @param version the version of the draft that the text started from; null for a new draft
 * @param close whether the working revision ends with this save, because the person saves or leaves
 * @param copiedFrom for a new draft, the draft that the text comes from
 * @param title like the five sections: null where the request says nothing about it, and then what is stored stays
 */
record Autosave(
        @Nullable UUID saveId,
        @Nullable Long version,
        @Nullable Boolean close,
        @Nullable UUID copiedFrom,
        @Nullable String title,
        @Nullable String situation,
        @Nullable String task,
        @Nullable String action,
        @Nullable String result,
        @Nullable String reflection) {

    DraftForm form() {
        return new DraftForm(title, situation, task, action, result, reflection);
    }

    SaveDraft.How how() {
        return Boolean.TRUE.equals(close) ? SaveDraft.How.ASKED : SaveDraft.How.AUTOMATIC;
    }
}
