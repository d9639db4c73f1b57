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

    private final NumberSources numbers;

    ScorecardWording(RubricService rubric, AdviceWording wording, NumberSources numbers) {
        this.rubric = rubric;
        this.wording = wording;
        this.numbers = numbers;
    }

    @Override
    public AnswerFeedback of(SavedDraft draft) {
        Reviewed reviewed = rubric.review(draft.answer(), rubric.kindOf(draft.promptId()));
        Scorecard card = reviewed.card();
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
                reviewed.questions().stream()
                        .map(question -> wording.question(question, draft.answer()))
                        .toList(),
                numbers(draft, card));
    }

    private List<AnswerFeedback.NumberSource> numbers(SavedDraft draft, Scorecard card) {
        List<AnswerFeedback.NumberSource> said = new ArrayList<>();
        for (NumberSources.Marked marked : numbers.of(draft, card)) {
            if (marked.source() != null) {
                String id = marked.source().id();
                said.add(new AnswerFeedback.NumberSource(
                        marked.outcome().words(),
                        Objects.requireNonNullElse(wording.message("feedback.numbers." + id), id)));
            }
        }
        return said;
    }
}
