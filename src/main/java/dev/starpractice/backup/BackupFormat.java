package dev.starpractice.backup;

import java.util.Set;

/** The names and limits of the file, as docs/backup-format.md describes them. */
final class BackupFormat {

    /** What the first field of every backup says. */
    static final String NAME = "star-practice-backup";

    /** The version that is written, and the newest that is read. */
    static final int VERSION = 1;

    /** The most bytes of a file: three times 50,000 revisions of 250 words, and soon read to its end by who refuses it. */
    static final long MAX_BYTES = 256L * 1024 * 1024;

    /** The most characters of white space on end. */
    static final int MAX_WHITE_SPACE = 100_000;

    static final int MAX_DRAFTS = 100_000;

    static final int MAX_REVISIONS = 500_000;

    /** The most marks of numbers in one draft. */
    static final int MAX_MARKS = 1_000;

    static final Set<String> ROOT_FIELDS = Set.of("format", "formatVersion", "settings", "drafts");

    static final Set<String> SETTINGS_FIELDS = Set.of("hideNumbers");

    static final Set<String> DRAFT_FIELDS = Set.of(
            "id",
            "promptId",
            "version",
            "createdAt",
            "updatedAt",
            "deletedAt",
            "copiedFrom",
            "numberSources",
            "revisions");

    static final Set<String> MARK_FIELDS = Set.of("quote", "source", "markedAt");

    static final Set<String> REVISION_FIELDS = Set.of(
            "id",
            "number",
            "title",
            "situation",
            "task",
            "action",
            "result",
            "reflection",
            "openedAt",
            "savedAt",
            "closed");

    private BackupFormat() {}
}
