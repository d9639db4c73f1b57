package dev.starpractice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
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

/** Feedback, while writing and on its pages, as a person at a browser gets it. */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FeedbackTests {

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
    void comesWhileTypingAndLeavesTheCaretAlone() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/failure/drafts/new");
        tell(page);
        page.locator("#result").fill("It went well.");
        assertThat(page.locator("[data-live-card]")).isVisible();
        page.locator("#result").evaluate("field => { field.focus(); field.setSelectionRange(3, 3); }");

        page.keyboard().type("all errors fell from 7% to 0.5% within a week, and it ");

        assertThat(page.locator("[data-live-part=now]")).containsText("Strong");
        assertThat(page.locator("#result")).isFocused();
        assertThat(page.locator("#result").evaluate("field => field.selectionStart"))
                .isEqualTo("It all errors fell from 7% to 0.5% within a week, and it ".length());
        assertThat(page.locator("[data-live-status]")).containsText("of 100");
    }

    @Test
    void showsTheMarkedWordsInStepAndRemembersThatTheyAreOff() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/failure/drafts/new");
        tell(page);
        page.locator("#result").fill("Errors fell from 7% to 0.5% within a week.");
        page.locator("[data-live-keep=marks] summary").click();
        assertThat(page.locator("[data-live-part=marks] [data-section=result] mark")
                        .first())
                .containsText("from 7% to 0.5%");
        page.locator("#result").fill("Errors fell from 9% to 0.5% within a week.");
        assertThat(page.locator("[data-live-part=marks] [data-section=result] mark")
                        .first())
                .containsText("from 9% to 0.5%");

        page.locator("[data-live-keep=marks] summary").click();
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        page.locator("#result").fill("Errors fell from 9% to 0.5% within a week.");
        assertThat(page.locator("[data-live-card]")).isVisible();
        assertThat(page.locator("[data-live-part=marks]")).isHidden();
    }

    @Test
    void saysWhenItIsNotUpToDateAndComesBack() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/failure/drafts/new");
        tell(page);
        page.locator("#result").fill("It went well.");
        assertThat(page.locator("[data-live-card]")).isVisible();

        page.route("**/live", Route::abort);
        page.locator("#result").fill("It went very well.");
        assertThat(page.locator("[data-live-lost]")).isVisible();
        assertThat(page.locator("#result")).hasValue("It went very well.");

        // Nobody has to type for that.
        page.unroute("**/live");
        assertThat(page.locator("[data-live-lost]")).isHidden();
        assertThat(page.locator("[data-live-card]")).not().hasClass(Pattern.compile("fb-live-old"));
    }

    /** Another session, as after a new start of the server: what is typed next is rated all the same. */
    @Test
    void goesOnWithAStaleToken() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/failure/drafts/new");
        tell(page);
        assertThat(page.locator("[data-live-card]")).isVisible();
        page.context().clearCookies();
        page.locator("#result").fill("All errors fell from 7% to 0.5% within a week.");
        assertThat(page.locator("[data-live-part=now]")).containsText("Strong");
        assertThat(page.locator("[data-live-lost]")).isHidden();
    }

    @Test
    void opensTheSampleAndTheSavedFeedbackByKey() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate(write(page, "Errors fell by 7%.") + "/edit");
        page.locator("#task").focus();

        page.keyboard().press("F8");
        assertThat(page.locator("[data-live-key=F8] .answer-text").first()).isVisible();
        page.keyboard().press("F9");
        assertThat(page.locator("[data-live-last] ol")).isVisible();
        assertThat(page.locator("#task")).isFocused();
        page.keyboard().press("F8");
        assertThat(page.locator("[data-live-key=F8] .answer-text").first()).isHidden();
    }

    @Test
    void offersTheSavedFeedbackOfANewDraftOnceItIsSaved() {
        Page page = tab(new Browser.NewContextOptions());
        page.navigate("/prompts/failure/drafts/new");
        assertThat(page.locator("[data-live-card]")).isVisible();
        page.keyboard().press("F9");
        assertThat(page.locator("[data-live-key=F9]")).isHidden();
        tell(page);
        assertThat(page.locator("form[data-draft]")).isVisible();
        page.keyboard().press("F9");
        assertThat(page.locator("[data-live-last] ol")).isVisible();
    }

    @Test
    void keepsWhereANumberComesFromWithoutScripts() {
        Page page = tab(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(write(page, "Errors fell from 7% to 0.5% within a week."));
        assertThat(page.locator("#numbers input[value='']")).isChecked();
        page.locator("#numbers input[value=measured]").check();
        page.locator("#numbers button").click();
        assertThat(page.locator("#numbers input[value=measured]")).isChecked();
    }

    @Test
    void hidesScoresEverywhereOnceTheyAreSwitchedOff() {
        Page page = tab(new Browser.NewContextOptions());
        String draft = write(page, "Errors fell from 7% to 0.5% within a week.");
        try {
            setHidden(page, true);
            page.navigate(draft);
            assertThat(page.locator(".fb-number")).hasCount(0);
            assertThat(page.locator(".fb-level")).hasCount(0);
            assertThat(page.locator(".fb-improvements li").first()).isVisible();
        } finally {
            setHidden(page, false);
        }
        page.navigate(draft);
        assertThat(page.locator(".fb-number")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeUsedByEverybody(ColorScheme colours) {
        Page page = tab(new Browser.NewContextOptions().setColorScheme(colours));
        String draft = write(
                page, "I think errors basically fell from 7% to 0.5%, and the RCA was mailed to bob@example.com.");
        for (String address :
                List.of(draft, "/prompts/ownership/sample", "/prompts/failure/sample", "/rubric", "/settings?saved")) {
            page.navigate(address);
            assertAccessible(page);
        }
        page.navigate(draft + "/edit");
        assertThat(page.locator("[data-live-card]")).isVisible();
        for (String summary : List.of("[data-live-keep=marks]", "[data-live-keep=sections]", "[data-live-key=F9]")) {
            if (page.locator(summary).getAttribute("open") == null) {
                page.locator(summary + " summary").click();
            }
        }
        assertThat(page.locator("[data-live-last] ol")).isVisible();
        assertAccessible(page);
    }

    /** Fills in a story without an outcome: a single sentence would be told that it is no answer. */
    private static void tell(Page page) {
        page.locator("#situation")
                .fill(
                        "Our gateway refused honest customers whenever many of them came at once, and support was flooded.");
        page.locator("#task").fill("I had to stop that within a week, without letting abuse through again.");
        page.locator("#action")
                .fill(
                        "I read the logs of a week. I wrote a test that replays real bursts. Then I moved the limit from each call to each minute.");
    }

    private static void setHidden(Page page, boolean hidden) {
        page.navigate("/settings");
        page.locator("[name=hideNumbers]").setChecked(hidden);
        page.locator("main button").click();
        assertThat(page.locator("[role=status]")).isVisible();
    }

    private Page tab(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        contexts.add(context);
        return context.newPage();
    }

    /** Saves a new draft and returns its address. */
    private static String write(Page page, String result) {
        page.navigate("/prompts/ownership/drafts/new");
        tell(page);
        page.locator("#result").fill(result);
        page.locator(".draft-bar [type=submit]").click();
        page.waitForURL(Pattern.compile("/drafts/[0-9a-f-]{36}$"));
        return page.url();
    }

    private static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url() + ": "
                        + violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getTarget())
                                .toList())
                .isEmpty();
    }
}
