package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftNotFoundException;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.DraftSummary;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.feedback.AnswerFeedback;
import dev.starpractice.feedback.AnswerFeedbacks;
import dev.starpractice.feedback.FeedbackPreferences;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.system.PageSlice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.SliceImpl;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ExportController.class)
@Import({Exports.class, Prompts.class, PageSlice.class, ExportControllerTests.FixedClock.class})
class ExportControllerTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    private static final StarAnswer ANSWER = new StarAnswer(
            "14 services needed <b>a patch</b>.", "", "I asked ana@corp.example.", "Done in 36 hours.", "");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    DraftService drafts;

    @MockitoBean
    AnswerFeedbacks feedbacks;

    @MockitoBean
    FeedbackPreferences preferences;

    @BeforeEach
    void oneDraft() {
        SavedDraft draft = draft("Überraschung: *a/b*", 2, ANSWER);
        given(drafts.ids()).willReturn(List.of(ID));
        given(drafts.get(ID)).willReturn(draft);
        given(drafts.stream(anyList()))
                .willAnswer(call -> call.<List<UUID>>getArgument(0).stream()
                        .filter(ID::equals)
                        .map(id -> draft));
        given(drafts.all(any()))
                .willReturn(new SliceImpl<>(
                        List.of(new DraftSummary(ID, "deadline", ID, 2, draft.title(), "14 services", 10, NOW, null))));
        given(feedbacks.of(any()))
                .willReturn(new AnswerFeedback(
                        42,
                        "getting-there",
                        "Getting there",
                        List.of(new AnswerFeedback.Row(
                                "quantified-result",
                                "A",
                                "A measured outcome",
                                1,
                                25,
                                List.of(new AnswerFeedback.Place(Section.RESULT, 5, 16)),
                                "Say before and after.")),
                        List.of(),
                        List.of()));
    }

    @Test
    void showsWhatWillBeInTheFile() {
        assertThat(mvc.get().uri("/export"))
                .hasStatusOk()
                .bodyText()
                .contains("star-practice-answers-2026-11-23.md")
                .contains("14 services needed &lt;b&gt;a patch&lt;/b&gt;.")
                .contains("<mark>in 36 hours</mark><sup>A</sup>")
                .contains("Getting there", "Say before and after.");
    }

    @Test
    void pointsAtConfidentialDetailsBeforeTheDownload() {
        assertThat(mvc.get().uri("/export"))
                .bodyText()
                .contains("E-mail address", ">ana@corp.example</code>", "href=\"/drafts/" + ID + "/edit\"");
    }

    @Test
    void leavesTheFeedbackOutOnRequest() {
        assertThat(mvc.get().uri("/export?feedback=false"))
                .bodyText()
                .doesNotContain("<mark>")
                .doesNotContain("Getting there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "text", "json"})
    void leavesTheNumbersOutForThoseWhomTheyMakeAnxious(String format) {
        given(preferences.hideNumbers()).willReturn(true);

        assertThat(mvc.get().uri("/export/download?feedback=true&format={format}", format))
                .bodyText()
                .contains("Say before and after.")
                .doesNotContain("42", "Getting there", "getting-there", "1 of 3", "Weight")
                .doesNotContain("\"score\"", "\"band\"", "\"level\"", "\"weight\"");
    }

    @Test
    void sendsOneDraftAsAFileNamedAfterIt() {
        assertThat(mvc.get().uri("/drafts/{id}/export?format=markdown&feedback=true", ID))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/markdown;charset=UTF-8")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"star-practice-answers-uberraschung-a-b-2026-11-23.md\"; "
                                + "filename*=UTF-8''star-practice-answers-%C3%BCberraschung-a-b-2026-11-23.md")
                .bodyText()
                .contains("## Überraschung: \\*a/b\\*", "Done \\[in 36 hours\\](A).", "- **A: A measured outcome**");
    }

    @Test
    void leadsFromADraftToItsChoices() {
        assertThat(mvc.get().uri("/drafts/{id}/export?revision=2", ID))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/export?draft=" + ID + "&revision=2");
    }

    @Test
    void sendsAChosenRevision() {
        given(drafts.get(ID, 1)).willReturn(draft("Old", 1, StarAnswer.EMPTY.with(Section.TASK, "An old task.")));

        assertThat(mvc.get().uri("/export/download?draft={id}&revision=1&format=text", ID))
                .bodyText()
                .contains("An old task.", "version 1")
                .doesNotContain("36 hours");
    }

    @Test
    void asksAgainWhereNothingIsTicked() {
        assertThat(mvc.get().uri("/export/download?scope=chosen")).hasRedirectedUrl("/export?scope=chosen");
        assertThat(mvc.get().uri("/export?scope=chosen")).bodyText().contains("No answer is ticked yet");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given(drafts.get(ID, 9)).willThrow(new DraftNotFoundException(ID, 9));

        assertThat(mvc.get().uri("/export/download?format=exe")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/export?document=../x")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/export?draft=1")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/drafts/{id}/export?format=json&revision=9", ID))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static SavedDraft draft(String title, int revision, StarAnswer answer) {
        return new SavedDraft(ID, "deadline", revision, revision, ID, title, answer, NOW, NOW, null, null);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedClock {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
