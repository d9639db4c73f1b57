package dev.starpractice.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the pictures of the README, and with the argument {@code all} one of every page as it looks on a screen, by
 * night and on a phone, to look through before a release.
 *
 * <pre>
 * ./mvnw test-compile exec:java -Dexec.mainClass=dev.starpractice.browser.Pictures \
 *     -Dexec.classpathScope=test -Dexec.args=docs/images
 * </pre>
 */
final class Pictures {

    private static final StarAnswer AWKWARD = new StarAnswer(
            "w".repeat(1_000),
            "Ein Ziel mit Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnungsänderungsantrag",
            "עברית ו-English מעורבים, והשהיה ירדה מ-420 ל-210",
            "<script>alert(1)</script> 😀 " + "https://example.org/".repeat(12),
            "A sentence that goes on. ".repeat(160));

    private final Desk desk;

    private final Path directory;

    private Pictures(Desk desk, Path directory) {
        this.desk = desk;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Desk desk = new Desk();
        desk.setUp();
        try {
            Pictures pictures = new Pictures(desk, directory);
            if (arguments.length > 1 && arguments[1].equals("all")) {
                pictures.takeAll();
            } else {
                pictures.takeForReadme();
            }
        } finally {
            desk.close();
        }
    }

    private void takeForReadme() {
        Person person = desk.person(new Person.Equipment().size(1120, 860));
        String draft = prepare(person);
        take(person, "/", "start", false);
        take(person, "/drafts/" + draft + "/edit", "form", false);
        person.page().setViewportSize(1120, 1280);
        take(person, "/drafts/" + draft, "feedback", false);
    }

    private void takeAll() {
        Map<String, Person> looks = new LinkedHashMap<>();
        looks.put("wide", desk.person());
        looks.put("dark", desk.person(new Person.Equipment().dark()));
        looks.put("phone", desk.person(new Person.Equipment().phone()));
        Person first = looks.get("wide");
        for (String path : new String[] {"/", "/export", "/bin", "/prompts/deadline/drafts"}) {
            take(first, path, "empty" + name(path), true);
        }
        String draft = prepare(first);
        String awkward = first.opensTheFormFor("failure")
                .title("x".repeat(120))
                .write(AWKWARD)
                .save()
                .id();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : new String[] {
            "/",
            "/prompts/ownership",
            "/prompts/ownership/sample",
            "/prompts/ownership/drafts",
            "/prompts/ownership/drafts/new",
            "/how-to-answer",
            "/rubric",
            "/settings",
            "/export",
            "/backup",
            "/bin",
            "/nothing-here"
        }) {
            pages.put("page" + name(path), path);
        }
        pages.put("draft-feedback", "/drafts/" + draft);
        pages.put("draft-form", "/drafts/" + draft + "/edit");
        pages.put("draft-history", "/drafts/" + draft + "/history");
        pages.put("draft-compare", "/drafts/" + draft + "/compare?from=1&to=2");
        pages.put("awkward-feedback", "/drafts/" + awkward);
        pages.put("awkward-form", "/drafts/" + awkward + "/edit");
        pages.put("awkward-list", "/prompts/failure/drafts");
        looks.forEach((look, person) -> pages.forEach((name, path) -> take(person, path, name + "-" + look, true)));
        Person phone = looks.get("phone");
        phone.opensTheFormFor("failure").title("x".repeat(121)).pressSave();
        shoot(phone.page(), "form-refused-phone", true);
        conflict(first, draft);
        shoot(first.page(), "conflict-wide", true);
    }

    private static String name(String path) {
        return path.equals("/") ? "-start" : path.replace('/', '-');
    }

    /** Some weeks of somebody's practice; the id of the best draft. */
    private static String prepare(Person person) {
        String best = person.opensTheFormFor("ownership")
                .title("Monday timeouts")
                .write(Answers.ROUGH)
                .save()
                .improve()
                .write(Answers.IMPROVED.with(
                        Section.REFLECTION, "I learned that a lock nobody owns is a lock nobody watches."))
                .save()
                .id();
        person.opensTheFormFor("failure")
                .title("The flag that was on for everyone")
                .write(new StarAnswer(
                        "I released the new search behind a flag that I believed was off. It was on for all 40,000"
                                + " customers, and one search in five came back empty.",
                        "I had to bring search back before the shops opened at nine, and find out how it could happen.",
                        "I switched the flag off and told support within ten minutes. I wrote down plainly that I had"
                                + " not checked the default.",
                        "Search was back after 25 minutes; about 300 customers had noticed.",
                        "I do not trust a default that I have not read."))
                .save();
        return best;
    }

    private static void conflict(Person person, String draft) {
        person.opens("/drafts/" + draft + "/edit");
        FormPage here = new FormPage(person.page());
        Page other = person.otherTab();
        other.navigate("/drafts/" + draft + "/edit");
        new FormPage(other)
                .write(Section.TASK, "I wanted the timeouts gone before Easter.")
                .save();
        other.close();
        here.write(Section.TASK, "Nobody had asked me, but I wanted the timeouts gone before the Easter sale.")
                .pressSave();
        person.page().waitForLoadState();
    }

    private void take(Person person, String path, String name, boolean whole) {
        Page page = person.opens(path);
        if (path.endsWith("/edit")) {
            // What is written is read a moment after the page is there.
            page.waitForSelector("[data-live-card]:not([hidden])");
        }
        shoot(page, name, whole);
    }

    private void shoot(Page page, String name, boolean whole) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(directory.resolve(name + ".png"))
                .setType(ScreenshotType.PNG)
                .setFullPage(whole));
    }
}
