package dev.starpractice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as people start it: tests on the class path would not notice a starter that it lacks. */
class StarPracticeJarTests {

    private static final Pattern READY =
            Pattern.compile(".*STAR Practice is ready: open http://localhost:(\\d+) · your answers are kept in (.+)");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Generous: a loaded machine needs many times the usual few seconds. */
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path temp;

    private static Path home;

    private static Instance running;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        home = temp.resolve("answers");
        running = new Instance(home, "--server.port=0");
        running.awaitReady();
    }

    @AfterAll
    static void stop() {
        running.process.destroyForcibly();
    }

    @Test
    void saysTheAddressAndTheDirectoryInItsLastLine() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);

        List<String> said = running.lines();
        Matcher last = READY.matcher(said.get(said.size() - 1));
        assertThat(last.matches()).as("last of %s", said).isTrue();
        assertThat(Integer.parseInt(last.group(1))).isEqualTo(running.port);
        assertThat(last.group(2)).isEqualTo(home.toString());
    }

    @Test
    void savesAndShowsAnAnswer() throws Exception {
        HttpResponse<String> saved = save("Kept in the jar’s own database.");

        assertThat(saved.statusCode()).isEqualTo(302);
        String draft = saved.headers().firstValue("Location").orElseThrow();
        assertThat(get(URI.create(draft).getPath()).body()).contains("Kept in the jar’s own database.");
    }

    @Test
    void endsASecondInstanceOnTheSameDirectoryInOneLine() throws Exception {
        Instance second = new Instance(home, "--server.port=0");

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.lines())
                .singleElement()
                .asString()
                .contains("already running", home.toString(), "STARPRACTICE_HOME");
    }

    @Test
    void endsOnATakenPortInOneLine() throws Exception {
        Instance second = new Instance(temp.resolve("other"), "--server.port=" + running.port);

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.lines())
                .singleElement()
                .asString()
                .contains("Port " + running.port, "--server.port=", "SERVER_PORT=");
    }

    @Test
    void endsCleanlyOnSigtermAndKeepsWhatWasSaved() throws Exception {
        Instance first = running;
        Instance other = new Instance(temp.resolve("restarted"), "--server.port=0");
        try {
            other.awaitReady();
            running = other;
            String draft = URI.create(save("Still there after a restart.")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .getPath();
            int saidBefore = other.lines().size();

            other.process.destroy();

            // 128 and 15, the number of SIGTERM: the JVM ran its shutdown hooks.
            assertThat(other.awaitEnd()).isEqualTo(143);
            assertThat(other.lines()).as("nothing to complain of").hasSize(saidBefore);

            other = new Instance(temp.resolve("restarted"), "--server.port=0");
            other.awaitReady();
            running = other;
            assertThat(get(draft).body()).contains("Still there after a restart.");
        } finally {
            running = first;
            other.process.destroyForcibly();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(running.uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> save(String situation) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/prompts/failure/drafts/new").body());
        assertThat(token.find()).as("the form has a CSRF token").isTrue();
        String body = "_csrf=" + encode(token.group(1)) + "&situation=" + encode(situation);
        return client.send(
                HttpRequest.newBuilder(running.uri("/prompts/failure/drafts"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** One process of the jar, with all that it says. */
    private static final class Instance {

        private final Process process;

        private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

        private final List<String> read = new ArrayList<>();

        private final Thread listener;

        private int port;

        Instance(Path home, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    System.getProperty("star-practice.jar")));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("STARPRACTICE_HOME", home.toString());
            // The JVM would say that it has picked them up.
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("JDK_JAVA_OPTIONS");
            process = builder.start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            listener = new Thread(() -> output.lines().forEach(unread::add));
            listener.setDaemon(true);
            listener.start();
        }

        void awaitReady() throws InterruptedException {
            while (true) {
                String line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(line).as("a next line after %s", read).isNotNull();
                read.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    port = Integer.parseInt(ready.group(1));
                    return;
                }
            }
        }

        int awaitEnd() throws InterruptedException {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("ended, having said %s", lines()).isTrue();
            listener.join();
            return process.exitValue();
        }

        /** All that it has said so far. */
        List<String> lines() {
            unread.drainTo(read);
            return read;
        }

        URI uri(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
