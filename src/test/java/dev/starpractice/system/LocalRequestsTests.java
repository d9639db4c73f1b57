package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalRequestsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.0.0.1:80",
                "127.8.9.10:65535",
                "[::1]",
                "[::1]:1"
            })
    void takesLoopbackNames(String host) {
        assertThat(LocalRequests.isForThisMachine(to(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.evil.example",
                "evil.example:localhost",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "localhost:80@evil.example",
                "128.0.0.1",
                "10.0.0.1",
                "0.0.0.0",
                "[::]",
                "localhost:",
                "localhost\n",
                "notlocalhost",
                "127.0.0.1,evil.example"
            })
    void refusesAllOtherNames(String host) {
        assertThat(LocalRequests.isForThisMachine(to(host))).isFalse();
    }

    @Test
    void asksForTheServersNameWhereThereIsNoHost() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(LocalRequests.isForThisMachine(request)).isTrue();
        request.setServerName("laptop");
        assertThat(LocalRequests.isForThisMachine(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Sec-Fetch-Site, Origin, needs a token, is from elsewhere
                "-, -, true, false",
                "same-origin, http://localhost:8080, true, false",
                "same-origin, null, true, false",
                "same-origin, null, false, false",
                "none, -, true, false",
                "-, http://localhost:8080, true, false",
                "-, HTTP://LOCALHOST:8080, true, false",
                "-, null, true, false",
                "-, null, false, true",
                "cross-site, -, true, true",
                "same-site, http://localhost:3000, true, true",
                "cross-site, http://localhost:8080, true, true",
                "same-origin, http://evil.example, true, true",
                "-, http://localhost:3000, true, true",
                "-, http://localhost, true, true",
                "-, https://localhost:8080, true, true",
                "-, http://127.0.0.1:8080, true, true",
                "-, http://evil.example, false, true",
                "nonsense, -, true, true",
            })
    void believesWhatTheBrowserSaysOfTheSender(
            @Nullable String site, @Nullable String origin, boolean needsToken, boolean elsewhere) {
        MockHttpServletRequest request = to("localhost:8080");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        assertThat(LocalRequests.isFromElsewhere(request, needsToken)).isEqualTo(elsewhere);
    }

    @Test
    void knowsThatABrowserLeavesOutTheUsualPort() {
        MockHttpServletRequest request = to("localhost:80");
        request.addHeader("Origin", "http://localhost");
        assertThat(LocalRequests.isFromElsewhere(request, true)).isFalse();
    }

    private static MockHttpServletRequest to(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        return request;
    }
}
