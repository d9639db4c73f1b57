package dev.starpractice.draft;

import static dev.starpractice.draft.DraftServiceTests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.starpractice.prompt.Prompts;
import dev.starpractice.system.PageSlice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.SliceImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({HistoryController.class, DraftListController.class})
@Import({PageSlice.class, Prompts.class})
class HistoryPagesTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final int REVISIONS = 10_000;

    private static final String DRAFT = "/drafts/" + ID;

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    DraftService drafts;

    @MockitoBean
    RevisionScores scores;

    @BeforeEach
    void store() {
        when(drafts.get(ID)).thenReturn(draft(REVISIONS, "the current words"));
        when(drafts.get(eq(ID), anyInt())).thenAnswer(call -> {
            int number = call.getArgument(1);
            return draft(number, "the words of " + number);
        });
        when(drafts.history(eq(ID), anyInt(), anyInt())).thenAnswer(call -> {
            int newest = call.getArgument(1);
            int size = call.getArgument(2);
            return IntStream.iterate(newest, n -> n > Math.max(0, newest - size), n -> n - 1)
                    .mapToObj(n -> new RevisionSummary(revisionId(n), n, "", "words", n, Instant.EPOCH))
                    .toList();
        });
    }

    @Test
    void showsOnePageOfALongHistory() {
        assertThat(mvc.get().uri(DRAFT + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("/history/10000\"", "/history/9951\"", "newest=9950")
                .doesNotContain("/history/9950\"", "newest=10050");
        assertThat(mvc.get().uri(DRAFT + "/history?newest=9950"))
                .bodyText()
                .contains("/history/9950\"", "newest=10000", "newest=9900");
        assertThat(mvc.get().uri(DRAFT + "/history?newest=20"))
                .bodyText()
                .contains("/history/1\"", "newest=70")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void showsScoresAndHowTheyChanged() {
        when(scores.scores(any()))
                .thenReturn(Map.of(revisionId(10_000), 72, revisionId(9_999), 68, revisionId(9_997), 70));
        assertThat(mvc.get().uri(DRAFT + "/history"))
                .bodyText()
                .contains(">72<", ">+4<", ">68<", ">70<", DRAFT + "/progress\"");
    }

    @Test
    void leavesTheScoresOutWhereThereAreNone() {
        when(scores.scores(any())).thenReturn(Map.of());
        assertThat(mvc.get().uri(DRAFT + "/history")).bodyText().doesNotContain("Score", "/progress");
    }

    @Test
    void comparesAnyTwoTheOlderFirst() {
        assertThat(mvc.get().uri(DRAFT + "/compare?from=7&to=3"))
                .hasStatusOk()
                .bodyText()
                .contains("<del>3</del>", "<ins>7</ins>");
        assertThat(mvc.get().uri(DRAFT + "/compare")).bodyText().contains("<del>9999</del>", "<ins>10000</ins>");
    }

    @Test
    void restoresByPostOnly() {
        assertThat(mvc.get().uri(DRAFT + "/history/3/restore")).hasStatus(405);
        assertThat(mvc.post().uri(DRAFT + "/history/3/restore").with(csrf())).hasRedirectedUrl(DRAFT);
        verify(drafts).restore(ID, 3);
    }

    @Test
    void showsAnOldText() {
        assertThat(mvc.get().uri(DRAFT + "/history/3"))
                .hasStatusOk()
                .bodyText()
                .contains("the words of 3", "action=\"" + DRAFT + "/history/3/restore\"");
    }

    @Test
    void opensACopyForAnotherPrompt() {
        UUID copy = UUID.fromString("00000000-0000-4000-8000-000000000002");
        when(drafts.copy(ID, "deadline", null))
                .thenReturn(new SavedDraft(
                        copy, "deadline", 0, 1, copy, "", text("a"), Instant.EPOCH, Instant.EPOCH, ID, null));
        assertThat(mvc.post().uri(DRAFT + "/copy").with(csrf()).param("promptId", "deadline"))
                .hasRedirectedUrl("/drafts/" + copy + "/edit");
    }

    @Test
    void showsWhatIsInTheBinAndUntilWhen() {
        Instant deleted = Instant.parse("2026-03-01T12:00:00Z");
        when(drafts.binned(any()))
                .thenReturn(new SliceImpl<>(List.of(
                        new DraftSummary(ID, "ownership", ID, 1, "Title", "", 1, Instant.EPOCH, deleted),
                        new DraftSummary(ID, "no-longer-there", ID, 1, "", "Words", 1, Instant.EPOCH, deleted))));
        assertThat(mvc.get().uri("/bin"))
                .hasStatusOk()
                .bodyText()
                .contains("Title", "Words", "1 word<", "31 Mar 2026", "action=\"" + DRAFT + "/undelete\"");
    }

    private static UUID revisionId(int number) {
        return new UUID(0, number);
    }

    private static SavedDraft draft(int revision, String text) {
        return new SavedDraft(
                ID,
                "ownership",
                revision,
                revision,
                revisionId(revision),
                "",
                text(text),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }
}
