package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, by day and by night, on a screen and on a phone: axe finds nothing, and nothing lies beside the screen. */
@BrowserTest
// Pages without drafts come first: an application is empty only once.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityTests {

    @RegisterExtension
    static final Desk desk = new Desk();

    /** Ids of drafts that later pages show, by what is special about them. */
    private static String improved;

    private Person person;

    @BeforeEach
    void sitDown() {
        person = desk.person();
    }

    private void looksGoodToEverybody() {
        person.findsThePageAccessible();
        person.findsThePageNarrowEnoughForAPhone();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/prompts/ownership",
                "/prompts/ownership/sample",
                "/prompts/ownership/drafts",
                "/prompts/ownership/drafts/new",
                "/how-to-answer",
                "/rubric",
                "/export",
                "/bin",
                "/backup",
                "/settings"
            })
    void isAccessibleBeforeAnythingIsWritten(String path) {
        person.opens(path);

        looksGoodToEverybody();
    }

    @Order(2)
    @Test
    void keepsTheLinksAtTheFootApart() {
        person.opens("/");

        Object gaps = person.page()
                .evaluate("() => [...document.querySelectorAll('.site-footer nav a')]"
                        + ".map(a => a.getBoundingClientRect())"
                        + ".map((box, i, all) => i === 0 ? 100 : box.left - all[i - 1].right)"
                        + ".filter(gap => gap < 8)");
        assertThat((List<?>) gaps).as("gaps in which two words run together").isEmpty();
    }

    @Order(2)
    @Test
    void isAccessibleOnTheFeedbackOfADraft() {
        FeedbackPage rough = person.opensTheFormFor("ownership")
                .title("Monday timeouts")
                .write(Answers.ROUGH)
                .save();
        looksGoodToEverybody();

        improved = rough.improve().write(Answers.IMPROVED).save().id();
        looksGoodToEverybody();
    }

    static final List<String> withADraft = List.of(
            "/",
            "/prompts/ownership",
            "/prompts/ownership/drafts",
            "/drafts/%s/edit",
            "/drafts/%s/history",
            "/drafts/%s/history/1",
            "/drafts/%s/progress",
            "/drafts/%s/compare?from=1&to=2",
            "/export",
            "/export?draft=%s&document=cue-sheet",
            "/export?draft=%s&document=coach&feedback=true");

    @Order(3)
    @ParameterizedTest
    @FieldSource("withADraft")
    void isAccessibleWithADraft(String path) {
        Response response = person.page().navigate(path.formatted(improved));

        assertThat(response.status()).isEqualTo(200);
        looksGoodToEverybody();
    }

    @Order(4)
    @Test
    void isAccessibleWhereADraftIsDeletedAndInTheBin() {
        person.opensTheFormFor("failure").write(Answers.ROUGH).save();
        press("Delete");
        assertThat(person.page().getByRole(AriaRole.STATUS).innerText()).startsWith("Deleted");
        looksGoodToEverybody();

        person.opens("/bin");
        looksGoodToEverybody();
    }

    @Order(4)
    @Test
    void isAccessibleWhereTheFormIsRefused() {
        FormPage form = person.opensTheFormFor("failure");
        form.pressSave();
        person.page().getByRole(AriaRole.ALERT).waitFor();
        looksGoodToEverybody();

        form.write(Section.RESULT, "a word too many ".repeat(320)).title("t".repeat(121));
        form.pressSave();
        person.page().locator("#result-error").waitFor();
        looksGoodToEverybody();
    }

    @Order(4)
    @Test
    void isAccessibleWhereADraftWasChangedInTwoPlaces() {
        FeedbackPage draft =
                person.opensTheFormFor("failure").write(Answers.ROUGH).save();
        FormPage here = draft.improve();
        Page otherTab = person.otherTab();
        otherTab.navigate("/drafts/" + draft.id() + "/edit");
        new FormPage(otherTab).write(Section.TASK, "Make Mondays boring.").save();
        otherTab.close();

        here.write(Section.TASK, "Make Mondays better.").pressSave();
        person.page()
                .getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("This draft was changed in two places"))
                .waitFor();

        looksGoodToEverybody();
    }

    @Order(4)
    @Test
    void isAccessibleWithTheLongestWordsAndOtherScripts() {
        StarAnswer awkward = new StarAnswer(
                "w".repeat(5_000),
                "Ein Ziel mit Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnungsänderungsantrag",
                "עברית ו-English מעורבים, והשהיה ירדה מ-420 ל-210",
                "<script>alert(1)</script> 😀 " + "https://example.org/".repeat(20),
                "```\n# not a heading\n```");
        person.opensTheFormFor("failure").title("x".repeat(120)).write(awkward).save();
        looksGoodToEverybody();

        person.opens("/prompts/failure/drafts");
        looksGoodToEverybody();
    }

    static final List<Arguments> errors = List.of(
            Arguments.of(404, "/nothing-here"),
            Arguments.of(404, "/drafts/00000000-0000-4000-8000-000000000000"),
            Arguments.of(400, "/drafts/not-an-id"),
            Arguments.of(405, "/drafts/00000000-0000-4000-8000-000000000000/delete"));

    @Order(4)
    @ParameterizedTest
    @FieldSource("errors")
    void isAccessibleWhereSomethingIsWrong(int status, String path) {
        Response response = person.page().navigate(path);

        assertThat(response.status()).isEqualTo(status);
        looksGoodToEverybody();
    }

    @Order(4)
    @Test
    void isAccessibleWhereTheTokenIsGone() {
        person.opensTheFormFor("failure").write(Answers.ROUGH);
        person.page().context().clearCookies();

        // As without scripts, which get a new token by themselves.
        Response response = person.page()
                .waitForResponse(
                        r -> r.request().method().equals("POST") && r.url().endsWith("/drafts"),
                        () -> person.page().locator("[data-draft-form]").evaluate("form => form.submit()"));

        assertThat(response.status()).isEqualTo(403);
        looksGoodToEverybody();
    }

    private void press(String button) {
        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
