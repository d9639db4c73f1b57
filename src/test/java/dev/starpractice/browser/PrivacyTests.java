package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * That no request leaves for another origin is looked at by {@link Person} on every page of every test here; these
 * show that it would be noticed, and that the pages themselves would not let it.
 */
@BrowserTest
class PrivacyTests {

    @RegisterExtension
    static final Desk desk = new Desk();

    @Test
    void noticesAndStopsWhatReachesForAnotherOrigin() {
        Person person = desk.person();
        person.opens("/rubric");

        person.page()
                .evaluate("() => new Promise(done => { const image = new Image(); image.onerror = done;"
                        + " image.src = 'http://elsewhere.example/pixel.png' })");
        person.page().evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");

        assertThat(person.strangeThings())
                .anyMatch(thing -> thing.contains("Content Security Policy") && thing.contains("elsewhere.example"))
                .anyMatch(thing -> thing.contains("Content Security Policy") && thing.contains("style"));
        person.strangeThings().clear();
    }
}
