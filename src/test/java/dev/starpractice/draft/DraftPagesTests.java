package dev.starpractice.draft;

import static dev.starpractice.draft.DraftServiceTests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.system.PageSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.SliceImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({DraftFormController.class, DraftListController.class})
@Import({PageSlice.class, Prompts.class})
class DraftPagesTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final StarAnswer STORED =
            new StarAnswer("\nWas <so>", "", "I led it. I wrote it.", "p99 fell by 28%.", "");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    DraftService drafts;

    private final ArgumentCaptor<StarAnswer> answer = ArgumentCaptor.captor();

    private final ArgumentCaptor<SaveDraft> wish = ArgumentCaptor.captor();

    @BeforeEach
    void store() {
        SavedDraft stored = draft(7, STORED, null);
        when(drafts.get(ID)).thenReturn(stored);
        when(drafts.findEvenBinned(ID)).thenReturn(Optional.of(stored));
        when(drafts.create(any(), any(), any(), any(), any())).thenReturn(stored);
        when(drafts.save(any())).thenReturn(stored);
    }

    @Test
    void offersAFieldWithItsHelpForEverySection() {
        MvcTestResult page = mvc.get().uri("/prompts/ownership/drafts/new").exchange();
        assertThat(page).hasStatusOk();
        for (Section section : Section.values()) {
            assertThat(page)
                    .bodyText()
                    .contains("<label for=\"" + section.id() + "\"", "<textarea id=\"" + section.id() + "\"")
                    .contains("id=\"" + section.id() + "-help\"")
                    .contains("Aim for " + section.fewestSeconds() + " to " + section.mostSeconds() + " s");
        }
        assertThat(page)
                .bodyText()
                .contains("name=\"saveId\"", "action=\"/prompts/ownership/drafts\"", "own")
                .doesNotContain("name=\"version\"");
    }

    @Test
    void createsADraftAndShowsItsFeedback() {
        UUID saveId = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/prompts/ownership/drafts")
                        .with(csrf())
                        .param("title", "T")
                        .param("action", "one\r\ntwo")
                        .param("saveId", saveId.toString()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/drafts/" + ID);
        verify(drafts).create(eq("ownership"), eq("T"), answer.capture(), eq(null), eq(saveId));
        assertThat(answer.getValue()).isEqualTo(text("one\ntwo"));
    }

    @Test
    void showsTheStoredTextWithItsVersionAndCounts() {
        MvcTestResult page = mvc.get().uri("/drafts/" + ID + "/edit").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .as("one more newline, because the HTML parser drops the first")
                .contains(">\n\nWas &lt;so&gt;</textarea>");
        assertThat(page)
                .bodyText()
                .contains("name=\"version\" value=\"7\"", "value=\"A &quot;title&quot;\"", "<b data-words>12</b>")
                .contains("<b data-time>0:05</b>", "data-verdict=\"short\">");
    }

    @Test
    void savesWhatTheFormSaysAndLeavesAloneWhatItDoesNotSay() {
        assertThat(mvc.post()
                        .uri("/drafts/" + ID)
                        .with(csrf())
                        .param("version", "7")
                        .param("result", "")
                        .param("task", "A goal"))
                .hasRedirectedUrl("/drafts/" + ID);
        verify(drafts).save(wish.capture());
        assertThat(wish.getValue())
                .isEqualTo(new SaveDraft(
                        ID,
                        7,
                        "A \"title\"",
                        STORED.with(Section.RESULT, "").with(Section.TASK, "A goal"),
                        SaveDraft.How.ASKED,
                        null));
    }

    @Test
    void givesBackAllTextWhereAFieldIsTooLong() {
        String tooLong = "x".repeat(5_001);
        MvcTestResult page = mvc.post()
                .uri("/drafts/" + ID)
                .with(csrf())
                .param("version", "3")
                .param("title", "t".repeat(121))
                .param("action", tooLong)
                .exchange();
        assertThat(page).hasStatus(422);
        assertThat(page)
                .bodyText()
                .contains(tooLong, "t".repeat(121), "id=\"action-error\"", "id=\"title-error\"", "5,001")
                .contains("name=\"version\" value=\"3\"", "data-unsaved=\"true\"");
        verify(drafts, never()).save(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800"})
    void refusesWhatCannotBeStored(String text) {
        MvcTestResult page = mvc.post()
                .uri("/prompts/ownership/drafts")
                .with(csrf())
                .param("task", text)
                .param("result", "kept")
                .exchange();
        assertThat(page).hasStatus(422);
        assertThat(page).bodyText().contains("id=\"task-error\"", "kept</textarea>");
        verify(drafts, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void refusesAnEntirelyEmptyAnswer() {
        assertThat(mvc.post()
                        .uri("/prompts/ownership/drafts")
                        .with(csrf())
                        .param("title", "Only a title")
                        .param("task", " \r\n "))
                .hasStatus(422)
                .bodyText()
                .contains("nothing to save", "Only a title");
        verify(drafts, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void showsBothTextsWhereTheDraftWasChangedMeanwhile() {
        when(drafts.save(any())).thenThrow(new StaleDraftException(draft(9, STORED, null)));
        MvcTestResult page = mvc.post()
                .uri("/drafts/" + ID)
                .with(csrf())
                .param("version", "7")
                .param("result", "p99 fell by 30%.\nReally")
                .exchange();
        assertThat(page).hasStatus(409);
        assertThat(page)
                .bodyText()
                .contains("<del>30%</del>", "<ins>28%</ins>")
                .contains("name=\"version\" value=\"9\"", "name=\"copiedFrom\" value=\"" + ID + "\"")
                .contains("name=\"result\" value=\"p99 fell by 30%.\nReally\"", "href=\"/drafts/" + ID + "\"");
    }

    @Test
    void offersANewDraftWhereTheDraftWasDeletedMeanwhile() {
        when(drafts.save(any())).thenThrow(new DraftNotFoundException(ID));
        MvcTestResult page = mvc.post()
                .uri("/drafts/" + ID)
                .with(csrf())
                .param("version", "7")
                .param("result", "typed")
                .exchange();
        assertThat(page).hasStatus(409);
        assertThat(page).bodyText().contains("typed</textarea>", "action=\"/prompts/ownership/drafts\"");
    }

    @Test
    void listsDraftsWithWordsAndTime() {
        PageRequest second = PageRequest.of(1, 20);
        when(drafts.ofPrompt("ownership", second))
                .thenReturn(new SliceImpl<>(
                        List.of(new DraftSummary(ID, "ownership", ID, 2, "", "I <led>", 200, Instant.EPOCH, null)),
                        second,
                        true));
        assertThat(mvc.get().uri("/prompts/ownership/drafts?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("I &lt;led&gt;", "200 words", "1:20", "page=1", "page=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "2147483647"})
    void answersAnyPageNumber(String page) {
        when(drafts.ofPrompt(any(), any())).thenReturn(new SliceImpl<>(List.of()));
        assertThat(mvc.get().uri("/prompts/ownership/drafts?page=" + page)).hasStatusOk();
    }

    @Test
    void deletesWithAWayBack() {
        SavedDraft binned = draft(8, STORED, Instant.EPOCH);
        when(drafts.delete(ID)).thenReturn(binned);
        when(drafts.findEvenBinned(ID)).thenReturn(Optional.of(binned));
        when(drafts.ofPrompt(any(), any())).thenReturn(new SliceImpl<>(List.of()));
        String list = "/prompts/ownership/drafts?deleted=" + ID;
        assertThat(mvc.post().uri("/drafts/" + ID + "/delete").with(csrf())).hasRedirectedUrl(list);
        assertThat(mvc.get().uri(list)).bodyText().contains("action=\"/drafts/" + ID + "/undelete\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prompts/no-such/drafts", "/prompts/no-such/drafts/new"})
    void knowsOnlyThePromptsThatThereAre(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    private static SavedDraft draft(long version, StarAnswer answer, Instant deletedAt) {
        return new SavedDraft(
                ID, "ownership", version, 2, ID, "A \"title\"", answer, Instant.EPOCH, Instant.EPOCH, null, deletedAt);
    }
}
