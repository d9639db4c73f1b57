package dev.starpractice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.starpractice.backup.PlannedDraft.Outcome;
import dev.starpractice.backup.Restore.Choice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BackupSlice
class RestoreTests {

    private static final UUID FIRST = UUID.fromString("0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11");

    private static final UUID SECOND = UUID.fromString("f0000000-0000-4000-8000-00000000000f");

    @Autowired
    BackupDesk desk;

    private final String backup = Golden.version(1);

    @BeforeEach
    void begin() {
        desk.emptyTheApplication();
    }

    @Test
    void restoresEveryFormatThatWasEverReleased() {
        for (int format = 1; format <= BackupFormat.VERSION; format++) {
            desk.emptyTheApplication();
            RestorePlan restored = desk.restore(Golden.version(format));
            assertThat(restored.count(Outcome.ADDED)).as("format %d", format).isEqualTo(2);
        }
        assertThat(desk.backup())
                .as("the newest format is what is written now")
                .isEqualTo(Golden.version(BackupFormat.VERSION));
    }

    @Test
    void lookingChangesNothing() {
        String before = desk.backup();
        assertThat(desk.look(backup).count(Outcome.ADDED)).isEqualTo(2);
        assertThat(desk.backup()).isEqualTo(before);
    }

    @Test
    void recognisesWhatIsThereEvenWhereItHasGoneOn() {
        desk.restore(backup);
        desk.jdbc.update("update draft set latest_revision = 3, version = 9 where id = ?", FIRST);
        desk.jdbc.update(
                "insert into revision select random_uuid(), draft_id, 3, 'later', situation, task, action, result,"
                        + " reflection, opening, words, opened_at, saved_at, true from revision"
                        + " where draft_id = ? and revision_number = 2",
                FIRST);
        String before = desk.backup();
        assertThat(desk.restore(backup).changes()).isEmpty();
        assertThat(desk.backup()).isEqualTo(before);
    }

    @Test
    void keepsBothWhereTheTextDiffersAndDoesSoOnce() {
        desk.restore(backup);
        String other = backup.replace("I led the review.", "I LED the review.");
        String before = desk.backup();

        assertThat(outcomes(desk.look(other))).containsExactly(Outcome.ADDED_BESIDE, Outcome.UNCHANGED);
        PlannedDraft kept = desk.restore(other).changes().get(0);
        assertThat(kept.id()).isEqualTo(FIRST);
        assertThat(kept.target()).isNotEqualTo(FIRST);
        assertThat(desk.jdbc.queryForObject("select copied_from from draft where id = ?", UUID.class, kept.target()))
                .isEqualTo(FIRST);
        assertThat(actions(kept.target()))
                .containsExactly("I wrote the runbook.", "I wrote the runbook.\n- I LED the review.");
        assertThat(actions(FIRST)).containsExactly("I wrote the runbook.", "I wrote the runbook.\n- I led the review.");

        String both = desk.backup();
        assertThat(desk.restore(other).changes()).isEmpty();
        assertThat(desk.restore(before).changes()).isEmpty();
        assertThat(desk.backup()).isEqualTo(both);

        desk.emptyTheApplication();
        desk.restore(both);
        assertThat(desk.backup()).isEqualTo(both);
    }

    @Test
    void keepsBothWhereTheHistoryHereIsShorter() {
        desk.restore(backup);
        desk.jdbc.update("delete from revision where draft_id = ? and revision_number = 2", FIRST);
        desk.jdbc.update("update draft set latest_revision = 1 where id = ?", FIRST);
        assertThat(outcomes(desk.restore(backup))).containsExactly(Outcome.ADDED_BESIDE, Outcome.UNCHANGED);
        assertThat(actions(FIRST)).containsExactly("I wrote the runbook.");
    }

    @Test
    void makesOneDraftOfAFileThatHoldsTheCopyAlready() {
        desk.restore(backup.replace("I led the review.", "I LED the review."));
        desk.restore(backup);
        String both = desk.backup();
        desk.emptyTheApplication();
        desk.restore(backup.replace("I led the review.", "I held the review."));
        desk.restore(both);
        desk.restore(both);
        assertThat(desk.jdbc.queryForObject("select count(*) from draft where prompt_id = 'ownership'", Integer.class))
                .as("the one that was here, and the two of the file")
                .isEqualTo(3);
    }

    @Test
    void takesADraftOutOfTheBinAndAddsMarksThatAreMissing() {
        desk.restore(backup);
        String before = desk.backup();
        desk.jdbc.update("update draft set deleted_at = now() where id = ?", FIRST);
        desk.jdbc.update("delete from number_source");
        assertThat(outcomes(desk.restore(backup))).containsExactly(Outcome.COMPLETED, Outcome.UNCHANGED);
        assertThat(desk.backup().replace("\"version\" : 5", "\"version\" : 4")).isEqualTo(before);
    }

    @Test
    void leavesAMarkThatWasChangedHere() {
        desk.restore(backup);
        desk.jdbc.update("update number_source set source = 'estimated'");
        assertThat(desk.restore(backup).changes()).isEmpty();
        assertThat(desk.backup()).contains("\"estimated\"").doesNotContain("\"measured\"");
    }

    @Test
    void restoresOnlyWhatIsChosen() {
        RestorePlan restored = desk.restore(backup, new Choice(Set.of(SECOND), false));
        assertThat(restored.drafts()).extracting(PlannedDraft::id).containsExactly(SECOND);
        assertThat(desk.jdbc.queryForList("select id from draft", UUID.class)).containsExactly(SECOND);
        assertThat(desk.backup()).contains("\"hideNumbers\" : null");
    }

    @Test
    void takesSettingsOverOnlyWhereThatTakesNothingAwayOrIsWanted() {
        desk.jdbc.update("insert into feedback_preference (id, hide_numbers) values (1, false)");
        desk.restore(backup);
        assertThat(desk.backup()).contains("\"hideNumbers\" : false");
        desk.restore(backup, new Choice(null, true));
        assertThat(desk.backup()).contains("\"hideNumbers\" : true");
    }

    @Test
    void restoresNothingWhereItIsStoppedHalfWay() {
        RandomAnswers answers = new RandomAnswers(7, desk.jdbc);
        while (answers.texts.size() < 200) {
            answers.writeDrafts();
        }
        String large = desk.backup();
        desk.emptyTheApplication();
        String before = desk.backup();
        Progress breaks = new Progress() {

            private long left;

            @Override
            public void begin(long total) {
                left = total * 9 / 10;
            }

            @Override
            public void advance(long done) {
                left -= done;
                if (left < 0) {
                    // In the second half, that is, while it writes.
                    assertThat(desk.jdbc.queryForObject("select count(*) from draft", Integer.class))
                            .isPositive();
                    throw new IllegalStateException("broken off");
                }
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> desk.restore(large, Choice.ALL, breaks));
        assertThat(desk.backup()).isEqualTo(before);
    }

    private List<String> actions(UUID id) {
        return desk.jdbc.queryForList(
                "select action from revision where draft_id = ? order by revision_number", String.class, id);
    }

    private static List<Outcome> outcomes(RestorePlan plan) {
        return plan.drafts().stream().map(PlannedDraft::outcome).toList();
    }
}
