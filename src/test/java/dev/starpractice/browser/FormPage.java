package dev.starpractice.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.util.regex.Pattern;

/** The STAR form. */
record FormPage(Page page) {

    private static final Pattern FEEDBACK = Pattern.compile("/drafts/[0-9a-f-]{36}$");

    FormPage title(String title) {
        page.locator("#title").fill(title);
        return this;
    }

    FormPage write(StarAnswer answer) {
        for (Section section : Section.values()) {
            write(section, answer.text(section));
        }
        return this;
    }

    FormPage write(Section section, String text) {
        area(section).fill(text);
        return this;
    }

    Locator area(Section section) {
        return page.locator("textarea#" + section.id());
    }

    /** Everything that the five areas hold. */
    StarAnswer written() {
        return new StarAnswer(
                area(Section.SITUATION).inputValue(),
                area(Section.TASK).inputValue(),
                area(Section.ACTION).inputValue(),
                area(Section.RESULT).inputValue(),
                area(Section.REFLECTION).inputValue());
    }

    /** The form shows that speaking time of the whole, such as {@code 1:12}, with the next frame at the latest. */
    void showsTime(String time) {
        PlaywrightAssertions.assertThat(page.locator("[data-total] [data-time]"))
                .hasText(time);
    }

    FeedbackPage save() {
        pressSave();
        page.waitForURL(FEEDBACK);
        return new FeedbackPage(page);
    }

    /** Presses the button, whatever comes of it. */
    void pressSave() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }
}
