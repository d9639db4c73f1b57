package dev.starpractice.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision on the history page.
 *
 * @param score from 0 to 100, or null where it has none
 * @param change the score less that of the revision before it, or null where either has none
 */
record HistoryRow(
        RevisionSummary revision,
        @Nullable Integer score,
        @Nullable Integer change) {

    /**
     * The rows of a page.
     *
     * @param revisions the newest first, each followed by the one before it
     * @param size how many rows at most; a revision beyond them only serves to tell the change
     */
    static List<HistoryRow> of(List<RevisionSummary> revisions, Map<UUID, Integer> scores, int size) {
        List<HistoryRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(size, revisions.size()); i++) {
            Integer score = scores.get(revisions.get(i).id());
            Integer before =
                    i + 1 < revisions.size() ? scores.get(revisions.get(i + 1).id()) : null;
            rows.add(new HistoryRow(revisions.get(i), score, score == null || before == null ? null : score - before));
        }
        return rows;
    }
}
