package dev.starpractice.backup;

/** The backup that is made before a new version changes the database could not be made. */
class BackupBeforeUpdateException extends RuntimeException {

    BackupBeforeUpdateException(RuntimeException cause) {
        super(cause);
    }
}
