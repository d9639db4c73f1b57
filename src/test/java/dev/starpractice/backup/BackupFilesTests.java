package dev.starpractice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.starpractice.backup.BackupFile.Reason;
import dev.starpractice.draft.DraftArchive;
import dev.starpractice.feedback.FeedbackArchive;
import dev.starpractice.system.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class BackupFilesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.25Z");

    @TempDir
    Path home;

    private DataSource database;

    private BackupFiles files;

    @BeforeEach
    void open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + home.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        database = h2;
        files = files(NOW);
    }

    private BackupFiles files(Instant now) {
        BackupWriter writer = new BackupWriter(new DraftArchive(database), new FeedbackArchive(database), database);
        return new BackupFiles(new DataDirectory(home), writer, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    @Test
    void makesAFileThatOnlyItsOwnerCanRead() throws IOException {
        migrate("22");
        BackupFile made = files.make(Reason.ASKED, Progress.UNWATCHED);
        assertThat(made.good()).isTrue();
        assertThat(made.madeAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        Path file = files.path(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(files(NOW.plusSeconds(5)).list()).containsExactly(made);
    }

    @Test
    void countsNoFileThatIsNotAsItWasWritten() throws IOException {
        migrate("22");
        BackupFile made = files.make(Reason.DAILY, Progress.UNWATCHED);
        Path file = files.path(made);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(files(NOW).list()).extracting(BackupFile::good).containsExactly(false);
        Files.write(file, new byte[0]);
        assertThat(files(NOW).list()).extracting(BackupFile::good).containsExactly(false);
        assertThat(files(NOW).last()).isEmpty();
    }

    @Test
    void tidiesUpWhatAKilledProcessLeft() throws IOException {
        migrate("22");
        BackupFile made = files.make(Reason.DAILY, Progress.UNWATCHED);
        Path part = Files.writeString(files.path(made).resolveSibling("left.part"), "{");
        Path upload = Files.writeString(files.uploads().resolve("upload.tmp"), "{");
        Path foreign = Files.writeString(files.path(made).resolveSibling("notes.txt"), "mine");
        assertThat(files.list()).containsExactly(made);
        files.tidy();
        assertThat(part).doesNotExist();
        assertThat(upload).doesNotExist();
        assertThat(foreign).exists();
        assertThat(files.list()).containsExactly(made);
    }

    @Test
    void isDueWhereTheLastIsADayOldOrFromTheFuture() {
        migrate("22");
        assertThat(isDue(NOW)).isTrue();
        files.make(Reason.DAILY, Progress.UNWATCHED);
        assertThat(isDue(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(isDue(NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(isDue(NOW.minus(Duration.ofDays(2)))).isTrue();
    }

    private boolean isDue(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AutomaticBackups(files(now), new BackupWork(), clock).isDue();
    }

    @Test
    void backsUpAnOlderDatabaseBeforeItIsMigrated() throws IOException {
        migrate("3");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at)"
                + " values ('0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11', 'ownership', 0, 1, now(), now())");
        jdbc.update("insert into revision values ('5d1f1c4a-8a0b-4f5f-8c11-6a3f6d0d9e01',"
                + " '0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11', 1, 'T', '', '', 'I wrote it.', '', '', 'I wrote it.', 3,"
                + " now(), now(), true)");
        start();
        assertThat(files.list()).extracting(BackupFile::reason).containsExactly(Reason.UPDATE);
        assertThat(Files.readString(files.path(files.list().get(0)))).contains("\"action\" : \"I wrote it.\"");
        assertThat(jdbc.queryForList("select * from number_source"))
                .as("the migrations")
                .isEmpty();

        start();
        assertThat(files.list()).as("nothing to migrate any more").hasSize(1);
    }

    @Test
    void backsUpNothingBeforeTheFirstMigration() {
        start();
        assertThat(files.list()).isEmpty();
        assertThat(new JdbcTemplate(database).queryForList("select * from draft"))
                .isEmpty();
    }

    @Test
    void doesNotMigrateWhereTheBackupFails() throws IOException {
        migrate("3");
        Files.writeString(home.resolve("backups"), "a file is in the way");
        assertThatExceptionOfType(BackupBeforeUpdateException.class).isThrownBy(this::start);
        List<String> tables = new JdbcTemplate(database)
                .queryForList("select table_name from information_schema.tables", String.class);
        assertThat(tables).contains("draft").doesNotContain("number_source");
    }

    private void start() {
        Flyway flyway = Flyway.configure().dataSource(database).load();
        new AutomaticBackups.BeforeMigration().backUpBeforeMigration(files).migrate(flyway);
    }
}
