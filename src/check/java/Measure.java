import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged jar from outside, over HTTP, with data directories of its own. Needs a JDK and nothing else:
 *
 * <pre>
 * ./mvnw -DskipTests package
 * java src/check/java/Measure.java WHAT [HOW MANY]
 * </pre>
 *
 * where WHAT is one of {@code start}, {@code saves}, {@code pages}, {@code kill}, {@code races}, {@code duplicates} and
 * {@code revisions}. Ends with status 1 where something was lost that must not be.
 */
class Measure {

    private static final Path JAR = Path.of(System.getProperty("jar", "target/star-practice.jar"));

    /** How long somebody looks at the first page before asking for a scorecard. */
    private static final int READING_MILLISECONDS = Integer.getInteger("reading", 1_000);

    private static final Pattern READY = Pattern.compile("open http://localhost:(\\d+)");

    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"(_csrf|saveId|version)\"[^>]*>");

    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private static final Pattern NEXT_VERSION = Pattern.compile("\"version\":(\\d+)");

    private static final List<String> PROMPTS =
            List.of("ownership", "disagreement", "failure", "deadline", "incomplete-data");

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "";
        int howMany = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        switch (what) {
            case "start" -> start(howMany > 0 ? howMany : 5);
            case "saves" -> saves(howMany > 0 ? howMany : 1_000);
            case "pages" -> pages(howMany > 0 ? howMany : 10);
            case "kill" -> kill(howMany > 0 ? howMany : 50);
            case "races" -> races(howMany > 0 ? howMany : 1_000);
            case "duplicates" -> duplicates(howMany > 0 ? howMany : 1_000);
            case "revisions" -> revisions(howMany > 0 ? howMany : 10_000);
            default -> {
                System.err.println("say what to measure: start, saves, pages, kill, races, duplicates or revisions");
                System.exit(2);
            }
        }
    }

    /** Time from starting the process to the first page, the memory that it then has, and the first scorecard. */
    private static void start(int times) throws Exception {
        System.out.printf("jar: %.1f MB%n", Files.size(JAR) / 1e6);
        Path home = newHome();
        double[] seconds = new double[times];
        double[] megabytes = new double[times];
        double[] scorecards = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            Instance instance = Instance.start(home);
            instance.client().page("/");
            seconds[i] = since(begin) / 1e3;
            megabytes[i] = instance.megabytes();
            // Nobody is sooner at a scorecard than this.
            Thread.sleep(READING_MILLISECONDS);
            long asked = System.nanoTime();
            instance.client().score(STORY);
            scorecards[i] = since(asked);
            if (i == times - 1) {
                Client client = instance.client();
                String draft = client.create("ownership", STORY);
                long first = System.nanoTime();
                client.page(draft);
                System.out.printf("first feedback page after a start: %.0f ms%n", since(first));
                for (int round = 0; round < 20; round++) {
                    for (String path : List.of("/", draft, draft + "/edit", "/rubric", "/export")) {
                        client.page(path);
                    }
                }
                System.out.printf("memory after 100 pages: %.0f MB resident%n", instance.megabytes());
            }
            instance.stop();
        }
        System.out.printf("start to first page, %d times: %s s%n", times, spread(seconds));
        System.out.printf("memory at the first page: %s MB resident%n", spread(megabytes));
        System.out.printf(
                "first scorecard of a process, %d ms after its first page: %s ms%n",
                READING_MILLISECONDS, spread(scorecards));
        delete(home);
    }

    /** What a save costs: the POST of the form, with its CSRF token, to the answer that redirects to the feedback. */
    private static void saves(int times) throws Exception {
        Path home = newHome();
        Instance instance = Instance.start(home);
        Client client = instance.client();
        String draft = client.create("ownership", STORY);
        for (int i = 0; i < 200; i++) {
            client.save(draft, STORY + " Warming up " + i);
        }
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            Form form = client.form(draft + "/edit");
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.post(draft, form, STORY + " Save " + i);
            milliseconds[i] = since(begin);
            must(answer.statusCode() == 302, "a save was answered with " + answer.statusCode());
        }
        System.out.printf("%,d saves of %d characters: %s%n", times, STORY.length(), spread(milliseconds) + " ms");
        System.out.printf("database afterwards: %.1f MB%n", instance.databaseMegabytes(home));
        instance.stop();
        System.out.printf("database when closed: %.1f MB%n", instance.databaseMegabytes(home));
        delete(home);
    }

    /** Medians of pages with so many drafts. */
    private static void pages(int drafts) throws Exception {
        Path home = newHome();
        Instance instance = Instance.start(home);
        Client client = instance.client();
        String last = "";
        long begin = System.nanoTime();
        for (int i = 0; i < drafts; i++) {
            last = client.create(PROMPTS.get(i % PROMPTS.size()), STORY + " Draft " + i);
        }
        client.save(last, STORY + " Once more");
        System.out.printf("%,d drafts written in %.0f s%n", drafts, since(begin) / 1e3);
        // Scores that are kept with the drafts may still be on their way.
        Thread.sleep(3_000);
        for (String path : List.of(
                "/",
                "/prompts/ownership/drafts",
                "/prompts/ownership/drafts?page=3",
                last,
                last + "/edit",
                last + "/history",
                "/export",
                "/bin",
                "/rubric")) {
            if (path.contains("page=") && drafts < 1_000) {
                continue;
            }
            int length = 0;
            for (int i = 0; i < 50; i++) {
                length = client.page(path).length();
            }
            double[] milliseconds = new double[200];
            for (int i = 0; i < milliseconds.length; i++) {
                long one = System.nanoTime();
                client.page(path);
                milliseconds[i] = since(one);
            }
            System.out.printf(
                    "%-34s %s ms, %d kB%n",
                    path.replaceFirst("[0-9a-f-]{36}", "{id}"), spread(milliseconds), length / 1_000);
        }
        instance.stop();
        delete(home);
    }

    /** Kills the process at random moments while four people save, and looks for what had been acknowledged. */
    private static void kill(int times) throws Exception {
        Path home = newHome();
        Random random = new Random(20_260_501);
        int acknowledged = 0;
        int inFlight = 0;
        List<String> lost = new ArrayList<>();
        List<Saved> toFind = List.of();
        for (int round = 1; round <= times + 1; round++) {
            Instance instance = Instance.start(home, "-XX:TieredStopAtLevel=1");
            Client reader = instance.client();
            for (Saved saved : toFind) {
                if (!reader.pageOrNothing(saved.draft() + "/history/" + saved.number())
                        .contains(saved.text())) {
                    lost.add(saved.toString());
                }
            }
            acknowledged += toFind.size();
            if (round > times) {
                instance.stop();
                break;
            }
            List<List<Saved>> written = new ArrayList<>();
            List<Thread> writers = new ArrayList<>();
            AtomicInteger unanswered = new AtomicInteger();
            for (int writer = 0; writer < 4; writer++) {
                List<Saved> mine = new CopyOnWriteArrayList<>();
                written.add(mine);
                String name = "Round %d, writer %d, save ".formatted(round, writer);
                Client client = instance.client();
                Thread thread = new Thread(() -> write(client, name, mine, unanswered));
                thread.start();
                writers.add(thread);
            }
            while (written.stream().anyMatch(List::isEmpty)) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(2_000));
            instance.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            toFind = written.stream().flatMap(List::stream).toList();
            inFlight += unanswered.get();
        }
        System.out.printf(
                "kill -9 during saves over HTTP, %d times: %,d saves acknowledged, %d lost (%d more were under way)%n",
                times, acknowledged, lost.size(), inFlight);
        delete(home);
        must(lost.isEmpty(), "lost: " + lost);
    }

    private static void write(Client client, String name, List<Saved> mine, AtomicInteger unanswered) {
        try {
            String text = name + 1 + ".";
            String draft = client.create("deadline", text);
            mine.add(new Saved(draft, 1, text));
            while (true) {
                int number = mine.size() + 1;
                text = name + number + ".";
                client.save(draft, text);
                mine.add(new Saved(draft, number, text));
            }
        } catch (IOException e) {
            // The process is gone, as it should be.
            unanswered.incrementAndGet();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Saved(String draft, int number, String text) {}

    /** Two tabs save the same version at the same moment: one wins, the other is told, and no text replaces another. */
    private static void races(int times) throws Exception {
        Path home = newHome();
        Instance instance = Instance.start(home);
        Client client = instance.client();
        Client other = instance.client();
        String draft = client.create("failure", STORY);
        int won = 0;
        int told = 0;
        List<String> wrong = new ArrayList<>();
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        for (int i = 0; i < times; i++) {
            Form mine = client.form(draft + "/edit");
            Form theirs = other.form(draft + "/edit");
            String left = "Race %d, the left tab.".formatted(i);
            String right = "Race %d, the right tab.".formatted(i);
            List<HttpResponse<String>> answers =
                    together(tabs, () -> client.post(draft, mine, left), () -> other.post(draft, theirs, right));
            String stored = client.page(draft + "/edit");
            int saved = 0;
            for (int tab = 0; tab < 2; tab++) {
                String text = tab == 0 ? left : right;
                switch (answers.get(tab).statusCode()) {
                    case 302 -> {
                        saved++;
                        if (!stored.contains(text)) {
                            wrong.add("saved, but not there: " + text);
                        }
                    }
                    case 409 -> {
                        told++;
                        if (!answers.get(tab).body().contains(text)) {
                            wrong.add("refused, and not given back: " + text);
                        }
                    }
                    default -> wrong.add(answers.get(tab).statusCode() + ": " + text);
                }
            }
            won += saved;
            if (saved != 1) {
                wrong.add("race %d has %d winners".formatted(i, saved));
            }
        }
        tabs.shutdown();
        System.out.printf(
                "%,d races of two tabs: %,d saved, %,d told with both texts, lost updates: %d%n",
                times, won, told, wrong.size());
        instance.stop();
        delete(home);
        must(wrong.isEmpty(), wrong.toString());
    }

    /** The same save sent twice at the same moment has one effect. */
    private static void duplicates(int times) throws Exception {
        Path home = newHome();
        Instance instance = Instance.start(home);
        Client client = instance.client();
        Client again = instance.client();
        int answered = 0;
        List<String> wrong = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        String draft = client.create("failure", STORY);
        int revision = 1;
        for (int i = 0; i < times; i++) {
            boolean creates = i % 2 == 0;
            String path = creates ? "/prompts/deadline/drafts" : draft;
            Form form = client.form(creates ? path + "/new" : path + "/edit");
            Form same = new Form(again.form("/prompts/deadline/drafts/new").csrf(), form.saveId(), form.version());
            String text = "Sent twice, number %d.".formatted(i);
            List<HttpResponse<String>> answers =
                    together(both, () -> client.post(path, form, text), () -> again.post(path, same, text));
            List<String> places = new ArrayList<>();
            for (HttpResponse<String> answer : answers) {
                if (answer.statusCode() == 302) {
                    answered++;
                    places.add(
                            URI.create(answer.headers().firstValue("Location").orElseThrow())
                                    .getPath());
                } else {
                    wrong.add(answer.statusCode() + " for " + text);
                }
            }
            if (places.stream().distinct().count() != 1) {
                wrong.add("two drafts of " + text);
            }
            if (!creates) {
                revision++;
                String none = client.pageOrNothing(draft + "/history/" + (revision + 1));
                if (!client.pageOrNothing(draft + "/history/" + revision).contains(text) || !none.isEmpty()) {
                    wrong.add("not one version of " + text);
                }
            }
        }
        both.shutdown();
        System.out.printf(
                "%,d saves sent twice at once: %,d answered as saved, duplicates: %d%n", times, answered, wrong.size());
        instance.stop();
        delete(home);
        must(wrong.isEmpty(), wrong.toString());
    }

    /** The history page of a draft with so many versions. */
    private static void revisions(int versions) throws Exception {
        Path home = newHome();
        Instance instance = Instance.start(home);
        Client client = instance.client();
        String draft = client.create("failure", STORY);
        Form form = client.form(draft + "/edit");
        String version = form.version();
        long first = System.nanoTime();
        for (int i = 2; i <= versions; i++) {
            version = client.autosave(draft, form.csrf(), version, STORY + " Version " + i);
        }
        System.out.printf("%,d versions written in %.0f s%n", versions, since(first) / 1e3);
        Thread.sleep(3_000);
        for (String path : List.of(
                "/history", "/history?newest=100", "/history/2", "/compare?from=1&to=" + versions, "/edit", "")) {
            int length = 0;
            double[] milliseconds = new double[100];
            for (int i = 0; i < milliseconds.length; i++) {
                long begin = System.nanoTime();
                length = client.page(draft + path).length();
                milliseconds[i] = since(begin);
            }
            System.out.printf(
                    "%,d versions, /drafts/{id}%-24s %s ms, %d kB%n",
                    versions, path, spread(milliseconds), length / 1_000);
        }
        System.out.printf("database: %.1f MB%n", instance.databaseMegabytes(home));
        instance.stop();
        System.out.printf("database when closed: %.1f MB%n", instance.databaseMegabytes(home));
        delete(home);
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private static List<HttpResponse<String>> together(ExecutorService threads, Request one, Request two)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (Request request : List.of(one, two)) {
            answers.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return request.send();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private static final String STORY =
            "Our checkout failed every Monday morning: about 1,200 orders a week timed out while the billing team's"
                    + " nightly job still held its locks. I traced the slow queries, rewrote the report to read from the"
                    + " replica, invited the billing team to a review and added a CI check. Timeouts fell from 1,200 a"
                    + " week to 4 within two weeks. I learned that a lock nobody owns is a lock nobody watches.";

    /** What a form sends along with its text. */
    private record Form(String csrf, String saveId, String version) {}

    /** A browser's worth of cookies. */
    private static final class Client {

        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();

        private final String address;

        Client(String address) {
            this.address = address;
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
        }

        String page(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(path);
            must(answer.statusCode() == 200, path + " was answered with " + answer.statusCode());
            return answer.body();
        }

        String pageOrNothing(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(path);
            return answer.statusCode() == 200 ? answer.body() : "";
        }

        Form form(String path) throws IOException, InterruptedException {
            String csrf = "";
            String saveId = "";
            String version = "";
            Matcher inputs = INPUT.matcher(page(path));
            while (inputs.find()) {
                Matcher value = VALUE.matcher(inputs.group());
                String found = value.find() ? value.group(1) : "";
                switch (inputs.group(1)) {
                    case "_csrf" -> csrf = found;
                    // The first one belongs to the form; others, further down, to other buttons.
                    case "saveId" -> saveId = saveId.isEmpty() ? found : saveId;
                    default -> version = found;
                }
            }
            return new Form(csrf, saveId.isEmpty() ? UUID.randomUUID().toString() : saveId, version);
        }

        HttpResponse<String> post(String path, Form form, String situation) throws IOException, InterruptedException {
            StringBuilder body = new StringBuilder();
            Map.of("_csrf", form.csrf(), "saveId", form.saveId(), "version", form.version(), "situation", situation)
                    .forEach((name, value) -> {
                        if (!value.isEmpty()) {
                            body.append(body.isEmpty() ? "" : "&")
                                    .append(name)
                                    .append('=')
                                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                        }
                    });
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** Asks for a scorecard of a text that is not stored. */
        void score(String situation) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/feedback"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"kind\":\"ownership\",\"situation\":\"" + situation + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            must(answer.statusCode() == 200, "a scorecard was answered with " + answer.statusCode());
        }

        /** The path of the new draft. */
        String create(String prompt, String situation) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    post("/prompts/" + prompt + "/drafts", form("/prompts/" + prompt + "/drafts/new"), situation);
            must(answer.statusCode() == 302, "a new draft was answered with " + answer.statusCode());
            return URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
        }

        /** Saves as the form's script does on leaving, which closes the version; returns the one to go on from. */
        String autosave(String draft, String csrf, String version, String situation)
                throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + draft + "/autosave"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", csrf)
                            .POST(BodyPublishers.ofString(
                                    "{\"saveId\":\"%s\",\"version\":%s,\"close\":true,\"situation\":\"%s\"}"
                                            .formatted(UUID.randomUUID(), version, situation)))
                            .build(),
                    BodyHandlers.ofString());
            must(answer.statusCode() == 200, "a save was answered with " + answer.statusCode());
            Matcher next = NEXT_VERSION.matcher(answer.body());
            must(next.find(), "no version in " + answer.body());
            return next.group(1);
        }

        void save(String draft, String situation) throws IOException, InterruptedException {
            HttpResponse<String> answer = post(draft, form(draft + "/edit"), situation);
            must(answer.statusCode() == 302, "a save was answered with " + answer.statusCode());
        }
    }

    /** A process of the jar. */
    private record Instance(Process process, int port) {

        static Instance start(Path home, String... options) throws Exception {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", JAR.toString(), "--server.port=0", "--starpractice.home=" + home));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            List<String> said = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    Thread listener = new Thread(() -> {
                        try {
                            output.lines().forEach(System.out::println);
                        } catch (UncheckedIOException e) {
                            // killed while we read
                        }
                    });
                    listener.setDaemon(true);
                    listener.start();
                    return new Instance(process, Integer.parseInt(ready.group(1)));
                }
            }
            throw new IllegalStateException("does not start: " + said);
        }

        Client client() {
            return new Client("http://localhost:" + port);
        }

        /** SIGKILL. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        void stop() throws InterruptedException {
            process.destroy();
            must(process.waitFor(60, TimeUnit.SECONDS), "does not end");
        }

        /** Resident memory, as Linux tells it. */
        double megabytes() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
            return Double.NaN;
        }

        double databaseMegabytes(Path home) throws IOException {
            return Files.size(home.resolve("star-practice.mv.db")) / 1e6;
        }
    }

    private static Path newHome() throws IOException {
        return Files.createTempDirectory("star-practice-measure");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double p99 = sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)];
        return String.format(
                Locale.ROOT,
                "median %.1f, p99 %.1f, most %.1f",
                sorted[sorted.length / 2],
                p99,
                sorted[sorted.length - 1]);
    }

    private static void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
