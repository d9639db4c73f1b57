package dev.starpractice.backup;

import dev.starpractice.draft.ArchivedDraft;
import dev.starpractice.draft.ArchivedRevision;
import dev.starpractice.feedback.FeedbackArchive.Mark;
import java.util.List;

/** What a reader of a backup tells, piece by piece and in order, so that no file is ever in memory as a whole. */
interface BackupVisitor {

    /** The settings. */
    default void settings(BackupSettings settings) {}

    /** A draft begins. */
    default void draft(ArchivedDraft draft, Place place) {}

    /** A revision of the draft that began last, the oldest first. */
    default void revision(ArchivedRevision revision, Place place) {}

    /** The draft that began last ends; it has had at least one revision. */
    default void endOfDraft(List<Mark> marks) {}
}
