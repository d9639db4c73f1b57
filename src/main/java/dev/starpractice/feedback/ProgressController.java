package dev.starpractice.feedback;

import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.rubric.Criterion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that plots the score of a draft, and each criterion, over its versions. */
@Controller
class ProgressController {

    private final DraftService drafts;

    private final ScoreKeeper scores;

    private final RubricService rubric;

    private final AdviceWording wording;

    private final FeedbackPreferences preferences;

    ProgressController(
            DraftService drafts,
            ScoreKeeper scores,
            RubricService rubric,
            AdviceWording wording,
            FeedbackPreferences preferences) {
        this.drafts = drafts;
        this.scores = scores;
        this.rubric = rubric;
        this.wording = wording;
        this.preferences = preferences;
    }

    @GetMapping("/drafts/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        SavedDraft draft = drafts.get(id);
        model.addAttribute("draft", draft);
        model.addAttribute("hidden", preferences.hideNumbers());
        List<Integer> numbers = ScorePlot.versions(draft.revision());
        List<ScoredVersion> versions = scores.versions(draft, numbers);
        model.addAttribute("progress", versions.isEmpty() ? null : ProgressView.of(numbers, versions, titles()));
        return "feedback/progress";
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Criterion criterion : rubric.criteria()) {
            titles.put(criterion.id(), wording.title(criterion.id()));
        }
        return titles;
    }
}
