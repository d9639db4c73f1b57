package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody with a browser, who notices when a page reaches for another origin, breaks the CSP or throws. */
class Person {

    /** A response that is a page of its own (404, 409, 422) is no fault of the page; Chromium logs it as an error. */
    private static final String ANSWERED_WITH_A_STATUS = "the server responded with a status of";

    private static final Set<String> PARTS = Set.of("stylesheet", "image", "font", "script");

    private final String address;

    private final BrowserContext context;

    private final Page page;

    private final List<String> strange = new ArrayList<>();

    /** While axe examines a page: it sets styles of its own, which the CSP forbids as it should. */
    private boolean examining;

    Person(Browser browser, String address, Equipment equipment) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(equipment.scripts)
                .setColorScheme(equipment.colors)
                .setViewportSize(equipment.width, equipment.height));
        context.setDefaultTimeout(60_000);
        context.onRequest(this::look);
        context.onResponse(this::look);
        context.onConsoleMessage(this::look);
        context.onWebError(error -> strange.add("uncaught: " + error.error()));
        page = context.newPage();
    }

    private void look(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("about:") && !url.startsWith("blob:")) {
            strange.add("a request left the machine: " + url);
        }
    }

    /** What a page is made of must be there. */
    private void look(Response response) {
        if (response.status() == 404 && PARTS.contains(response.request().resourceType())) {
            strange.add("not found: " + response.url());
        }
    }

    private void look(ConsoleMessage message) {
        if (!examining && message.type().equals("error") && !message.text().contains(ANSWERED_WITH_A_STATUS)) {
            strange.add("console: " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /** Another tab of the same browser. */
    Page otherTab() {
        return context.newPage();
    }

    StartPage opensTheApp() {
        page.navigate("/");
        return new StartPage(page);
    }

    /** Opens an address of ours, whatever it answers with. */
    Page opens(String path) {
        page.navigate(path);
        return page;
    }

    FormPage opensTheFormFor(String prompt) {
        page.navigate("/prompts/" + prompt + "/drafts/new");
        return new FormPage(page);
    }

    /** What there is to say of it for people who see, hear or use a page in another way, by day and by night. */
    void findsThePageAccessible() {
        examining = true;
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // Without motion, or axe would measure colours on their way from light to dark.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colors).setReducedMotion(ReducedMotion.REDUCE));
            AxeBuilder axe = new AxeBuilder(page);
            if (colors == ColorScheme.DARK) {
                // By night a page has other colours and is otherwise the same.
                axe.withRules(List.of("color-contrast"));
            }
            List<String> violations = axe.analyze().getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream()
                            .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml() + " "
                                    + node.getFailureSummary()))
                    .toList();
            assertThat(violations).as("axe on %s, %s", page.url(), colors).isEmpty();
        }
        examining = false;
    }

    /** Nothing of the page lies beside a narrow screen (the 320 pixels of WCAG's reflow), where it would be missed. */
    void findsThePageNarrowEnoughForAPhone() {
        page.setViewportSize(320, 700);
        Object beside = page.evaluate("() => [...document.body.querySelectorAll('*')]"
                + ".filter(e => document.documentElement.scrollWidth > innerWidth && e.getBoundingClientRect().right > innerWidth)"
                + ".map(e => e.outerHTML.slice(0, 120))");
        assertThat((List<?>) beside)
                .as("beside a narrow screen on %s", page.url())
                .isEmpty();
    }

    List<String> strangeThings() {
        return strange;
    }

    void sawNothingStrange() {
        assertThat(strange).as("what no page may do").isEmpty();
    }

    void leave() {
        context.close();
    }

    /** The browser that a person uses. */
    static class Equipment {

        private boolean scripts = true;

        private ColorScheme colors = ColorScheme.LIGHT;

        private int width = 1280;

        private int height = 900;

        Equipment scripts(boolean on) {
            scripts = on;
            return this;
        }

        Equipment dark() {
            colors = ColorScheme.DARK;
            return this;
        }

        Equipment phone() {
            return size(390, 844);
        }

        Equipment size(int width, int height) {
            this.width = width;
            this.height = height;
            return this;
        }
    }
}
