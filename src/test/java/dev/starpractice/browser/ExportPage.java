package dev.starpractice.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;

/** What to take along, and as what. */
record ExportPage(Page page) {

    ExportPage as(String format) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(format))
                .check();
        return this;
    }

    File download() throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download"))
                        .click());
        return new File(download.suggestedFilename(), Files.readString(download.path()));
    }

    /** A downloaded text. */
    record File(String name, String text) {}
}
