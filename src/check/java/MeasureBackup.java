import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures backup, restore and exports of the packaged jar from outside, over HTTP, with data directories of its own.
 * Needs a JDK and nothing else:
 *
 * <pre>
 * ./mvnw -DskipTests package
 * java src/check/java/MeasureBackup.java large [DRAFTS] [HEAP]
 * java src/check/java/MeasureBackup.java hostile
 * java src/check/java/MeasureBackup.java kill [HOW MANY]
 * java src/check/java/MeasureBackup.java exports [DRAFTS] [HEAP] [FORMATS]
 * </pre>
 *
 * {@code large} restores and backs up, ten revisions a draft; {@code hostile} uploads what is too large or endless;
 * {@code kill} ends the process by force in the middle of its automatic backup; {@code exports} downloads all answers in
 * every format, or in those named with commas, without feedback and with it. Ends with status 1 where a backup was
 * listed as good and was not, where the data changed or where a second backup was not equal to the first.
 */
class MeasureBackup {

    private static final Path JAR = Path.of(System.getProperty("jar", "target/star-practice.jar"));

    private static final Pattern READY = Pattern.compile("open http://localhost:(\\d+)");

    private static final Pattern LISTED = Pattern.compile("href=\"(/backup/files/[^\"]+)\"");

    private static final Pattern COOKIE = Pattern.compile("star-practice-csrf=([^;]+)");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static boolean failed;

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "";
        Path home = Files.createTempDirectory("star-practice-backup");
        try {
            switch (what) {
                case "large" -> large(home, number(arguments, 1, 5_000), number(arguments, 2, 256));
                case "hostile" -> hostile(home);
                case "kill" -> kill(home, number(arguments, 1, 50));
                case "exports" ->
                    exports(
                            home,
                            number(arguments, 1, 100),
                            number(arguments, 2, 256),
                            arguments.length > 3 ? arguments[3] : "markdown,text,json,word,pdf");
                default -> throw new IllegalArgumentException("large, hostile, kill or exports");
            }
        } finally {
            delete(home);
        }
        System.exit(failed ? 1 : 0);
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private static void large(Path home, int drafts, int heap) throws Exception {
        Path file = home.resolve("in.json");
        write(file, drafts, 10);
        System.out.printf(Locale.ROOT, "%d drafts, %d revisions: %.1f MB%n", drafts, drafts * 10, mb(Files.size(file)));
        try (Instance app = new Instance(home.resolve("data"), "-Xmx" + heap + "m")) {
            long idle = app.memory();
            long start = System.nanoTime();
            String place = app.upload(file);
            app.await(place);
            System.out.printf(Locale.ROOT, "upload, check and compare: %.1f s%n", seconds(start));
            start = System.nanoTime();
            app.post(place, "scope=all");
            app.await(place);
            System.out.printf(Locale.ROOT, "restore, until it is on the disk: %.1f s%n", seconds(start));
            long restored = app.memory();
            Path out = home.resolve("out.json");
            start = System.nanoTime();
            app.download("/backup/download", out);
            System.out.printf(
                    Locale.ROOT,
                    "backup, until it is downloaded: %.1f s, %.1f MB%n",
                    seconds(start),
                    mb(Files.size(out)));
            long backedUp = app.memory();
            check(Files.mismatch(file, out) == -1, "the backup is equal to what was restored, byte for byte");
            start = System.nanoTime();
            place = app.upload(file);
            check(app.await(place).contains("already here"), "importing it again finds everything already here");
            System.out.printf(Locale.ROOT, "the same file again: %.1f s%n", seconds(start));
            System.out.printf(
                    Locale.ROOT,
                    "largest memory of the process with -Xmx%dm: %.0f MB idle, %.0f MB after the restore, %.0f MB at the end%n",
                    heap,
                    mb(idle),
                    mb(restored),
                    mb(Math.max(backedUp, app.memory())));
        }
    }

