package dev.starpractice.backup;

import dev.starpractice.backup.BackupFile.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.MigrationInfoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a backup where the last one is a day old: at start, and each hour that it is looked at again. */
@Component
class AutomaticBackups {

    private static final Logger log = LoggerFactory.getLogger(AutomaticBackups.class);

    static final Duration EVERY = Duration.ofDays(1);

    private final BackupFiles files;

    private final BackupWork work;

    private final Clock clock;

    AutomaticBackups(BackupFiles files, BackupWork work, Clock clock) {
        this.files = files;
        this.work = work;
        this.clock = clock;
        files.tidy();
    }

    /** Hourly and not daily: a machine that sleeps would push a daily one ever further back. */
    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.HOURS)
    void look() {
        work.begin(progress -> {
            backUpIfDue(progress);
            return true;
        });
    }

    private void backUpIfDue(Progress progress) {
        try {
            if (isDue()) {
                files.make(Reason.DAILY, progress);
            }
        } catch (RuntimeException e) {
            // Only the type: a message could quote a text. In an hour there is another chance.
            log.warn("no automatic backup: {}", e.getClass().getName());
        }
    }

    /** Also where the last one is from the future: then a clock was wrong, and waiting for it could take years. */
    boolean isDue() {
        Instant now = clock.instant();
        return files.last()
                .map(last -> Duration.between(last.madeAt(), now))
                .map(age -> age.compareTo(EVERY) >= 0 || age.compareTo(EVERY.negated()) < 0)
                .orElse(true);
    }

    /** Makes a backup of a database that a new version is about to change. */
    @Configuration(proxyBeanMethods = false)
    static class BeforeMigration {

        /**
         * Backs up before it migrates, where there is anything to back up and to migrate. Where the backup fails, nothing
         * is changed and the application does not start: it is the update that can wait.
         */
        @Bean
        FlywayMigrationStrategy backUpBeforeMigration(BackupFiles files) {
            return flyway -> {
                MigrationInfoService migrations = flyway.info();
                if (migrations.current() != null && migrations.pending().length > 0) {
                    try {
                        files.make(Reason.UPDATE, Progress.UNWATCHED);
                    } catch (RuntimeException e) {
                        throw new BackupBeforeUpdateException(e);
                    }
                }
                flyway.migrate();
            };
        }
    }
}
