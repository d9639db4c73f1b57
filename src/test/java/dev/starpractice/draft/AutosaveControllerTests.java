package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.system.PageSlice;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AutosaveController.class)
@Import({PageSlice.class, Prompts.class})
class AutosaveControllerTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final UUID SAVE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final StarAnswer STORED = new StarAnswer("Was so", "", "I led it.", "p99 fell by 28%.", "");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    DraftService drafts;

    @BeforeEach
    void store() {
        SavedDraft stored = new SavedDraft(
                ID, "ownership", 7, 2, ID, "Title", STORED, Instant.EPOCH, Instant.ofEpochSecond(60), null, null);
        when(drafts.get(ID)).thenReturn(stored);
        when(drafts.findEvenBinned(ID)).thenReturn(Optional.of(stored));
        when(drafts.create(any(), any(), any(), any(), any(), any())).thenReturn(stored);
        when(drafts.save(any())).thenReturn(stored);
    }

    @ParameterizedTest
    @CsvSource({"'', AUTOMATIC", "',\"close\":false', AUTOMATIC", "',\"close\":true', ASKED"})
    void savesWhatIsSaidAndLeavesAloneWhatIsNotSaid(String close, SaveDraft.How how) {
        MvcTestResult answer = post("/drafts/" + ID, "\"version\":7,\"result\":\"\",\"task\":\"A\\r\\ngoal\"" + close);
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"id\":\"" + ID + "\",\"version\":7,\"revision\":2,\"savedAt\":\"1970-01-01T00:01:00Z\"}");
        verify(drafts)
                .save(new SaveDraft(
                        ID, 7, "Title", STORED.with(Section.RESULT, "").with(Section.TASK, "A\ngoal"), how, SAVE));
    }

    @Test
    void beginsADraft() {
        assertThat(post("/prompts/ownership/drafts", "\"action\":\"I led it.\""))
                .hasStatusOk();
        verify(drafts)
                .create(
                        "ownership",
                        "",
                        new StarAnswer("", "", "I led it.", "", ""),
                        null,
                        SAVE,
                        SaveDraft.How.AUTOMATIC);
    }

    @Test
    void saysThatAVersionIsStale() {
        SavedDraft current = drafts.get(ID);
        when(drafts.save(any())).thenThrow(new StaleDraftException(current));
        MvcTestResult answer = post("/drafts/" + ID, "\"version\":6,\"task\":\"x\"");
        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, null character", "\\ud800, surrogate"})
    void refusesWhatCannotBeStored(String text, String why) {
        MvcTestResult answer = post("/drafts/" + ID, "\"version\":7,\"task\":\"" + text + "\"");
        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors.task").asString().contains(why);
        verify(drafts, never()).save(any());
    }

    @Test
    void refusesAnEntirelyEmptyAnswer() {
        assertThat(post("/prompts/ownership/drafts", "\"title\":\"Only a title\",\"task\":\" \""))
                .hasStatus(422);
        verify(drafts, never()).create(any(), any(), any(), any(), any(), any());
    }

    @Test
    void knowsOnlyTheDraftsThatThereAre() {
        when(drafts.save(any())).thenThrow(new DraftNotFoundException(ID));
        assertThat(post("/drafts/" + ID, "\"version\":7,\"task\":\"x\""))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void needsASaveIdAndAVersion() {
        assertThat(mvc.post()
                        .uri("/drafts/" + ID + "/autosave")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":7,\"task\":\"x\"}"))
                .hasStatus(400);
        assertThat(post("/drafts/" + ID, "\"task\":\"x\"")).hasStatus(400);
        verify(drafts, never()).save(any());
    }

    @Test
    void needsAToken() {
        assertThat(mvc.post()
                        .uri("/drafts/" + ID + "/autosave")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"saveId\":\"" + SAVE + "\",\"version\":7,\"task\":\"x\"}"))
                .hasStatus(403);
        verify(drafts, never()).save(any());
    }

    @Test
    void tellsWhatIsStored() {
        assertThat(mvc.get().uri("/drafts/" + ID + "/autosave"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.result")
                .isEqualTo("p99 fell by 28%.");
        assertThat(mvc.get().uri("/drafts/autosaved?saveId=" + SAVE)).hasStatus(204);
        Optional<SavedDraft> stored = drafts.findEvenBinned(ID);
        when(drafts.findBySave(SAVE)).thenReturn(stored);
        assertThat(mvc.get().uri("/drafts/autosaved?saveId=" + SAVE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(7);
    }

    private MvcTestResult post(String address, String fields) {
        return mvc.post()
                .uri(address + "/autosave")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"saveId\":\"" + SAVE + "\"," + fields + "}")
                .exchange();
    }
}
