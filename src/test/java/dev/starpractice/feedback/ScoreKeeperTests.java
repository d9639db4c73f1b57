package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftSaved;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.PromptProgress.Progress;
import dev.starpractice.rubric.Band;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Scorecard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:scores;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Import({ScoreKeeper.class, DraftProgress.class})
class ScoreKeeperTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final StarAnswer ANSWER = new StarAnswer("a", "b", "c", "d", "e");

    @Autowired
    private ScoreKeeper keeper;

    @Autowired
    private DraftProgress progress;

    @Autowired
    private RevisionScoreRepository scores;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    @MockitoBean
    private RubricService rubric;

    @MockitoBean
    private RubricVersion version;

    @MockitoBean
    private DraftService drafts;

    @MockitoBean
    private FeedbackPreferences preferences;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void setUp() {
        given(version.id()).willReturn("new");
    }

    @Test
    void keepsTheScoreOfASavedText() {
        SavedDraft draft = stored("failure", NOW);
        given(rubric.score(draft)).willReturn(card(72, Level.SOLID));

        keeper.on(new DraftSaved(draft));

        RevisionScore score = scores.findById(draft.revisionId()).orElseThrow();
        assertThat(score.score()).isEqualTo(72);
        assertThat(score.levels()).containsEntry("lesson", 2).containsEntry("prompt-fit", null);
    }

    @Test
    void replacesTheScoreOfAWorkingRevision() {
        SavedDraft draft = stored("failure", NOW);
        given(rubric.score(draft)).willReturn(card(40, Level.WEAK), card(60, Level.SOLID));

        keeper.on(new DraftSaved(draft));
        keeper.on(new DraftSaved(draft));

        assertThat(scores.findById(draft.revisionId()).orElseThrow().score()).isEqualTo(60);
    }

    @Test
    void letsASaveThroughWhereScoringFails() {
        SavedDraft draft = stored("failure", NOW);
        given(rubric.score(any(SavedDraft.class))).willThrow(new IllegalStateException("fault"));

        keeper.on(new DraftSaved(draft));

        assertThat(scores.findById(draft.revisionId())).isEmpty();
    }

    @Test
    void countsOnlyScoresOfTheRubricThatRunsNow() {
        SavedDraft old = stored("failure", NOW);
        SavedDraft current = stored("failure", NOW.minusSeconds(60));
        given(version.id()).willReturn("old");
        given(rubric.score(old)).willReturn(card(99, Level.STRONG));
        keeper.on(new DraftSaved(old));
        given(version.id()).willReturn("new");
        given(rubric.score(current)).willReturn(card(50, Level.WEAK));
        keeper.on(new DraftSaved(current));
        entities.flush();

        assertThat(progress.byPrompt())
                .containsOnly(entry("failure", new Progress(2, old.id(), current.id(), 50, NOW)));
    }

    @Test
    void countsADraftWithoutAScoreAndNoneInTheBin() {
        SavedDraft draft = stored("deadline", NOW);
        SavedDraft binned = stored("ownership", NOW);
        jdbc.sql("update draft set deleted_at = updated_at where id = ?")
                .param(binned.id())
                .update();

        assertThat(progress.byPrompt()).containsOnly(entry("deadline", new Progress(1, draft.id(), null, null, NOW)));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void fillsInWhatIsMissingInBoundedSteps() {
        Instant old = NOW.minus(1, ChronoUnit.DAYS);
        List<SavedDraft> missing = List.of(stored("a", old), stored("b", old), stored("c", old));
        SavedDraft beingWritten = stored("d", NOW.minus(5, ChronoUnit.MINUTES));
        missing.forEach(draft -> given(drafts.find(draft.id())).willReturn(Optional.of(draft)));
        given(rubric.score(any(SavedDraft.class))).willReturn(card(10, Level.WEAK));
        try {
            assertThat(keeper.fillIn(2)).isEqualTo(2);
            assertThat(keeper.fillIn(2)).isEqualTo(1);
            assertThat(keeper.fillIn(2)).isZero();
            assertThat(scores.findById(beingWritten.revisionId())).isEmpty();
        } finally {
            jdbc.sql("delete from draft").update();
        }
        assertThat(progress.byPrompt()).isEmpty();
    }

    @Test
    void scoresTheMissingRevisionsOfAHistoryPage() {
        SavedDraft draft = stored("failure", NOW);
        SavedDraft kept = stored("failure", NOW);
        given(rubric.score(kept)).willReturn(card(30, Level.WEAK));
        keeper.on(new DraftSaved(kept));
        given(rubric.score(draft)).willReturn(card(44, Level.WEAK));
        given(drafts.find(draft.id(), 1)).willReturn(Optional.of(draft));
        entities.flush();

        assertThat(keeper.scores(List.of(draft.revisionId(), kept.revisionId(), UUID.randomUUID())))
                .containsOnly(entry(draft.revisionId(), 44), entry(kept.revisionId(), 30));
    }

    @Test
    void tellsNoScoreWhereThePersonWantsNone() {
        SavedDraft draft = stored("failure", NOW);
        given(rubric.score(draft)).willReturn(card(30, Level.WEAK));
        keeper.on(new DraftSaved(draft));
        given(preferences.hideNumbers()).willReturn(true);

        assertThat(keeper.scores(List.of(draft.revisionId()))).isEmpty();
        assertThat(progress.byPrompt().get("failure").bestScore()).isNull();
    }

    @Test
    void tellsLevelsOfTheVersionsAskedForAndScoresWhatIsMissing() {
        SavedDraft draft = stored("failure", NOW);
        given(drafts.find(draft.id(), 1)).willReturn(Optional.of(draft));
        given(rubric.score(draft)).willReturn(card(44, Level.WEAK), card(60, Level.SOLID));

        assertThat(keeper.versions(draft, List.of(1, 2)))
                .extracting(ScoredVersion::number, ScoredVersion::score)
                .containsExactly(tuple(1, 44));
        keeper.on(new DraftSaved(draft));
        entities.flush();
        assertThat(keeper.versions(draft, List.of(1)))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.levels()).containsEntry("lesson", 2).containsEntry("prompt-fit", null));
        given(preferences.hideNumbers()).willReturn(true);
        assertThat(keeper.versions(draft, List.of(1))).isEmpty();
    }

    private SavedDraft stored(String promptId, Instant updatedAt) {
        UUID id = UUID.randomUUID();
        UUID revisionId = UUID.randomUUID();
        jdbc.sql(
                        "insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at) values (?, ?, 0, 1, ?, ?)")
                .params(id, promptId, updatedAt.atOffset(ZoneOffset.UTC), updatedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into revision (id, draft_id, revision_number, title, situation, task, action, result,
                            reflection, opening, words, opened_at, saved_at, closed)
                        values (?, ?, 1, '', 'a', 'b', 'c', 'd', 'e', 'a', 5, ?, ?, true)
                        """)
                .params(revisionId, id, updatedAt.atOffset(ZoneOffset.UTC), updatedAt.atOffset(ZoneOffset.UTC))
                .update();
        return new SavedDraft(id, promptId, 0, 1, revisionId, "", ANSWER, updatedAt, updatedAt, null, null);
    }

    private static Scorecard card(int score, Level lesson) {
        return new Scorecard(
                score,
                Band.of(score),
                null,
                ANSWER.speakingTime(),
                List.of(
                        new Finding("lesson", 20, lesson, 0.5, List.of(), List.of()),
                        new Finding("prompt-fit", 5, null, 0, List.of(), List.of())));
    }
}
