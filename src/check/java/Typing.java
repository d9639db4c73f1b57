import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types into the form of the packaged jar in a real Chromium, and kills one of the two at random moments:
 *
 * <pre>
 * ./mvnw -DskipTests package
 * ./mvnw -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test.classpath
 * java -cp "$(cat target/test.classpath)" src/check/java/Typing.java WHAT [HOW MANY]
 * </pre>
 *
 * where WHAT is one of {@code kill-server}, {@code kill-browser} and {@code feedback}. Ends with status 1 where more was
 * lost than may be. With {@code -Dminutes=10} no round begins later than that, and it tells of those that there were.
 */
class Typing {

    private static final Path JAR = Path.of(System.getProperty("jar", "target/star-practice.jar"));

    private static final Pattern READY = Pattern.compile("open http://localhost:(\\d+)");

    private static final Pattern DRAFT = Pattern.compile("/drafts/([0-9a-f-]{36})/edit");

    private static final Pattern SAVED = Pattern.compile("^Saved \\d\\d:\\d\\d$");

    /** Between two keys: about 100 words a minute, faster than most people. */
    private static final int KEY_EVERY = 110;

    private static final long END = System.nanoTime() + Integer.getInteger("minutes", 24 * 60) * 60L * 1_000_000_000L;

    private static final Random random = new Random(20_261_123);

    private static Process server;

