package dev.starpractice.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine. Without one, browser tests are skipped and one line says so;
 * {@code -Dbrowser.required=true} (CI) makes that an error.
 */
class InstalledBrowser implements ExecutionCondition {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("browser found");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("Browser tests are required, but " + missing.get());
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("Browser tests are skipped: " + missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<String> missing() {
        if (executable().isEmpty()) {
            return Optional.of("no chromium is installed");
        }
        try {
            Class.forName("com.microsoft.playwright.impl.driver.jar.DriverJar");
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.of("Playwright's driver is missing; -Dbrowser.required=true fetches it");
        }
    }

    private static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
