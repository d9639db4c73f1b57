package dev.starpractice.system;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the data was written by another version, such as a newer one. */
class DatabaseVersionFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                StartMessages.of("system.start.other-version"),
                StartMessages.of("system.start.other-version.action"),
                cause);
    }
}
