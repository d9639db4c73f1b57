package dev.starpractice.feedback;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Scorecard;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scorecard as {@code POST /api/feedback} answers it; the names and their order are what scripts rely on. */
record ScorecardJson(int score, String band, int words, int seconds, List<CriterionJson> criteria) {

    /**
     * @param level 0 to 3, or null where the criterion is not rated
     * @param weight out of 100
     * @param advice the one thing to do next, or null where nothing is left to do
     */
    record CriterionJson(
            String id,
            @Nullable Integer level,
            int weight,
            List<EvidenceJson> evidence,
            @Nullable String advice) {}

    /**
     * @param start index of the first UTF-16 unit in the section as sent
     * @param end index after the last one
     */
    record EvidenceJson(String section, int start, int end, String text) {}

    static ScorecardJson of(StarAnswer answer, Scorecard card, Function<Finding, @Nullable String> advice) {
        return new ScorecardJson(
                card.score(),
                card.band().id(),
                card.speakingTime().words(),
                card.speakingTime().seconds(),
                card.findings().stream()
                        .map(finding -> new CriterionJson(
                                finding.criterion(),
                                finding.level() == null ? null : finding.level().number(),
                                finding.weight(),
                                finding.evidence().stream()
                                        .map(evidence -> evidence(answer, evidence))
                                        .toList(),
                                advice.apply(finding)))
                        .toList());
    }

    private static EvidenceJson evidence(StarAnswer answer, Evidence evidence) {
        return new EvidenceJson(
                evidence.section().id(),
                evidence.start(),
                evidence.end(),
                answer.text(evidence.section()).substring(evidence.start(), evidence.end()));
    }
}
