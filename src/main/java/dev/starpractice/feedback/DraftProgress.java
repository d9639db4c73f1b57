package dev.starpractice.feedback;

import dev.starpractice.prompt.PromptProgress;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the start page how far a person has come, from stored scores. */
@Component
class DraftProgress implements PromptProgress {

    private final RevisionScoreRepository scores;

    private final RubricVersion version;

    private final FeedbackPreferences preferences;

    DraftProgress(RevisionScoreRepository scores, RubricVersion version, FeedbackPreferences preferences) {
        this.scores = scores;
        this.version = version;
        this.preferences = preferences;
    }

    @Override
    public Map<String, Progress> byPrompt() {
        boolean showScore = !preferences.hideNumbers();
        Map<String, Progress> found = new HashMap<>();
        for (RevisionScoreRepository.ProgressRow row : scores.findProgress(version.id())) {
            Progress before = found.getOrDefault(row.getPromptId(), Progress.NONE);
            boolean newest = row.getNewest() == 1;
            boolean best = showScore && row.getBest() == 1 && row.getScore() != null;
            found.put(
                    row.getPromptId(),
                    new Progress(
                            Math.toIntExact(row.getDrafts()),
                            newest ? row.getDraftId() : before.latestDraft(),
                            best ? row.getDraftId() : before.bestDraft(),
                            best ? row.getScore() : before.bestScore(),
                            newest ? row.getUpdatedAt() : before.lastWorkedOn()));
        }
        return found;
    }
}
