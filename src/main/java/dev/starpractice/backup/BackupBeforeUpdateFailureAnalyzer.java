package dev.starpractice.backup;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that nothing was changed, and what to do. */
class BackupBeforeUpdateFailureAnalyzer extends AbstractFailureAnalyzer<BackupBeforeUpdateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BackupBeforeUpdateException cause) {
        ResourceBundle words = ResourceBundle.getBundle("messages/backup", Locale.ROOT);
        return new FailureAnalysis(
                words.getString("backup.start.no-backup"), words.getString("backup.start.no-backup.action"), cause);
    }
}
