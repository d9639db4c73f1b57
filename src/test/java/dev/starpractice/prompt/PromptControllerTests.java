package dev.starpractice.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.starpractice.prompt.PromptProgress.Progress;
import dev.starpractice.system.PageSlice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(PromptController.class)
@Import({PageSlice.class, Prompts.class})
class PromptControllerTests {

    private static final UUID LATEST = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private static final UUID BEST = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    PromptProgress progress;

    @MockitoBean
    Clock clock;

    @BeforeEach
    void inUtc() {
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
    }

    @Test
    void offersAFirstAnswerWhereThereIsNone() {
        when(progress.byPrompt()).thenReturn(Map.of());
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Tell me about a time you took ownership beyond your role.")
                .contains("/prompts/incomplete-data/drafts/new", "None yet", "New to the STAR form?")
                .doesNotContain("Best score", "Last worked on");
    }

    @Test
    void showsDraftsBestScoreAndTheDayOfTheLastChange() {
        has("failure", new Progress(3, LATEST, BEST, 72, Instant.parse("2026-05-01T23:59:00Z")));
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("3 drafts", "/prompts/failure/drafts\"", "72 of 100", "1 May 2026")
                .contains("href=\"/drafts/" + BEST + "\"", "Improve your best draft")
                .doesNotContain("New to the STAR form?");
    }

    @Test
    void sendsBackToADraftWithoutAScore() {
        has("deadline", new Progress(1, LATEST, null, null, Instant.parse("2026-05-01T00:00:00Z")));
        assertThat(mvc.get().uri("/"))
                .bodyText()
                .contains("1 draft", "Not scored yet", "href=\"/drafts/" + LATEST + "\"", "Go on with your draft")
                .doesNotContain("1 drafts");
    }

    @Test
    void leavesAStrongAnswerAlone() {
        has("deadline", new Progress(1, LATEST, BEST, 85, Instant.parse("2026-05-01T00:00:00Z")));
        assertThat(mvc.get().uri("/")).bodyText().contains("Open your strong answer");
    }

    @Test
    void showsGuidanceAndTheSampleOfAPrompt() {
        when(progress.byPrompt()).thenReturn(Map.of());
        assertThat(mvc.get().uri("/prompts/ownership"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Tell me about a time you took ownership beyond your role. · STAR Practice</title>")
                .contains("What the interviewer listens for", "260 words, about 104 seconds", "99.95% SLO")
                .contains("/prompts/ownership/sample", "/prompts/ownership/drafts/new")
                .doesNotContain("/prompts/ownership/drafts\"");
    }

    @Test
    void knowsNoOtherPrompt() {
        assertThat(mvc.get().uri("/prompts/other")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** A key without a message would stand there between question marks. */
    @Test
    void hasWordsForEveryPartOfTheAdvice() {
        assertThat(mvc.get().uri("/how-to-answer"))
                .hasStatusOk()
                .bodyText()
                .contains("60 to 120 seconds", "150 words a minute", "disagree and commit", "A template to fill in")
                .doesNotContain("??");
    }

    private void has(String id, Progress known) {
        when(progress.byPrompt()).thenReturn(Map.of(id, known));
    }
}
