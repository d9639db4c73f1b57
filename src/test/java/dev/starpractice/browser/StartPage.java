package dev.starpractice.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The five prompts as cards. */
record StartPage(Page page) {

    PromptPage choose(String question) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(question))
                .click();
        return new PromptPage(page);
    }

    String cardOf(String question) {
        return page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(question))
                .innerText();
    }
}
