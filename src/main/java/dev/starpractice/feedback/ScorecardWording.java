package dev.starpractice.feedback;

import dev.starpractice.draft.SavedDraft;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts a scorecard into words for the rooms that show it. */
@Component
class ScorecardWording implements AnswerFeedbacks {

    private final RubricService rubric;

    private final AdviceWording wording;

    ScorecardWording(RubricService rubric, AdviceWording wording) {
        this.rubric = rubric;
        this.wording = wording;
    }

    @Override
    public AnswerFeedback of(SavedDraft draft) {
        Scorecard card = rubric.score(draft);
        List<AnswerFeedback.Row> rows = new ArrayList<>();
        for (Finding finding : card.findings()) {
            rows.add(new AnswerFeedback.Row(
                    finding.criterion(),
                    FeedbackViews.letter(rows.size()),
                    wording.title(finding.criterion()),
                    finding.level() == null ? null : finding.level().number(),
                    finding.weight(),
                    finding.evidence().stream()
                            .map(e -> new AnswerFeedback.Place(e.section(), e.start(), e.end()))
                            .toList(),
                    wording.first(finding).orElse(null)));
        }
        String band = card.band().id();
        return new AnswerFeedback(
                card.score(),
                band,
                Objects.requireNonNullElse(wording.message("rubric.band." + band), band),
                rows,
                List.of(),
                List.of());
    }
}
