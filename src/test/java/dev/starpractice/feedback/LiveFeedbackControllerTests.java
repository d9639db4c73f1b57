package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(LiveFeedbackController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({RubricService.class, FeedbackViews.class, AdviceWording.class, Prompts.class})
class LiveFeedbackControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private FeedbackPreferences preferences;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        Rubric rubric() {
            return StandInRubric.rubric();
        }
    }

    @Test
    void answersWithAFragmentAndNoPage() {
        assertThat(live("A <b>number</b>\r\nand more"))
                .contains("data-part=\"now\"", "data-part=\"sections\"")
                .contains("A &lt;b&gt;<mark class=\"fb-m fb-m-A fb-d-0\">number</mark>")
                .contains("&lt;/b&gt;\nand more")
                .doesNotContain("<html", "<main");
    }

    @Test
    void readsATextOverTheLimitAsFarAsItCouldBeSaved() {
        String pair = "\ud83d\ude80";
        assertThat(live("a" + pair.repeat(2_500) + "number"))
                .contains(pair + "</p>")
                .doesNotContain("number</mark>");
    }

    @Test
    void saysThatNothingIsThereYet() {
        assertThat(live("")).contains("Nothing here yet").doesNotContain("fb-number");
    }

    @Test
    void knowsNoOtherPrompts() {
        assertThat(mvc.post().uri("/prompts/nothing/live").param("result", "a")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "SITUATION,21,9,18,short",
        "SITUATION,22,9,18,right",
        "SITUATION,45,9,18,right",
        "SITUATION,47,9,18,long",
        "ACTION,150,30,60,right",
        "TASK,0,6,12,short"
    })
    void holdsEachSectionAgainstItsShareOfTheTime(Section section, int words, int from, int to, String verdict) {
        SectionBudget budget = SectionBudget.of(section, "word ".repeat(words));

        assertThat(budget.from()).isEqualTo(from);
        assertThat(budget.to()).isEqualTo(to);
        assertThat(budget.verdict()).isEqualTo(verdict);
    }

    private String live(String result) {
        var response =
                mvc.post().uri("/prompts/failure/live").param("result", result).exchange();
        assertThat(response).hasStatusOk();
        return new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