    private static void exports(Path home, int drafts, int heap, String formats) throws Exception {
        Path file = home.resolve("in.json");
        write(file, drafts, 1);
        try (Instance app = new Instance(home.resolve("data"), "-Xmx" + heap + "m")) {
            String place = app.upload(file);
            app.await(place);
            app.post(place, "scope=all");
            app.await(place);
            System.out.printf(
                    Locale.ROOT, "%d drafts of 250 words, -Xmx%dm, %.0f MB so far%n", drafts, heap, mb(app.memory()));
            for (String format : formats.split(",")) {
                for (boolean feedback : new boolean[] {false, true}) {
                    boolean fresh = app.forgetMemory();
                    long start = System.nanoTime();
                    long bytes = app.measure("/export/download?format=" + format + "&feedback=" + feedback);
                    System.out.printf(
                            Locale.ROOT,
                            "%-8s %-16s %8.2f s, first byte after %6.2f s, %8.2f MB; most memory %.0f MB%s%n",
                            format,
                            feedback ? "with feedback" : "without feedback",
                            seconds(start),
                            app.firstByte,
                            mb(bytes),
                            mb(app.memory()),
                            fresh ? "" : " since the start");
                }
            }
        }
    }

    private static void hostile(Path home) throws Exception {
        Path file = home.resolve("in.json");
        write(file, 20, 10);
        try (Instance app = new Instance(home.resolve("data"), "-Xmx256m")) {
            String place = app.upload(file);
            app.await(place);
            app.post(place, "scope=all");
            app.await(place);
            byte[] before = app.get("/backup/download").getBytes(StandardCharsets.UTF_8);
            String begin = "{\"format\":\"star-practice-backup\",\"formatVersion\":1,";
            app.hostile("not JSON", "hello", "", 0, true);
            app.hostile("depth 100,000", begin + "\"drafts\":", "[", 100_000, true);
            app.hostile("a million items", begin + "\"drafts\":[", "{},", 1_000_000, true);
            app.hostile("250 MB of one text", begin + "\"drafts\":[{\"id\":\"", "x", 250_000_000, true);
            app.hostile("250 MB of white space", begin, " ", 250_000_000, true);
            app.hostile("1 GB, and says so", begin, "x", 1_000_000_000, true);
            app.hostile("1 GB as a stream", begin, "x", 1_000_000_000, false);
            check(
                    Arrays.equals(before, app.get("/backup/download").getBytes(StandardCharsets.UTF_8)),
                    "the database is unchanged");
            System.out.printf(Locale.ROOT, "largest memory of the process with -Xmx256m: %.0f MB%n", mb(app.memory()));
            Thread.sleep(1_000);
            try (Stream<Path> left = Files.list(home.resolve("data/backups/uploads"))) {
                check(left.findAny().isEmpty(), "no upload is left behind");
            }
        }
    }

