package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.StarPracticeApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees in the terminal where the application cannot start: one line, in a process of its own. */
@Timeout(300)
class StartIntegrationTests {

    @TempDir
    Path home;

    @Test
    void refusesDataThatAnotherInstanceHasOpen() throws Exception {
        Connection other = DriverManager.getConnection(new DataDirectory(home).databaseUrl(), "sa", "");
        try {
            assertThat(fails("--starpractice.home=" + home, "--server.port=0"))
                    .singleElement()
                    .asString()
                    .contains("STAR Practice is already running with the data in " + home);
        } finally {
            other.close();
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertThat(fails("--starpractice.home=" + home, "--server.port=" + port))
                    .singleElement()
                    .asString()
                    .contains("Port " + port + " is already in use.", "--server.port=8090");
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeOpenedAndLeavesItAsItIs() throws Exception {
        Path database = home.resolve("star-practice.mv.db");
        Files.writeString(database, "this is no database".repeat(1_000));
        Path before = Files.copy(database, home.resolve("before"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(fails("--starpractice.home=" + home, "--server.port=0"))
                .singleElement()
                .asString()
                .contains("The database in " + home + " cannot be opened.");
        assertThat(database).hasSameBinaryContentAs(before);
    }

    private List<String> fails(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StarPracticeApplication.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("start", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(240, TimeUnit.SECONDS);
            process.destroyForcibly();
            List<String> lines = Files.readAllLines(output);
            assertThat(ended).as("it stops by itself: %s", lines).isTrue();
            assertThat(process.exitValue()).as("%s", lines).isNotZero();
            return lines;
        } finally {
            Files.delete(output);
        }
    }
}
