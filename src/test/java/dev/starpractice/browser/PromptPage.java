package dev.starpractice.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One prompt with its guidance and sample. */
record PromptPage(Page page) {

    FormPage write() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Write an(other)? answer$")))
                .click();
        return new FormPage(page);
    }
}
