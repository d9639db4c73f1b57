package dev.starpractice.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.starpractice.answer.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No word that was typed is lost, whatever goes down meanwhile. */
@BrowserTest
class AutosaveTests {

    private static final Pattern SAVED = Pattern.compile("^Saved \\d\\d:\\d\\d$");

    private static final Pattern EDIT = Pattern.compile("/drafts/[0-9a-f-]{36}/edit$");

    private static final Pattern FEEDBACK = Pattern.compile("/drafts/[0-9a-f-]{36}$");

    @RegisterExtension
    static final Desk desk = new Desk();

    @Test
    void savesAfterAPauseAndLeavesTheCaretAlone() {
        Page page = desk.person().opensTheFormFor("ownership").page();
        Locator action = page.locator("#action");
        action.pressSequentially("I wrote tests");
        for (int i = 0; i < 6; i++) {
            action.press("ArrowLeft");
        }
        assertThat(line(page)).hasText(SAVED);
        assertThat(page).hasURL(EDIT);
        assertThat(action).isFocused();
        page.keyboard().type("(");
        assertThat(action).hasValue("I wrote( tests");
        assertThat(line(page)).hasText(SAVED);
        assertThat(page.locator("[data-save-told]")).hasText(SAVED);
        assertThat(heldInTheBrowser(page)).isZero();

        page.reload();
        assertThat(page.locator("#action")).hasValue("I wrote( tests");
        page.locator("#action").fill("I wrote it");
        page.keyboard().press("Control+s");
        page.waitForURL(FEEDBACK);
        page.navigate(page.url() + "/history");
        assertThat(page.locator("main")).containsText("2");
        page.navigate("/prompts/ownership/drafts");
        assertThat(page.locator(".draft-list > li")).hasCount(1);
    }

    @Test
    void savesBeforeALinkIsFollowedAndAsksNothing() {
        Page page = desk.person().opensTheFormFor("failure").page();
        List<String> asked = asked(page);
        page.locator("#result").pressSequentially("It broke.");
        page.locator(".draft-bar a[href^='/prompts/']").click();
        page.waitForURL(Pattern.compile("/prompts/failure$"));
        page.navigate("/prompts/failure/drafts");
        assertThat(page.locator(".draft-list > li").first()).containsText("It broke.");
        assertThat(asked).isEmpty();
    }

    @Test
    void savesWhenTheServerIsBack() {
        Person person = desk.person();
        Page page = person.opensTheFormFor("deadline").page();
        page.locator("#situation").fill("The release was due.");
        assertThat(line(page)).hasText(SAVED);
        desk.stopApplication();
        try {
            page.locator("#situation").press("End");
            page.keyboard().type(" Then it burned.");
            assertThat(line(page))
                    .containsText("Server not reachable: keep writing. Your text is kept in this browser");
            assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText("not reachable")))
                    .hasCount(1);
            page.keyboard().type(" I put it out.");
            // Saving it now is tried and does not lead away from the form.
            page.keyboard().press("Control+s");
            assertThat(page).hasURL(EDIT);
        } finally {
            desk.startApplication();
        }
        assertThat(line(page)).hasText(SAVED);
        assertThat(page.locator("#situation")).hasValue("The release was due. Then it burned. I put it out.");
        assertThat(page.locator("#situation")).isFocused();
        page.reload();
        assertThat(page.locator("#situation")).hasValue("The release was due. Then it burned. I put it out.");
        person.strangeThings().removeIf(thing -> thing.contains("net::ERR_CONNECTION_REFUSED"));
    }

    @Test
    void goesOnWithoutANetworkAndWithAStaleToken() {
        Person person = desk.person();
        Page page = person.opensTheFormFor("disagreement").page();
        page.context().clearCookies();
        page.locator("#task").fill("One");
        assertThat(line(page)).hasText(SAVED);
        assertThat(page.locator("[data-live-lost]")).isHidden();
        page.context().setOffline(true);
        page.locator("#task").fill("Two");
        assertThat(line(page)).containsText("not reachable");
        page.context().setOffline(false);
        assertThat(line(page)).hasText(SAVED);
        // The form itself has the new token too.
        page.locator("#task").fill("Three");
        page.keyboard().press("Control+s");
        page.waitForURL(FEEDBACK);
        person.strangeThings().removeIf(thing -> thing.contains("net::ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void offersWhatWasLeftBehind() {
        Person person = desk.person();
        FormPage form = person.opensTheFormFor("incomplete-data");
        Page page = form.page();
        form.write(Section.TASK, "A goal");
        assertThat(line(page)).hasText(SAVED);
        String address = page.url();
        page.context().setOffline(true);
        form.area(Section.TASK).press("End");
        page.keyboard().type(" and a limit");
        assertThat(line(page)).containsText("kept in this browser");
        List<String> asked = asked(page);
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForClose(() -> {});
        assertThat(asked).as("nothing else keeps it").containsExactly("beforeunload");

        page.context().setOffline(false);
        Page again = person.otherTab();
        again.navigate(address);
        assertThat(again.locator("[data-kept-offer]")).isVisible();
        again.locator("[data-kept-offer] summary").click();
        assertThat(again.locator("[data-kept-differences]")).containsText("A goal and a limit");
        again.locator("[data-kept-restore]").click();
        assertThat(again.locator("#task")).hasValue("A goal and a limit");
        assertThat(again.locator("[data-kept-offer]")).isHidden();
        assertThat(line(again)).hasText(SAVED);
        assertThat(heldInTheBrowser(again)).isZero();
        person.strangeThings().removeIf(thing -> thing.contains("net::ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void leadsFromTwoTabsToBothTexts() {
        Person person = desk.person();
        FormPage mine = person.opensTheFormFor("failure");
        mine.write(Section.RESULT, "Start");
        assertThat(line(mine.page())).hasText(SAVED);
        FormPage theirs = new FormPage(person.otherTab());
        theirs.page().navigate(mine.page().url());
        theirs.write(Section.RESULT, "Theirs");
        assertThat(line(theirs.page())).hasText(SAVED);

        mine.write(Section.RESULT, "Mine");
        assertThat(line(mine.page())).containsText("kept in this browser. This draft was changed somewhere else");
        mine.page().locator("[data-save-look]").click();
        assertThat(mine.page().locator(".conflict-ways")).isVisible();
        assertThat(mine.page().locator("main")).containsText("Theirs");
        mine.page().locator(".conflict-ways form[action$='/drafts'] button").click();
        assertThat(mine.page().locator(".conflict-ways")).isHidden();
        assertThat(mine.page().locator("main")).containsText("Mine");
        assertThat(heldInTheBrowser(mine.page())).isZero();
    }

    private static Locator line(Page page) {
        return page.locator("[data-save-shown]");
    }

    private static List<String> asked(Page page) {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            accept(dialog);
        });
        return asked;
    }

    private static void accept(Dialog dialog) {
        dialog.accept();
    }

    private static int heldInTheBrowser(Page page) {
        return (int) page.evaluate("() => new Promise((resolve, reject) => {"
                + " const opening = indexedDB.open('star-practice'); opening.onerror = reject;"
                + " opening.onsuccess = () => { const count = opening.result.transaction('texts').objectStore('texts').count();"
                + " count.onsuccess = () => { opening.result.close(); resolve(count.result); }; }; })");
    }
}
