package dev.starpractice.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.starpractice.StarPracticeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A desk to test at: the whole application with an empty data directory, a Chromium, and the people who use them. */
class Desk implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<Person> people = new ArrayList<>();

    private Path home;

    private ConfigurableApplicationContext application;

    private int port;

    private Playwright playwright;

    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        setUp();
    }

    void setUp() throws IOException {
        home = Files.createTempDirectory("star-practice-desk");
        startApplication();
        playwright = InstalledBrowser.playwright();
        browser = InstalledBrowser.launch(playwright);
    }

    /** Starts the application: on any free port, or where it was before. */
    void startApplication() {
        application = new SpringApplicationBuilder(StarPracticeApplication.class)
                .run("--server.port=" + port, "--starpractice.home=" + home.resolve("data"));
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    void stopApplication() {
        application.close();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Somebody new: a browser without cookies, on a wide screen, by day. */
    Person person() {
        return person(new Person.Equipment());
    }

    Person person(Person.Equipment equipment) {
        Person person = new Person(browser, address(), equipment);
        people.add(person);
        return person;
    }

    /** Whatever a test was about: nobody's browser may have been sent elsewhere or have met an error of ours. */
    @Override
    public void afterEach(ExtensionContext context) {
        List<Person> leaving = List.copyOf(people);
        people.clear();
        leaving.forEach(Person::leave);
        if (context.getExecutionException().isEmpty()) {
            leaving.forEach(Person::sawNothingStrange);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    void close() throws IOException {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
