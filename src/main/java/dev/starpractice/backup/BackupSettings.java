package dev.starpractice.backup;

import org.jspecify.annotations.Nullable;

/**
 * A person's own settings.
 *
 * @param hideNumbers whether scores are hidden, or null where that was never chosen
 */
record BackupSettings(@Nullable Boolean hideNumbers) {}
