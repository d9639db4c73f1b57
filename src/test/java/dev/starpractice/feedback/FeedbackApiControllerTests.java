package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(FeedbackApiController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({RubricService.class, AdviceWording.class})
class FeedbackApiControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Prompts prompts;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        Rubric rubric() {
            return StandInRubric.rubric();
        }
    }

    @Test
    void answersWithScoreAndEvidence() {
        MvcTestResult response = post("""
                {"kind":"failure","result":"\\r\\nA \\ud83d\\ude80 number","reflection":""}""");

        assertThat(response).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(response).bodyJson().isStrictlyEqualTo("""
                        {"score":38,"band":"early","words":2,"seconds":1,"criteria":[
                          {"id":"quantified-result","level":3,"weight":25,
                           "evidence":[{"section":"result","start":7,"end":13,"text":"number"}],"advice":null},
                          {"id":"lesson","level":0,"weight":20,"evidence":[],
                           "advice":"Say what this story taught you, in one sentence that would not fit another story."},
                          {"id":"actions","level":0,"weight":20,"evidence":[],
                           "advice":"Say what you did yourself: “I” and a verb, and what you did it to."},
                          {"id":"prompt-fit","level":null,"weight":5,"evidence":[],"advice":null}]}
                        """);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        MvcTestResult response = post("{\"kind\":\"failure\",\"action\":17}");

        assertThat(response)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("action");
    }

    @Test
    void neverSaysTheTextBack() {
        assertThat(post("{\"kind\":\"failure\",\"action\":\"my secret\", oops}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .doesNotContain("secret");
    }

    @Test
    void namesTheKindsThereAre() {
        assertThat(post("{\"kind\":\"success\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("incomplete-data", "\"field\":\"kind\"");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String json = "{\"kind\":\"failure\",\"action\":\"" + "a".repeat(TypedAnswer.MAX_BYTES) + "\"}";

        assertThat(post(json))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void readsAnAnswerAtEveryLimitWithEachCharacterEscaped() {
        String full = "\\u4e2d".repeat(5_000);

        assertThat(post("""
                        {"kind":"general","situation":"%1$s","task":"%1$s","action":"%1$s","result":"%1$s","reflection":"%1$s"}""".formatted(full))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense"})
    void readsNothingButJson(String contentType) {
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .header("Content-Type", contentType)
                        .content("{}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void answersNothingButPost(String method) {
        assertThat(mvc.method(HttpMethod.valueOf(method)).uri("/api/feedback"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .containsHeader("Allow");
    }

    @Test
    void refusesACallerThatTakesNoJson() {
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept", "text/html, application/json;q=0")
                        .content("{\"kind\":\"general\"}"))
                .hasStatus(HttpStatus.NOT_ACCEPTABLE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
