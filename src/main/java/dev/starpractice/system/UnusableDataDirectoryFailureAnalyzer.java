package dev.starpractice.system;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a data directory that cannot be used, or is in use. */
class UnusableDataDirectoryFailureAnalyzer extends AbstractFailureAnalyzer<UnusableDataDirectoryException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableDataDirectoryException cause) {
        String key = "system.start.data-directory." + cause.reason().id();
        return new FailureAnalysis(
                StartMessages.of(key, cause.path()), StartMessages.of(key + ".action", cause.path()), cause);
    }
}