    private static void kill(Path home, int times) throws Exception {
        Path data = home.resolve("data");
        Path backups = data.resolve("backups");
        Path file = home.resolve("in.json");
        write(file, 2_000, 10);
        try (Instance app = new Instance(data, "-Xmx256m")) {
            String place = app.upload(file);
            app.await(place);
            app.post(place, "scope=all");
            app.await(place);
        }
        Random random = new Random(1);
        int inTheMiddle = 0;
        int named = 0;
        int broken = 0;
        for (int round = 1; round <= times; round++) {
            // As if the last backup were long ago: the next start makes one.
            empty(backups);
            Process process = Instance.start(data, 0, "-Xmx256m");
            try {
                while (!hasPart(backups) && process.isAlive()) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(2_500));
            } finally {
                process.destroyForcibly().waitFor();
            }
            boolean part = hasPart(backups);
            inTheMiddle += part ? 1 : 0;
            named += part ? 0 : 1;
            broken += brokenNames(backups, file);
        }
        System.out.printf(
                "killed %d times: %d while it wrote or read again, %d after the file had its name%n",
                times, inTheMiddle, named);
        try (Instance app = new Instance(data, "-Xmx256m")) {
            String page = app.get("/backup");
            Matcher listed = LISTED.matcher(page);
            int good = 0;
            while (listed.find()) {
                Path copy = home.resolve("copy.json");
                app.download(listed.group(1), copy);
                good++;
                broken += Files.mismatch(copy, file) == -1 ? 0 : 1;
            }
            System.out.printf("listed as good at the end: %d%n", good);
        }
        System.out.printf("broken files listed as good: %d%n", broken);
        check(broken == 0, "no broken file is listed as good");
    }

    /** Files that have the name of a backup and are not equal to what was to be backed up. */
    private static int brokenNames(Path backups, Path expected) throws IOException {
        int broken = 0;
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                broken += Files.mismatch(file, expected) == -1 ? 0 : 1;
            }
        }
        return broken;
    }

    private static boolean hasPart(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.anyMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static void empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A backup as the application writes it, of about 250 words a revision. */
    private static void write(Path file, int drafts, int revisions) throws IOException {
        Random random = new Random(7);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < drafts; i++) {
            ids.add(uuid(random));
        }
        ids.sort((a, b) -> a.toString().compareTo(b.toString()));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\n  \"format\" : \"star-practice-backup\",\n  \"formatVersion\" : 1,\n  \"settings\" : {\n");
            out.write("    \"hideNumbers\" : false\n  },\n  \"drafts\" : [\n");
            for (int i = 0; i < drafts; i++) {
                out.write("    {\n      \"id\" : \"" + ids.get(i) + "\",\n      \"promptId\" : \"ownership\",\n"
                        + "      \"version\" : " + (revisions - 1)
                        + ",\n      \"createdAt\" : \"2026-03-01T09:00:00Z\",\n"
                        + "      \"updatedAt\" : \"2026-03-01T09:00:10.000123Z\",\n      \"deletedAt\" : null,\n"
                        + "      \"copiedFrom\" : null,\n      \"numberSources\" : [ ],\n      \"revisions\" : [\n");
                for (int number = 1; number <= revisions; number++) {
                    out.write("        {\n          \"id\" : \"" + uuid(random) + "\",\n          \"number\" : "
                            + number + ",\n          \"title\" : \"Draft " + i + "\",\n");
                    for (String section : List.of("situation", "task", "action", "result", "reflection")) {
                        out.write("          \"" + section + "\" : \"" + words(random, 50) + "\",\n");
                    }
                    out.write("          \"openedAt\" : \"2026-03-01T09:00:0" + (number - 1)
                            + "Z\",\n          \"savedAt\" : \"2026-03-01T09:00:0" + (number - 1)
                            + ".500Z\",\n          \"closed\" : true\n        }" + (number < revisions ? ",\n" : "\n"));
                }
                out.write("      ]\n    }" + (i < drafts - 1 ? ",\n" : "\n"));
            }
            out.write("  ]\n}\n");
        }
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static final String[] WORDS = {
        "I",
        "led",
        "the",
        "review",
        "and",
        "cut",
        "pages",
        "from",
        "5",
        "a",
        "week",
        "to",
        "1",
        "because",
        "nobody",
        "owned",
        "it;",
        "p99",
        "fell",
        "by",
        "28%,",
        "“measured”",
        "naïve",
        "Größe",
        "—"
    };

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static void check(boolean holds, String what) {
        System.out.println((holds ? "yes: " : "NO: ") + what);
        failed |= !holds;
    }

    private static double mb(long bytes) {
        return bytes / 1e6;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The running application. */
    private static final class Instance implements AutoCloseable {

        private final Process process;

        private final int port;

        private final HttpClient client = HttpClient.newHttpClient();

        private String cookie = "";

        private String token = "";

        Instance(Path data, String... options) throws IOException, InterruptedException {
            process = start(data, 0, options);
            BufferedReader lines = process.inputReader();
            Matcher ready = READY.matcher("");
            for (String line = lines.readLine(); ; line = lines.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("the application did not start");
                }
                if (ready.reset(line).find()) {
                    break;
                }
            }
            port = Integer.parseInt(ready.group(1));
            Thread reading = new Thread(() -> lines.lines().forEach(System.err::println));
            reading.setDaemon(true);
            reading.start();
            HttpResponse<String> page = client.send(request("/backup").build(), BodyHandlers.ofString());
            Matcher cookies = COOKIE.matcher(String.join(";", page.headers().allValues("Set-Cookie")));
            Matcher tokens = TOKEN.matcher(page.body());
            if (!cookies.find() || !tokens.find()) {
                throw new IllegalStateException("no token: " + page.statusCode());
            }
            cookie = "star-practice-csrf=" + cookies.group(1);
            token = tokens.group(1);
        }

        static Process start(Path data, int port, String... options) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", JAR.toString(), "--starpractice.home=" + data, "--server.port=" + port));
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        String get(String path) throws IOException, InterruptedException {
            return client.send(request(path).build(), BodyHandlers.ofString()).body();
        }

        void download(String path, Path file) throws IOException, InterruptedException {
            client.send(request(path).build(), BodyHandlers.ofFile(file));
        }

        /** Seconds from the last measured request to its first byte. */
        private double firstByte;

        /** Downloads and throws away; returns how many bytes came. */
        long measure(String path) throws IOException, InterruptedException {
            long start = System.nanoTime();
            HttpResponse<InputStream> response = client.send(request(path).build(), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                int first = in.read();
                firstByte = seconds(start);
                if (response.statusCode() != 200 || first < 0) {
                    throw new IllegalStateException("status " + response.statusCode());
                }
                return 1 + in.transferTo(OutputStream.nullOutputStream());
            }
        }

        /** Lets {@link #memory} count from now; false where the system cannot. */
        boolean forgetMemory() {
            try {
                Files.writeString(Path.of("/proc", Long.toString(process.pid()), "clear_refs"), "5");
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        String post(String path, String form) throws IOException, InterruptedException {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form + "&_csrf=" + token))
                    .build();
            return location(client.send(request, BodyHandlers.ofString()));
        }

        private static String location(HttpResponse<String> response) {
            return response.headers()
                    .firstValue("Location")
                    .map(place -> URI.create(place).getPath())
                    .orElseThrow(() -> new IllegalStateException("status " + response.statusCode()));
        }

        private String head() {
            return "--border\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                    + "\r\n--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.json\"\r\n\r\n";
        }

        private static final String TAIL = "\r\n--border--\r\n";

        /** Uploads a file; returns where to look at it. */
        String upload(Path file) throws IOException, InterruptedException {
            HttpRequest request = request("/backup/restore")
                    .header("Content-Type", "multipart/form-data; boundary=border")
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head()),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString(TAIL)))
                    .build();
            return location(client.send(request, BodyHandlers.ofString()));
        }

        /** Waits until a page does not ask to be loaded again; returns it. */
        String await(String path) throws IOException, InterruptedException {
            while (true) {
                HttpResponse<String> page = client.send(request(path).build(), BodyHandlers.ofString());
                if (page.headers().firstValue("Refresh").isEmpty()) {
                    if (page.statusCode() != 200) {
                        throw new IllegalStateException("status " + page.statusCode());
                    }
                    return page.body();
                }
                Thread.sleep(100);
            }
        }

        /** Uploads a file of a beginning and so many repetitions, byte by byte as told, and says what was answered. */
        void hostile(String name, String begin, String repeated, int times, boolean withLength) throws Exception {
            byte[] head = (head() + begin).getBytes(StandardCharsets.UTF_8);
            byte[] tail = TAIL.getBytes(StandardCharsets.UTF_8);
            byte[] one = repeated.getBytes(StandardCharsets.UTF_8);
            byte[] many =
                    repeated.repeat(one.length == 0 ? 1 : 60_000 / one.length).getBytes(StandardCharsets.UTF_8);
            long length = (long) one.length * times;
            long start = System.nanoTime();
            try (Socket socket = new Socket("localhost", port)) {
                OutputStream out = socket.getOutputStream();
                CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(socket));
                out.write(("POST /backup/restore HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookie
                                + "\r\nContent-Type: multipart/form-data; boundary=border\r\nConnection: close\r\n"
                                + (withLength
                                        ? "Content-Length: " + (head.length + length + tail.length)
                                        : "Transfer-Encoding: chunked")
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                try {
                    send(out, head, head.length, withLength);
                    for (long left = length; left > 0; left -= many.length) {
                        send(out, many, (int) Math.min(left, many.length), withLength);
                    }
                    send(out, tail, tail.length, withLength);
                    out.write((withLength ? "" : "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } catch (IOException e) {
                    // It does not want to read any more; what it said is what counts.
                }
                String said = answer.get(60, TimeUnit.SECONDS);
                double seconds = seconds(start);
                Matcher message = Pattern.compile("<strong>([^<]+)</strong>").matcher(said);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.2f s, %s%s%n",
                        name,
                        seconds,
                        said.isEmpty() ? "no answer" : said.substring(0, said.indexOf('\r')),
                        message.find() ? ", " + message.group(1) : "");
                check(said.startsWith("HTTP/1.1 4"), "it is refused");
            }
        }

        private static void send(OutputStream out, byte[] bytes, int count, boolean withLength) throws IOException {
            if (!withLength) {
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write(bytes, 0, count);
            if (!withLength) {
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        private static String read(Socket socket) {
            StringBuilder answer = new StringBuilder();
            try {
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8_192];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    answer.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // Reset: what came before it counts.
            }
            return answer.toString();
        }

        /** The most memory that the process has had, in bytes; 0 where the system does not tell. */
        long memory() throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .sum();
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
