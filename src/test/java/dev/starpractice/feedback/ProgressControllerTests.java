package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftNotFoundException;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ProgressController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({RubricService.class, AdviceWording.class})
class ProgressControllerTests {

    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DraftService drafts;

    @MockitoBean
    private Prompts prompts;

    @MockitoBean
    private ScoreKeeper scores;

    @MockitoBean
    private FeedbackPreferences preferences;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        Rubric rubric() {
            return StandInRubric.rubric();
        }
    }

    @BeforeEach
    void threeVersions() {
        draftWith(3);
        given(scores.versions(any(), any()))
                .willReturn(List.of(version(1, 45, 1), version(2, 80, 3), version(3, 72, 2)));
    }

    @Test
    void plotsTheScoreAndSaysItInWords() {
        assertThat(page())
                .contains("d=\"M0.0 55.0h0L500.0 20.0L1000.0 28.0\"")
                .contains("45 with version 1, 72 with version 3. The highest is 80, with version 2.");
    }

    @Test
    void plotsEachRatedCriterionAndSaysWhichIsNot() {
        assertThat(page())
                .contains("d=\"M0.0 66.7h0H500.0V0.0H1000.0V33.3\"", "First 1, now 2")
                .contains("Not rated")
                .doesNotContain("??");
    }

    @Test
    void listsTheSameAsATableTheNewestFirst() {
        String page = page();

        assertThat(page.substring(page.indexOf("<tbody>")))
                .containsSubsequence(
                        "/history/3\"", ">72<", ">2<", ">–<", "/history/2\"", ">80<", ">3<", "/history/1\"");
    }

    @Test
    void saysThatItShowsPartOfALongHistory() {
        draftWith(10_000);

        assertThat(page()).contains("120 of the 10,000 versions");
        then(scores).should().versions(any(), eq(ScorePlot.versions(10_000)));
    }

    @Test
    void drawsNoLineThroughOneVersion() {
        draftWith(1);
        given(scores.versions(any(), any())).willReturn(List.of(version(1, 45, 1)));

        assertThat(page()).contains("One version so far", ">45<").doesNotContain("<svg");
    }

    @Test
    void showsNoNumbersWhereTheyAreHidden() {
        given(preferences.hideNumbers()).willReturn(true);
        given(scores.versions(any(), any())).willReturn(List.of());

        assertThat(page()).contains("Scores are hidden").doesNotContain("<svg", "<table", "No version");
    }

    @Test
    void knowsNoProgressOfADraftThatIsNotThere() {
        given(drafts.get(ID)).willThrow(new DraftNotFoundException(ID));

        assertThat(mvc.get().uri("/drafts/" + ID + "/progress")).hasStatus(404);
    }

    private void draftWith(int versions) {
        given(drafts.get(ID))
                .willReturn(new SavedDraft(
                        ID,
                        "failure",
                        1,
                        versions,
                        UUID.randomUUID(),
                        "Mine",
                        new StarAnswer("a", "", "", "", ""),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null));
    }

    private static ScoredVersion version(int number, int score, int level) {
        Map<String, @Nullable Integer> levels = new HashMap<>(Map.of("quantified-result", level));
        levels.put("prompt-fit", null);
        return new ScoredVersion(number, score, levels);
    }

    private String page() {
        var response = mvc.get().uri("/drafts/" + ID + "/progress").exchange();
        assertThat(response).hasStatusOk();
        return new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
