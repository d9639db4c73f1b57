package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.starpractice.answer.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moving to another machine: everything out as one file, and back in there. */
@BrowserTest
class BackupStoryTests {

    @RegisterExtension
    static final Desk old = new Desk();

    @RegisterExtension
    static final Desk other = new Desk();

    @Test
    void takesEverythingToAnotherMachine() throws IOException {
        Person here = old.person();
        String draft = here.opensTheFormFor("ownership")
                .title("Monday timeouts")
                .write(Answers.ROUGH)
                .save()
                .improve()
                .write(Answers.IMPROVED)
                .save()
                .id();
        byte[] backup = downloadBackup(here);
        here.findsThePageAccessible();

        Person there = other.person();
        there.opens("/backup");
        chooses(there, backup);
        heading(there, "What is in the file");
        there.findsThePageAccessible();
        there.findsThePageNarrowEnoughForAPhone();
        button(there, "Restore").click();
        heading(there, "Restored");
        there.findsThePageAccessible();

        there.opens("/drafts/" + draft + "/edit");
        assertThat(new FormPage(there.page()).written()).isEqualTo(Answers.IMPROVED);
        assertThat(there.opens("/drafts/" + draft + "/history/1")
                        .getByRole(AriaRole.MAIN)
                        .innerText())
                .contains(Answers.ROUGH.text(Section.SITUATION));
        assertThat(downloadBackup(there)).isEqualTo(backup);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        Person person = old.person();
        person.opens("/backup");

        chooses(person, "{\"format\": \"something else\"}".getBytes(StandardCharsets.UTF_8));
        heading(person, "This file was not restored");

        person.findsThePageAccessible();
        person.findsThePageNarrowEnoughForAPhone();
    }

    private static byte[] downloadBackup(Person person) throws IOException {
        person.opens("/backup");
        Locator link = person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download a backup"));
        return Files.readAllBytes(person.page().waitForDownload(link::click).path());
    }

    private static void chooses(Person person, byte[] file) {
        person.page().locator("#file").setInputFiles(new FilePayload("backup.json", "application/json", file));
        button(person, "Look into the file").click();
    }

    private static Locator button(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void heading(Person person, String name) {
        person.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .waitFor();
    }
}
