package dev.starpractice.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What the rubric says of a draft. */
record FeedbackPage(Page page) {

    int score() {
        return Integer.parseInt(page.locator(".fb-number").innerText().strip());
    }

    /** The most valuable improvements, in their order. */
    List<String> improvements() {
        return page.locator(".fb-improvements li").allInnerTexts();
    }

    /** The words of the answer that are marked as evidence. */
    List<String> marked() {
        return page.locator(".fb-answer mark").allInnerTexts();
    }

    /** The level of a criterion, 0 to 3. */
    int level(String criterion) {
        return page.locator("#criterion-" + criterion + " .fb-row-level .fb-step-on")
                .count();
    }

    FormPage improve() {
        link("Improve this answer");
        return new FormPage(page);
    }

    ExportPage export() {
        link("Export");
        return new ExportPage(page);
    }

    private void link(String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    String id() {
        return page.url().replaceFirst(".*/drafts/([0-9a-f-]{36}).*", "$1");
    }
}
