package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.starpractice.answer.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form without a mouse. */
@BrowserTest
class KeyboardTests {

    @RegisterExtension
    static final Desk desk = new Desk();

    @Test
    void writesAndSavesAnAnswer() {
        Page page = desk.person().opensTheFormFor("ownership").page();
        Keyboard keys = page.keyboard();

        tabTo(page, "title");
        keys.type("By keyboard alone");
        for (Section section : Section.values()) {
            tabTo(page, section.id());
            keys.type(Answers.ROUGH.text(section));
        }
        tabTo(page, "Save");
        keys.press("Enter");
        page.waitForURL("**/drafts/*-*");

        assertThat(new FeedbackPage(page).improve().written()).isEqualTo(Answers.ROUGH);
    }

    @Test
    void savesByShortcutFromWithinTheText() {
        Page page = desk.person().opensTheFormFor("ownership").page();

        page.locator("#situation").focus();
        page.keyboard().type("Pages at night, every night.");
        page.keyboard().press("Control+s");

        page.waitForURL("**/drafts/*-*");
    }

    @Test
    void skipsFromTheTopToTheContent() {
        Page page = desk.person().opens("/rubric");

        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Skip to the content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    /** Presses Tab until the thing of that id or name has the focus, and finds the focus visible on the way. */
    private static void tabTo(Page page, String what) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            String here = focused(page);
            assertThat(page.evaluate("() => { const s = getComputedStyle(document.activeElement);"
                            + " return s.outlineStyle !== 'none' || s.boxShadow !== 'none' }"))
                    .as("focus is visible on %s", here)
                    .isEqualTo(true);
            if (here.equals(what)) {
                return;
            }
            passed.add(here);
        }
        throw new AssertionError("Tab does not reach " + what + " but only " + passed);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => { const e = document.activeElement; return e.id || e.innerText.trim() }");
    }
}
