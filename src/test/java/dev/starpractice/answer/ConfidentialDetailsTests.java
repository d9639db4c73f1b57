package dev.starpractice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidentialDetailsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EMAIL      | ana.k+x@mail.corp.example      | I wrote to ana.k+x@mail.corp.example.
                    URL        | https://wiki.corp.example/a?b=1 | see (https://wiki.corp.example/a?b=1), please
                    URL        | www.corp.example               | on www.corp.example!
                    URL        | jdbc:h2://db:9092/x            | with jdbc:h2://db:9092/x
                    PHONE      | +49 151 2345 6789              | call +49 151 2345 6789 now
                    PHONE      | +1 (555) 010-9999              | or +1 (555) 010-9999
                    PHONE      | (555) 010-9999                 | at (555) 010-9999
                    PHONE      | 555-010-9999                   | at 555-010-9999
                    PHONE      | 030 1234567                    | at 030 1234567
                    IP_ADDRESS | 10.20.30.40                    | the host 10.20.30.40 was down
                    KEY        | AKIAIOSFODNN7EXAMPLE           | with AKIAIOSFODNN7EXAMPLE in it
                    KEY        | password = hunter2hunter       | the password = hunter2hunter leaked
                    KEY        | 9f86d081884c7d659a2feaa0c55ad015 | 9f86d081884c7d659a2feaa0c55ad015
                    """)
    void pointsAtADetail(ConfidentialDetails.Kind kind, String detail, String text) {
        assertThat(ConfidentialDetails.find(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(text.substring(found.start(), found.end())).isEqualTo(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P99 dropped from 420 ms to 210 ms, pages from ~5/week to 0-1/week, SLO 99.95%.",
                "On 2026-11-23 we moved 14 services to Java 17.0.15 and v2.1.3; ticket ABC-12345.",
                "It cost 1 200 000 euros for 3,000,000 users, 10:30 to 11:45, 24/7.",
                "I owned the token budget and the password reset flow; secret: it was hard.",
                "a very-long-hyphenated-word-about-event-ingestion-pipelines and some_snake_case_method_name_here",
                "@here we mentioned user@host without a domain",
                "Widerspruchsbehandlungsverfahrensordnung counterrevolutionaries",
                "12.04.2024, 3.5 hours, 1.2.3"
            })
    void leavesFiguresDatesAndNamesAlone(String text) {
        assertThat(ConfidentialDetails.find(text)).isEmpty();
    }

    @Test
    void findsSeveralInReadingOrder() {
        assertThat(ConfidentialDetails.find("b@x.example, http://y.example, a@x.example"))
                .extracting(ConfidentialDetails.Detail::start)
                .containsExactly(0, 13, 31);
    }

    @Test
    void readsTrapsInLinearTime() {
        for (String piece : List.of(
                "a", "1", "a@", "a.", "1 ", "+1(", "(1)", "https://", "-", "x9X", "token=", "eyJ.", "1.", "= ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ConfidentialDetails.find(piece.repeat(50_000)), piece);
        }
    }
}
