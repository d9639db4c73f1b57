package dev.starpractice.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.backup.PlannedDraft.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BackupSlice
class RoundTripTests {

    private static final int DATA_SETS = 500;

    @Autowired
    BackupDesk desk;

    @BeforeEach
    void begin() {
        desk.emptyTheApplication();
    }

    @Test
    void theSecondBackupOfRestoredDataIsEqualToTheFirstByteForByte() {
        for (int seed = 1; seed <= DATA_SETS; seed++) {
            desk.emptyTheApplication();
            RandomAnswers answers = new RandomAnswers(seed, desk.jdbc);
            answers.write();
            String first = desk.backup();
            if (seed % 5 == 0) {
                assertThat(texts(first)).as("texts of data set %d", seed).isEqualTo(answers.texts);
            }

            desk.emptyTheApplication();
            RestorePlan restored = desk.restore(first);
            assertThat(restored.count(Outcome.ADDED)).as("data set %d", seed).isEqualTo(answers.drafts);
            String second = desk.backup();
            if (!second.equals(first)) {
                assertThat(second).as("data set %d", seed).isEqualTo(first);
            }

            RestorePlan again = desk.restore(first);
            assertThat(again.changes()).as("once more, data set %d", seed).isEmpty();
            assertThat(desk.backup().equals(first))
                    .as("once more, data set %d", seed)
                    .isTrue();
        }
    }

    @Test
    void keepsWhatTheListsAndHistoriesShow() {
        RandomAnswers answers = new RandomAnswers(4, desk.jdbc);
        answers.write();
        assertThat(answers.drafts).isPositive();
        String backup = desk.backup();
        desk.emptyTheApplication();
        desk.restore(backup);
        assertThat(desk.jdbc.queryForList(
                        "select opening from revision where opening = '' or opening = 'opening' or words < 0"))
                .isEmpty();
        assertThat(desk.jdbc.queryForList("select d.id from draft d where d.latest_revision <>"
                        + " (select max(r.revision_number) from revision r where r.draft_id = d.id)"))
                .isEmpty();
    }

    /** Read by other means than the application's. */
    private static Map<UUID, List<String>> texts(String backup) {
        Map<UUID, List<String>> byDraft = new LinkedHashMap<>();
        for (JsonNode draft : JsonMapper.shared().readTree(backup).get("drafts")) {
            for (JsonNode revision : draft.get("revisions")) {
                List<String> texts = new ArrayList<>();
                texts.add(revision.get("title").asString());
                for (Section section : Section.values()) {
                    texts.add(revision.get(section.id()).asString());
                }
                byDraft.put(UUID.fromString(revision.get("id").asString()), texts);
            }
        }
        return byDraft;
    }
}
