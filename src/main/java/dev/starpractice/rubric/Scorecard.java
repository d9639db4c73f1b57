package dev.starpractice.rubric;

import dev.starpractice.answer.SpeakingTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rubric says of one answer.
 *
 * @param score 0 to 100, rounded
 * @param band what the score means
 * @param reason why it is no answer that could be judged, or null where it is one
 * @param speakingTime words and seconds of the whole answer
 * @param findings one for every criterion, in the rubric's order
 */
public record Scorecard(
        int score, Band band, @Nullable NotAnAnswer reason, SpeakingTime speakingTime, List<Finding> findings) {

    public Scorecard {
        findings = List.copyOf(findings);
    }

    /** The finding of the criterion with that id. */
    public Finding finding(String criterion) {
        return findings.stream()
                .filter(f -> f.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion " + criterion));
    }

    /** True where there is nothing that could be judged. */
    public boolean notAnAnswer() {
        return band == Band.NOT_AN_ANSWER;
    }

    /** The findings with something left to do, the one with the most points to win first; at most {@code limit}. */
    public List<Finding> improvements(int limit) {
        return findings.stream()
                .filter(f -> f.rated() && !f.advice().isEmpty())
                .sorted(Comparator.comparingDouble((Finding f) -> f.weight() * (1 - f.credit()))
                        .reversed())
                .limit(limit)
                .toList();
    }
}