    private static int port;

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "";
        int howMany = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        Path home = Files.createTempDirectory("star-practice-typing");
        start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.destroyForcibly()));
        switch (what) {
            case "kill-server" -> killServer(howMany > 0 ? howMany : 50, home);
            case "kill-browser" -> killBrowser(howMany > 0 ? howMany : 50, home);
            case "feedback" -> feedback(howMany > 0 ? howMany : 200, home);
            default -> throw new IllegalArgumentException("kill-server, kill-browser or feedback");
        }
        System.exit(0);
    }

    /** The person types on while the server is gone and comes back; everything typed must get there by itself. */
    private static void killServer(int times, Path home) throws Exception {
        int typed = 0;
        int lost = 0;
        int lostSaved = 0;
        int rounds = 0;
        try (Playwright playwright = playwright();
                BrowserContext browser = browser(playwright, home.resolve("browser"))) {
            Page page = browser.newPage();
            for (int round = 1; round <= times && timeIsLeft(); round++) {
                page.navigate(address() + "/prompts/ownership/drafts/new");
                Locator field = page.locator("#action");
                List<String> acknowledged = new ArrayList<>();
                StringBuilder text = new StringBuilder();
                field.click();
                long killAt = System.nanoTime() + (500 + random.nextInt(5_500)) * 1_000_000L;
                while (System.nanoTime() < killAt) {
                    type(page, text, round);
                    if (SAVED.matcher(line(page)).matches()) {
                        acknowledged.add(text.toString());
                    }
                }
                server.destroyForcibly().waitFor();
                for (int i = 0; i < 15; i++) {
                    type(page, text, round);
                }
                start(home);
                if (!acknowledged.isEmpty()) {
                    String last = acknowledged.get(acknowledged.size() - 1);
                    if (!stored(page.url()).startsWith(last)) {
                        lostSaved++;
                    }
                }
                waitUntilSaved(page);
                typed += text.length();
                String stored = stored(page.url());
                if (!stored.equals(text.toString())) {
                    lost++;
                    System.out.println("typed <" + text + ">, stored <" + stored + ">");
                }
                rounds = round;
            }
        }
        System.out.printf(
                "kill -9 of the server while typing, %d times: %,d characters typed; texts not saved in full once it was"
                        + " back: %d; texts shown as saved and lost: %d%n",
                rounds, typed, lost, lostSaved);
        must(lost == 0 && lostSaved == 0);
    }

    /** Every process of the browser is killed; then it is opened again at the form and what it offers is taken. */
    private static void killBrowser(int times, Path home) throws Exception {
        double[] seconds = new double[times];
        int[] characters = new int[times];
        int lostSaved = 0;
        int offered = 0;
        Path profile = home.resolve("browser");
        int rounds = 0;
        for (int round = 1; round <= times && timeIsLeft(); round++) {
            StringBuilder text = new StringBuilder();
            List<Long> when = new ArrayList<>();
            String acknowledged = "";
            String url = "";
            long killed;
            try (Playwright playwright = playwright()) {
                BrowserContext browser = browser(playwright, profile);
                Page page = browser.newPage();
                page.navigate(address() + "/prompts/failure/drafts/new");
                page.locator("#result").click();
                long killAt = System.nanoTime() + (500 + random.nextInt(7_500)) * 1_000_000L;
                while (System.nanoTime() < killAt) {
                    type(page, text, round);
                    when.add(System.nanoTime());
                    url = page.url();
                    if (SAVED.matcher(line(page)).matches()) {
                        acknowledged = text.toString();
                    }
                }
                killed = System.nanoTime();
                killAll(profile);
                try {
                    browser.close();
                } catch (PlaywrightException e) {
                    // It is gone, as it should be.
                }
            }
            String stored;
            try (Playwright playwright = playwright();
                    BrowserContext browser = browser(playwright, profile)) {
                Page page = browser.newPage();
                boolean made = DRAFT.matcher(url).find();
                page.navigate(made ? url : address() + "/prompts/failure/drafts/new");
                Locator offer = page.locator("[data-kept-offer]");
                Locator others = page.locator("[data-kept-others] a");
                for (int i = 0; i < 30 && !offer.isVisible() && others.count() == 0; i++) {
                    page.waitForTimeout(100);
                }
                if (!offer.isVisible() && others.count() > 0) {
                    // Its first save was on its way: the text belongs to a draft by now.
                    others.first().click();
                    offer.waitFor();
                }
                if (offer.isVisible()) {
                    offered++;
                    page.locator("[data-kept-restore]").click();
                    waitUntilSaved(page);
                }
                stored = DRAFT.matcher(page.url()).find() ? stored(page.url()) : "";
            }
            must(text.toString().startsWith(stored));
            if (!stored.startsWith(acknowledged)) {
                lostSaved++;
            }
            characters[round - 1] = text.length() - stored.length();
            // From the first key that is missing to the end.
            seconds[round - 1] = stored.length() == text.length() ? 0 : (killed - when.get(stored.length())) / 1e9;
            rounds = round;
        }
        seconds = Arrays.copyOf(seconds, rounds);
        characters = Arrays.copyOf(characters, rounds);
        Arrays.sort(seconds);
        Arrays.sort(characters);
        System.out.printf(
                Locale.ROOT,
                "kill -9 of the browser while typing, %d times: lost typing median %.2f s, most %.2f s (%d characters);"
                        + " more than 1 s: %d; texts shown as saved and lost: %d; offered after the start: %d%n",
                rounds,
                seconds[rounds / 2],
                seconds[rounds - 1],
                characters[rounds - 1],
                Arrays.stream(seconds).filter(one -> one > 1).count(),
                lostSaved,
                offered);
        must(lostSaved == 0 && seconds[rounds - 1] <= 1);
    }

    /** From the last key before a pause to the feedback that stands on the page. */
    private static void feedback(int times, Path home) {
        double[] milliseconds = new double[times];
        try (Playwright playwright = playwright();
                BrowserContext browser = browser(playwright, home.resolve("browser"))) {
            Page page = browser.newPage();
            page.navigate(address() + "/prompts/ownership/drafts/new");
            page.locator("#situation")
                    .fill(
                            "Our checkout failed every Monday morning: about 1,200 orders a week timed out while the billing"
                                    + " team's nightly job still held its locks. Nobody had asked me to look at it.");
            page.locator("#result").fill("Timeouts fell from 1,200 a week to 4 within two weeks.");
            Locator action = page.locator("#action");
            action.fill("I traced the slow queries and rewrote the report to read from the replica.");
            page.evaluate("() => { const form = document.querySelector('[data-draft-form]');"
                    + " const host = document.querySelector('[data-live]');"
                    + " form.addEventListener('input', () => { window.typedAt = performance.now(); window.took = null; });"
                    + " new MutationObserver(() => { const typed = window.typedAt; requestAnimationFrame(() => {"
                    + " if (typed === window.typedAt && window.took === null) { window.took = performance.now() - typed; } }); })"
                    + ".observe(host.querySelector('[data-live-part]'), { childList: true }); }");
            StringBuilder text = new StringBuilder();
            for (int i = -20; i < times; i++) {
                type(page, text, i);
                Object took = null;
                for (int wait = 0; wait < 500 && took == null; wait++) {
                    page.waitForTimeout(10);
                    took = page.evaluate("() => window.took");
                }
                if (i >= 0) {
                    milliseconds[i] = ((Number) took).doubleValue();
                }
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "typing to feedback on screen, %d times: median %.0f ms, p95 %.0f ms, most %.0f ms%n",
                times,
                milliseconds[times / 2],
                milliseconds[(int) Math.ceil(times * 0.95) - 1],
                milliseconds[times - 1]);
    }

    private static boolean timeIsLeft() {
        return System.nanoTime() < END;
    }

    /** One key, of a text in which every word is another one. */
    private static void type(Page page, StringBuilder text, int round) {
        String words = "round " + round + " word " + text.length() + " ";
        char next = words.charAt(text.length() % words.length());
        page.keyboard().type(String.valueOf(next));
        text.append(next);
        page.waitForTimeout(KEY_EVERY);
    }

    private static String line(Page page) {
        return page.locator("[data-save-shown]").textContent();
    }

    private static void waitUntilSaved(Page page) {
        for (int i = 0; i < 600; i++) {
            if (SAVED.matcher(line(page)).matches()) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new IllegalStateException("not saved: " + line(page));
    }

    /** The text that the server has, of the one section that was typed into. */
    private static String stored(String url) throws Exception {
        Matcher draft = DRAFT.matcher(url);
        must(draft.find());
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + "/drafts/" + draft.group(1) + "/autosave"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        must(answer.statusCode() == 200);
        Matcher text = Pattern.compile("\"(?:action|result)\":\"([^\"]+)\"").matcher(answer.body());
        return text.find() ? text.group(1) : "";
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static BrowserContext browser(Playwright playwright, Path profile) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /** SIGKILL to all processes below this one that use that profile, and to their children. */
    private static void killAll(Path profile) {
        List<ProcessHandle> browsers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .flatMap(process ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        must(!browsers.isEmpty());
        browsers.forEach(ProcessHandle::destroyForcibly);
        browsers.forEach(process -> process.onExit().join());
    }

    private static String address() {
        return "http://localhost:" + port;
    }

    /** Starts the jar on any free port, and then always on that one. */
    private static void start(Path home) throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--starpractice.home=" + home.resolve("data"))
                .redirectErrorStream(true)
                .start();
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                port = Integer.parseInt(ready.group(1));
                return;
            }
        }
        throw new IllegalStateException("does not start");
    }

    private static void must(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not so");
        }
    }
}
