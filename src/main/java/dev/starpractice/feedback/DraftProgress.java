package dev.starpractice.feedback;

import dev.starpractice.prompt.PromptProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
            String prompt = row.getPromptId();
            Integer best = showScore ? row.getBestScore() : null;
            found.put(
                    prompt,
                    new Progress(
                            Math.toIntExact(row.getDrafts()),
                            first(scores.findNewest(prompt, Limit.of(1))),
                            best == null ? null : first(scores.findScored(version.id(), prompt, best, Limit.of(1))),
                            best,
                            row.getLastWorkedOn()));
        }
        return found;
    }

    private static @Nullable UUID first(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }
}
