package dev.starpractice.backup;

import dev.starpractice.backup.PlannedDraft.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What restoring a file would do, or has done.
 *
 * @param drafts those that something happens to first, and the last saved first among them
 * @param settings as in the file
 * @param settingsHere as they are here
 */
record RestorePlan(List<PlannedDraft> drafts, BackupSettings settings, BackupSettings settingsHere) {

    RestorePlan {
        drafts = drafts.stream()
                .sorted(Comparator.comparing(PlannedDraft::outcome)
                        .thenComparing(PlannedDraft::savedAt, Comparator.reverseOrder())
                        .thenComparing(PlannedDraft::id))
                .toList();
    }

    /** How many drafts have that outcome. */
    public long count(Outcome outcome) {
        return drafts.stream().filter(draft -> draft.outcome() == outcome).count();
    }

    /** Those that something happens to. */
    public List<PlannedDraft> changes() {
        return drafts.stream()
                .filter(draft -> draft.outcome() != Outcome.UNCHANGED)
                .toList();
    }

    /** Revisions of all drafts together. */
    public long revisions() {
        return drafts.stream().mapToLong(PlannedDraft::revisions).sum();
    }

    /** Whether the file has settings that are not those here. */
    public boolean settingsDiffer() {
        return settings.hideNumbers() != null && !settings.equals(settingsHere);
    }

    /** Whether nothing was ever chosen here, so that the file's settings take nothing away. */
    public boolean settingsAreNew() {
        return settingsHere.hideNumbers() == null;
    }
}
