package dev.starpractice.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to take with them.
 *
 * @param feedback whether the scorecard and what belongs to it goes along
 * @param drafts which answers, in their order; empty for all
 * @param revision which state of the one draft, or null for the newest of each
 */
record Wish(
        DocumentKind document,
        Format format,
        boolean feedback,
        List<UUID> drafts,
        @Nullable Integer revision) {

    Wish {
        drafts = List.copyOf(drafts);
        if (revision != null && drafts.size() != 1) {
            throw new IllegalArgumentException("a revision of which draft?");
        }
    }

    /** True where everything is wanted. */
    boolean all() {
        return drafts.isEmpty();
    }
}
