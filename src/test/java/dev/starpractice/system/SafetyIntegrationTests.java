package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the application lets in and what it says of itself, over a real connection. */
@Import(SafetyIntegrationTests.SampleForm.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SafetyIntegrationTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path temp;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("starpractice.home", () -> temp.resolve("home").toString());
    }

    /** Stands for any form, and breaks where it is told to. */
    @Controller
    static class SampleForm {

        @PostMapping("/sample-form")
        @ResponseBody
        String take(@RequestParam String situation) {
            if (situation.contains("break")) {
                throw new IllegalStateException("cannot store " + situation);
            }
            return "took " + situation;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /css/base.css, 200",
        "GET, /webjars/htmx.org/dist/htmx.min.js, 200",
        "GET, /actuator/health, 200",
        "GET, /nowhere, 404",
        "GET, /css/nowhere.css, 404",
        "GET, /actuator/env, 404",
        "GET, /h2-console, 404",
        "GET, /api/nowhere, 404",
        "GET, /error, 404",
        "GET, /sample-form, 405",
        "GET, /%zz, 400",
        "GET, //nowhere, 400",
        "GET, /;a=b, 400",
        "TRACE, /, 405",
        "FOO, /, 400",
        "POST, /sample-form, 403",
        "DELETE, /, 403",
    })
    void everyAnswerCarriesTheSafetyHeadersAndNoTraceOfTheMachinery(String method, String path, int status)
            throws IOException {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("default-src 'none'", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer")
                .contains(path.endsWith(".css") && status == 200 || path.endsWith(".js") ? "no-cache" : "no-store")
                .doesNotContain("unsafe-inline", "Tomcat", "Exception", "at org.", "Whitelabel", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: evil.example\r\n", "Host: localhost.evil.example\r\n", "", "Host: 10.0.0.1:8080\r\n"})
    void answersNoOtherHost(String host) throws IOException {
        for (String path : new String[] {"/", "/css/base.css", "/nowhere", "/api/feedback"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\n" + host))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("default-src 'none'", "no-store")
                    .doesNotContain("<html", "Set-Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1", "127.0.0.1", "127.3.2.1:8080", "[::1]:8080"})
    void answersEveryNameOfThisMachine(String host) throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: http://evil.example"})
    void takesNothingFromAnotherSiteEvenWithAToken(String header) throws Exception {
        Token token = token();
        HttpResponse<String> answer = post("/sample-form", token, "situation=x", header.split(": "));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Another site sent this").doesNotContain("Send it again", "_csrf");
        assertThat(raw("POST /api/feedback HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json");
    }

    @Test
    void takesAFormWithItsToken() throws Exception {
        HttpResponse<String> answer = post("/sample-form", token(), "situation=x", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.body()).isEqualTo("took x");
    }

    @Test
    void givesBackWhatWasTypedIntoAnExpiredForm() throws Exception {
        String typed = "\r\nWe were <b>down</b> & \"out\"";
        HttpResponse<String> refused =
                post("/sample-form", null, "version=7&situation=" + encode(typed), "Sec-Fetch-Site", "same-origin");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This form had expired", "Send it again", "name=\"version\" value=\"7\"")
                .contains("We were &lt;b&gt;down&lt;/b&gt; &amp; &quot;out&quot;</textarea>");
        String cookie = refused.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher token = TOKEN.matcher(refused.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> again = post(
                "/sample-form",
                new Token(cookie, token.group(1)),
                "situation=" + encode(typed),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(again.body()).isEqualTo("took " + typed);
    }

    /** A program could otherwise be used to put a stranger's text one click away from being saved. */
    @Test
    void offersToSendAgainOnlyWhatCameFromOurOwnPage() throws Exception {
        assertThat(post("/sample-form", null, "situation=mine").body())
                .contains("mine</textarea>")
                .doesNotContain("Send it again");
    }

    @Test
    void keepsTheTokenInACookieThatScriptsCannotRead() throws Exception {
        String cookie = post("/sample-form", null, "situation=x")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");
    }

    @Test
    void showsAndLogsNothingOfAnAnswerThatBrokeSomething(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = post("/sample-form", token(), "situation=break+my+secret");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Something broke on our side", "break my secret</textarea>")
                .doesNotContain("cannot store", "IllegalStateException");
        assertThat(output.getAll())
                .contains("java.lang.IllegalStateException", "SampleForm.take")
                .doesNotContain("my secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesMoreThanTwoMegabytes(boolean saysSo) throws Exception {
        byte[] large = ("situation=" + "x".repeat((int) GuardFilter.MAX_BYTES)).getBytes(StandardCharsets.US_ASCII);
        HttpRequest.Builder form = HttpRequest.newBuilder(uri("/sample-form"))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(
                        saysSo
                                ? BodyPublishers.ofByteArray(large)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        HttpResponse<String> answer = client.send(form.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too much at once");
    }

    @Test
    void tellsProgramsWhatIsWrongAsAProblem() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/api/nowhere"))
                        .header(HttpHeaders.ACCEPT, "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "\"instance\":\"/api/nowhere\"");
    }

    @Test
    void healthSaysNoMoreThanThat() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("H2", "diskSpace");
        assertThat(get("/actuator").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsItsFilesInTheDataDirectory() {
        assertThat(Files.exists(temp.resolve("home/star-practice.mv.db"))).isTrue();
    }

    private record Token(String cookie, String value) {}

    /** A token as a page with a form would carry it; the page for an expired form is one. */
    private Token token() throws Exception {
        HttpResponse<String> page = post("/sample-form", null, "situation=x", "Sec-Fetch-Site", "same-origin");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return new Token(page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0], token.group(1));
    }

    private HttpResponse<String> post(String path, @Nullable Token token, String form, String... headers)
            throws Exception {
        String body = token == null ? form : form + "&_csrf=" + encode(token.value());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header(HttpHeaders.COOKIE, token.cookie());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An exchange byte by byte, as no client would let us send some of these. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
