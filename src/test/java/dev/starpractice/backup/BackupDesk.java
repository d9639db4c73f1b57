package dev.starpractice.backup;

import dev.starpractice.backup.Restore.Choice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person does with backups, in words for tests. */
@TestComponent
class BackupDesk {

    final JdbcTemplate jdbc;

    private final BackupWriter writer;

    private final Restore restore;

    BackupDesk(DataSource database, BackupWriter writer, Restore restore) {
        this.jdbc = new JdbcTemplate(database);
        this.writer = writer;
        this.restore = restore;
    }

    String backup() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, Progress.UNWATCHED);
        return out.toString(StandardCharsets.UTF_8);
    }

    void emptyTheApplication() {
        jdbc.execute("delete from draft");
        jdbc.execute("delete from feedback_preference");
    }

    RestorePlan look(String backup) {
        return withFile(backup, file -> restore.plan(file, Progress.UNWATCHED));
    }

    RestorePlan restore(String backup) {
        return restore(backup, Choice.ALL);
    }

    RestorePlan restore(String backup, Choice choice) {
        return restore(backup, choice, Progress.UNWATCHED);
    }

    RestorePlan restore(String backup, Choice choice, Progress progress) {
        return withFile(backup, file -> restore.carryOut(file, choice, progress));
    }

    private static <T> T withFile(String text, Function<Path, T> work) {
        try {
            Path file = Files.createTempFile("backup", ".json");
            try {
                return work.apply(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
