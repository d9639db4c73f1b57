package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.starpractice.system.UnusableDataDirectoryException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are POSIX")
class DataDirectoryTests {

    @TempDir
    Path temp;

    @Test
    void makesADirectoryThatOnlyItsOwnerMayLookInto() throws IOException {
        Path home = temp.resolve("a/b/practice");
        assertThat(DataDirectory.open(home.toString()).path()).isEqualTo(home);
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void closesADirectoryOfItsOwnThatWasLeftOpen() throws IOException {
        Path home = directory("rwxr-xr-x");
        DataDirectory.open(home.toString());
        assertThat(permissions(home)).isEqualTo("rwx------");

        Files.createFile(home.resolve("star-practice.mv.db"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxr-x"));
        DataDirectory.open(home.toString());
        assertThat(permissions(home)).isEqualTo("rwx------");
    }

    @Test
    void leavesAnOpenDirectoryWithOtherFilesAsItIs() throws IOException {
        Path home = directory("rwxr-xr-x");
        Files.createFile(home.resolve("thesis.odt"));
        refuses(home.toString(), Reason.OPEN_TO_OTHERS);
        assertThat(permissions(home)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void takesAClosedDirectoryWithOtherFiles() throws IOException {
        Path home = directory("rwx------");
        Files.createFile(home.resolve("notes.txt"));
        assertThat(DataDirectory.open(home.toString()).path()).isEqualTo(home);
    }

    @Test
    void refusesAFile() throws IOException {
        refuses(Files.createFile(temp.resolve("file")).toString(), Reason.NOT_A_DIRECTORY);
    }

    @Test
    void refusesADirectoryBelowAFile() throws IOException {
        refuses(Files.createFile(temp.resolve("file")).resolve("below").toString(), Reason.NOT_WRITABLE);
    }

    @Test
    void refusesWhatIsNoPath() {
        refuses("a\0b", Reason.NOT_A_PATH);
    }

    /** The rest of the path would be read as a setting of the database. */
    @Test
    void refusesASemicolonInThePath() {
        DataDirectory directory = new DataDirectory(temp.resolve("a;INIT=DROP ALL OBJECTS"));
        assertThatExceptionOfType(UnusableDataDirectoryException.class)
                .isThrownBy(directory::databaseUrl)
                .returns(Reason.NOT_A_PATH, UnusableDataDirectoryException::reason);
    }

    /** H2's own two seconds are soon over where a disk is slow, and then the later of two saves would fail. */
    @Test
    void waitsForASlowSaveOfTheSameDraft() throws Exception {
        String url = new DataDirectory(temp).databaseUrl();
        try (Connection slow = DriverManager.getConnection(url, "sa", "");
                Connection other = DriverManager.getConnection(url, "sa", "");
                Statement saves = slow.createStatement();
                Statement waits = other.createStatement()) {
            saves.execute("create table note (text varchar(10))");
            saves.execute("insert into note values ('first')");
            slow.setAutoCommit(false);
            saves.execute("update note set text = 'slow'");
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> assertThatNoException().isThrownBy(slow::commit),
                    CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));

            assertThat(waits.executeUpdate("update note set text = 'later'")).isEqualTo(1);
            end.join();
        }
    }

    @Test
    void saysWhatToDoInOneLine() {
        UnusableDataDirectoryException failure =
                new UnusableDataDirectoryException(Path.of("/data/{0}"), Reason.IN_USE);
        String line = OneLineFailureReporter.line(
                new UnusableDataDirectoryFailureAnalyzer().analyze(new IllegalStateException(failure)));
        assertThat(line)
                .isEqualTo(
                        "STAR Practice is already running with the data in /data/{0}. Use that one or stop it first; "
                                + "for a second one, set starpractice.home (or STARPRACTICE_HOME) to another directory.");
    }

    @Test
    void hasWordsForEveryReason() {
        for (Reason reason : Reason.values()) {
            String key = "system.start.data-directory." + reason.id();
            assertThat(StartMessages.of(key, "/x")).contains("/x");
            assertThat(StartMessages.of(key + ".action", "/x")).contains("starpractice.home");
        }
    }

    private void refuses(String name, Reason reason) {
        assertThatExceptionOfType(UnusableDataDirectoryException.class)
                .isThrownBy(() -> DataDirectory.open(name))
                .returns(reason, UnusableDataDirectoryException::reason);
    }

    private Path directory(String permissions) throws IOException {
        Path home = Files.createDirectory(temp.resolve("home"));
        return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
