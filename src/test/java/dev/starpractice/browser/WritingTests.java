package dev.starpractice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Writing, as a person at a browser does it. */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingTests {

    @TempDir
    static Path home;

    static Playwright playwright;

    static Browser browser;

    @LocalServerPort
    int port;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @DynamicPropertySource
    static void keepAnswersApart(DynamicPropertyRegistry properties) {
        properties.add("starpractice.home", () -> home.resolve("data").toString());
    }

    @BeforeAll
    static void openBrowser() {
        playwright = InstalledBrowser.playwright();
        browser = InstalledBrowser.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @AfterEach
    void closeTabs() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void countsWhileTypingAndSavesByKey() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/ownership/drafts/new");
        page.locator("#action").fill("I wrote a — validator, " + "and tests ".repeat(75));
        assertThat(page.locator("[data-total] [data-words]")).hasText("154");
        assertThat(page.locator("[data-total] [data-time]")).hasText("1:02");
        assertThat(page.locator("[data-verdict=good]")).isVisible();
        assertThat(page.locator("[data-verdict=short]")).isHidden();
        page.keyboard().press("Control+s");
        page.waitForURL(Pattern.compile("/drafts/[0-9a-f-]{36}$"));
    }

    @Test
    void leadsAdviceToItsField() {
        Page page = tab(new Browser.NewContextOptions());
        String draft = write(page, "The result");
        page.navigate(draft + "/edit#result");
        assertThat(page.locator("#result")).isFocused();
    }

    /** Line ends, empty first lines and markup come back as typed, through the form and the page of a conflict. */
    @Test
    void keepsBothTextsOfTwoTabsWithoutScripts() {
        Browser.NewContextOptions noScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        Page mine = tab(noScripts);
        String draft = write(mine, "Start");
        mine.navigate(draft + "/edit");
        Page theirs = mine.context().newPage();
        theirs.navigate(draft + "/edit");
        theirs.locator("#result").fill("Theirs");
        save(theirs);

        String typed = "\n\n  Mine <b>&amp;\n\n\u0395\u03bd \ud83d\ude00\n";
        mine.locator("#result").fill(typed);
        Response conflict = mine.waitForResponse(draft, () -> save(mine));
        assertThat(conflict.status()).isEqualTo(409);
        mine.locator("form[action$='/drafts'] button").click();
        assertThat(mine.url()).doesNotEndWith(draft);
        mine.navigate(mine.url() + "/edit");
        assertThat(mine.locator("#result")).hasValue(typed);
        theirs.navigate(draft + "/edit");
        assertThat(theirs.locator("#result")).hasValue("Theirs");
    }

    @Test
    void keepsFeedbackAndHistoryInSightOnAPhone() {
        Page page = tab(new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate("/prompts/ownership/drafts/new");
        page.locator("#action").fill("I wrote a validator and showed the billing team how it works. ".repeat(4));
        assertThat(page.locator("[data-live-brief]")).isVisible();
        assertThat(page.locator("[data-live-brief]")).hasText(Pattern.compile("\\w"));
        assertThat(page.locator("#action")).isFocused();
        page.locator("[data-live-brief] a").click();
        assertThat(page.locator("[data-live-card]")).isInViewport();
        save(page);
        page.waitForURL(Pattern.compile("/drafts/[0-9a-f-]{36}$"));
        page.navigate(page.url() + "/history");
        assertThat(page.getByText("48 words")).isVisible();

        page.setViewportSize(1280, 900);
        assertThat(page.getByText("48 words")).isHidden();
        page.navigate(page.url().replace("/history", "/edit"));
        assertThat(page.locator("[data-live-card]")).isVisible();
        assertThat(page.locator("[data-live-brief]")).isHidden();
    }

    @Test
    void restoresAVersionAndTakesADeletedDraftBack() {
        Page page = tab(new Browser.NewContextOptions());
        String draft = write(page, "The first text");
        page.navigate(draft + "/edit");
        page.locator("#result").fill("Another text");
        save(page);
        page.waitForURL(draft);
        page.navigate(draft + "/history");
        page.locator("form[action$='/history/1/restore'] button").click();
        page.navigate(draft + "/edit");
        assertThat(page.locator("#result")).hasValue("The first text");
        page.navigate(draft + "/history");
        assertThat(page.locator("tbody tr")).hasCount(3);

        page.navigate(draft + "/edit");
        page.locator(".draft-delete button").click();
        assertThat(page.locator(".draft-list a[href$='" + draft.substring(draft.lastIndexOf('/')) + "']"))
                .hasCount(0);
        page.locator("[role=status] button").click();
        page.navigate(draft + "/edit");
        assertThat(page.locator("#result")).hasValue("The first text");

        page.locator(".draft-delete button").click();
        page.navigate("/bin");
        page.locator("form[action='" + draft.substring(draft.indexOf("/drafts/")) + "/undelete'] button")
                .click();
        page.navigate(draft + "/history");
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeUsedByEverybody(ColorScheme colours) {
        Page page = tab(new Browser.NewContextOptions().setColorScheme(colours));
        page.onDialog(Dialog::accept);
        page.navigate("/prompts/failure/drafts");
        assertAccessible(page);
        String draft = write(page, "p99 fell by 28%");
        page.navigate("/prompts/ownership/drafts/new");
        save(page);
        assertThat(page.locator("[role=alert]")).isVisible();
        assertAccessible(page);

        page.navigate(draft + "/edit");
        assertAccessible(page);
        Page other = page.context().newPage();
        other.navigate(draft + "/edit");
        other.locator("#result").fill("p99 fell by 30%");
        save(other);
        other.waitForURL(draft);
        page.locator("#result").fill("p99 fell by a third");
        save(page);
        assertThat(page.locator(".conflict-ways")).isVisible();
        assertAccessible(page);

        for (String address : List.of("/history", "/history/1", "/compare")) {
            page.navigate(draft + address);
            assertAccessible(page);
        }
        page.navigate("/prompts/ownership/drafts");
        assertAccessible(page);
        page.navigate(draft + "/edit");
        page.locator(".draft-delete button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertAccessible(page);
        page.navigate("/bin");
        assertAccessible(page);
    }

    private Page tab(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        contexts.add(context);
        return context.newPage();
    }

    /** Saves a new draft and returns its address. */
    private static String write(Page page, String result) {
        page.navigate("/prompts/ownership/drafts/new");
        page.locator("#result").fill(result);
        save(page);
        page.waitForURL(Pattern.compile("/drafts/[0-9a-f-]{36}$"));
        return page.url();
    }

    private static void save(Page page) {
        page.locator(".draft-bar [type=submit]").click();
    }

    private static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url() + ": " + violations.stream().map(Rule::getId).toList())
                .isEmpty();
    }
}
