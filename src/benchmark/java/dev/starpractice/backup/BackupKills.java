package dev.starpractice.backup;

import dev.starpractice.backup.BackupFile.Reason;
import dev.starpractice.draft.DraftArchive;
import dev.starpractice.feedback.FeedbackArchive;
import dev.starpractice.system.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ends a process by force, again and again, while it makes backups, and looks what is listed as good after that. The
 * quick sister of {@code MeasureBackup kill}, which does so with the packaged jar.
 */
public final class BackupKills {

    private BackupKills() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            BackupFiles files = files(Path.of(arguments[1]));
            files.tidy();
            while (true) {
                files.make(Reason.DAILY, Progress.UNWATCHED);
            }
        }
        int times = arguments.length == 1 ? Integer.parseInt(arguments[0]) : 50;
        Path home = Files.createTempDirectory("star-practice-kills");
        Flyway.configure().dataSource(database(home)).load().migrate();
        fill(new JdbcTemplate(database(home)));
        Path expected = home.resolve("expected.json");
        try (OutputStream out = Files.newOutputStream(expected)) {
            writer(home).write(out, Progress.UNWATCHED);
        }
        Random random = new Random(1);
        int unfinished = 0;
        int good = 0;
        int broken = 0;
        for (int round = 0; round < times; round++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BackupKills.class.getName(),
                            "child",
                            home.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("child.log").toFile())
                    .start();
            try {
                while (child.isAlive() && parts(home) == 0) {
                    Thread.sleep(1);
                }
                if (!child.isAlive()) {
                    throw new IllegalStateException(Files.readString(home.resolve("child.log")));
                }
                Thread.sleep(random.nextInt(3_000));
            } finally {
                child.destroyForcibly().waitFor();
            }
            unfinished += parts(home) > 0 ? 1 : 0;
            // Without what an earlier look remembers.
            BackupFiles files = files(home);
            for (BackupFile file : files.list()) {
                if (file.good()) {
                    good++;
                    broken += Files.mismatch(files.path(file), expected) == -1 ? 0 : 1;
                }
            }
        }
        System.out.printf(
                "killed %d times while it made backups of %.1f MB: %d times a file was unfinished; %d times a file was"
                        + " listed as good, %d of them broken%n",
                times, Files.size(expected) / 1e6, unfinished, good, broken);
        try (Stream<Path> left = Files.walk(home)) {
            for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
        System.exit(broken == 0 ? 0 : 1);
    }

    private static long parts(Path home) throws IOException {
        Path backups = home.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static DataSource database(Path home) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return database;
    }

    private static BackupWriter writer(Path home) {
        DataSource database = database(home);
        return new BackupWriter(new DraftArchive(database), new FeedbackArchive(database), database);
    }

    private static BackupFiles files(Path home) {
        return new BackupFiles(new DataDirectory(home), writer(home), Clock.systemUTC());
    }

    private static void fill(JdbcTemplate jdbc) {
        Random random = new Random(2);
        String text = "I led the review and cut pages from 5 a week to 1. ".repeat(5);
        for (int draft = 0; draft < 1_000; draft++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            jdbc.update(
                    "insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at)"
                            + " values (?, 'ownership', 0, 10, now(), now())",
                    id);
            List<Object[]> rows = new ArrayList<>();
            for (int number = 1; number <= 10; number++) {
                rows.add(new Object[] {
                    new UUID(random.nextLong(), random.nextLong()), id, number, text, text, text, text, text
                });
            }
            jdbc.batchUpdate(
                    "insert into revision values (?, ?, ?, 'A title', ?, ?, ?, ?, ?, 'I led', 60, now(), now(), true)",
                    rows);
        }
    }
}
