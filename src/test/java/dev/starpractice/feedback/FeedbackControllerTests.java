package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Rubric;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(FeedbackController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({RubricService.class, FeedbackViews.class, AdviceWording.class})
class FeedbackControllerTests {

    private static final UUID ID = UUID.randomUUID();

    private static final StarAnswer ANSWER =
            new StarAnswer("It was <b>late</b>.\nWe had a number.", "", "I learned a number and learned it.", "", "");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DraftService drafts;

    @MockitoBean
    private Prompts prompts;

    @MockitoBean
    private FeedbackPreferences preferences;

    @MockitoBean
    private NumberSources numbers;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        Rubric rubric() {
            return StandInRubric.rubric();
        }
    }

    @BeforeEach
    void setUp() {
        Prompt prompt = new Prompt(
                "failure",
                Competency.FAILURE,
                "What went wrong?",
                List.of("a"),
                List.of("b"),
                ANSWER,
                "Because it does.",
                "Swap it.");
        given(prompts.findById("failure")).willReturn(Optional.of(prompt));
    }

    @Test
    void showsTheAnswerAsTypedWithItsMarks() {
        draft(ANSWER);

        String page = page("/drafts/" + ID);

        assertThat(page)
                .contains("It was &lt;b&gt;late&lt;/b&gt;.\nWe had a ")
                .containsPattern("<mark class=\"fb-m fb-m-A fb-d-0\">number</mark>")
                .containsPattern("<a href=\"#criterion-quantified-result\" aria-label=\"A: [^\"]+\">A</a>");
    }

    @Test
    void nestsMarksThatOverlap() {
        draft(ANSWER);

        assertThat(page("/drafts/" + ID))
                .contains("<mark class=\"fb-m fb-m-A fb-d-0\"><mark class=\"fb-m fb-m-C fb-d-1\">number</mark></mark>");
    }

    @Test
    void linksEachImprovementToTheSectionToEdit() {
        draft(new StarAnswer("Something happened that took a while to tell.", "", "", "", ""));

        String page = page("/drafts/" + ID);

        assertThat(page.indexOf("fb-improve-where")).isPositive().isLessThan(page.indexOf("fb-answer"));
        assertThat(page).contains("href=\"/drafts/" + ID + "/edit#result\"");
    }

    @Test
    void wordsTheAdviceOfALevelWhereTheCodeHasNoWords() {
        draft(new StarAnswer("Something happened.", "", "", "", ""));

        assertThat(page("/drafts/" + ID)).contains("Say what came of it, with one number");
    }

    @Test
    void saysPlainlyThatAnAnswerIsTooShort() {
        draft(new StarAnswer("I learned.", "", "", "", ""));

        assertThat(page("/drafts/" + ID)).contains("Too short to judge").doesNotContain("Nothing that this rubric");
    }

    @Test
    void saysThatACriterionIsNotRated() {
        draft(ANSWER);

        assertThat(page("/drafts/" + ID)).contains("Not rated");
    }

    @Test
    void hidesScoreBandAndLevelsAndKeepsTheAdvice() {
        given(preferences.hideNumbers()).willReturn(true);
        draft(new StarAnswer("Something happened.", "", "", "", ""));

        assertThat(page("/drafts/" + ID))
                .contains("Say what came of it, with one number", "Scores are hidden")
                .doesNotContain("fb-number\"", "of 100", "fb-level", "weight 25", "Early");
    }

    @Test
    void asksWhereEachMeasuredOutcomeComesFromAndFillsNothingIn() {
        draft(ANSWER);
        Outcome outcome = new Outcome(Section.RESULT, "from <5> to 1", "abc");
        given(numbers.of(any(), any())).willReturn(List.of(new NumberSources.Marked(outcome, null)));

        assertThat(page("/drafts/" + ID))
                .contains("<q>from &lt;5&gt; to 1</q>")
                .contains("name=\"source-abc\" value=\"\" checked=\"checked\"");
    }

    @Test
    void asksNothingAboutNumbersWhereNoneMeasuresAnOutcome() {
        draft(ANSWER);

        assertThat(page("/drafts/" + ID)).doesNotContain("id=\"numbers\"");
    }

    @Test
    void keepsWhatIsSaidOfTheNumbers() {
        assertThat(mvc.post()
                        .uri("/drafts/" + ID + "/numbers")
                        .param("source-abc", "measured")
                        .param("other", "x"))
                .hasStatus3xxRedirection();

        then(numbers).should().say(ID, Map.of("abc", "measured"));
    }

    @Test
    void showsADraftWhosePromptIsGone() {
        given(drafts.get(ID)).willReturn(saved("no-such-prompt", ANSWER));

        assertThat(mvc.get().uri("/drafts/" + ID)).hasStatusOk();
    }

    @Test
    void showsTheSampleWithItsScorecardAndNothingToEdit() {
        String page = page("/prompts/failure/sample");

        assertThat(page).contains("fb-number").contains("Because it does.").doesNotContain("/edit#");
        assertThat(mvc.get().uri("/prompts/nothing/sample")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void explainsEveryCriterionOnTheRubricPage() {
        String page = page("/rubric");

        assertThat(page)
                .contains("id=\"quantified-result\"")
                .contains("id=\"lesson\"")
                .doesNotContain("??");
    }

    private void draft(StarAnswer answer) {
        given(drafts.get(ID)).willReturn(saved("failure", answer));
    }

    private static SavedDraft saved(String promptId, StarAnswer answer) {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        return new SavedDraft(ID, promptId, 1, 1, UUID.randomUUID(), "Mine", answer, now, now, null, null);
    }

    private String page(String uri) {
        var response = mvc.get().uri(uri).exchange();
        assertThat(response).hasStatusOk();
        return response.getResponse().getContentType() == null
                ? ""
                : new String(response.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
