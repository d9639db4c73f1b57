package dev.starpractice.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a draft's score and levels went from version to version, as the page shows it.
 *
 * @param plotted how many versions were looked at; fewer than the draft has where it has very many
 * @param versions what was found of them, the oldest first; never empty
 * @param best the first of those with the highest score
 */
record ProgressView(
        int plotted, List<ScoredVersion> versions, ScoredVersion best, ScorePlot score, List<Criterion> criteria) {

    /**
     * The levels of one criterion.
     *
     * @param first the level of the first version, or null where it was not rated
     * @param last the level of the last version, or null where it was not rated
     * @param plot null where no version was rated
     */
    record Criterion(
            String id,
            String title,
            @Nullable Integer first,
            @Nullable Integer last,
            @Nullable ScorePlot plot) {}

    /**
     * Draws what was found.
     *
     * @param numbers the versions looked at, the oldest first
     * @param versions those of them that have a score, the oldest first; at least one
     * @param criteria title by id of the criterion, in the order to show them in
     */
    static ProgressView of(List<Integer> numbers, List<ScoredVersion> versions, Map<String, String> criteria) {
        Map<Integer, ScoredVersion> byNumber =
                versions.stream().collect(Collectors.toMap(ScoredVersion::number, Function.identity()));
        ScorePlot score = ScorePlot.straight(
                numbers,
                number -> {
                    ScoredVersion version = byNumber.get(number);
                    return version == null ? null : version.score();
                },
                100);
        List<Criterion> lines = new ArrayList<>();
        criteria.forEach((id, title) -> {
            ScorePlot plot = ScorePlot.stepped(
                    numbers,
                    number -> {
                        ScoredVersion version = byNumber.get(number);
                        return version == null ? null : version.levels().get(id);
                    },
                    3);
            lines.add(new Criterion(
                    id,
                    title,
                    versions.get(0).levels().get(id),
                    versions.get(versions.size() - 1).levels().get(id),
                    plot.line().isEmpty() ? null : plot));
        });
        // Of equals, max takes the last; the first is when the person got there.
        ScoredVersion best = versions.stream()
                .max(Comparator.comparingInt(ScoredVersion::score)
                        .thenComparing(ScoredVersion::number, Comparator.reverseOrder()))
                .orElseThrow();
        return new ProgressView(numbers.size(), versions, best, score, lines);
    }

    /** The first version that has a score. */
    public ScoredVersion first() {
        return versions.get(0);
    }

    /** The last version that has a score. */
    public ScoredVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** The versions as a table lists them, the newest first. */
    public List<ScoredVersion> newestFirst() {
        List<ScoredVersion> newest = new ArrayList<>(versions);
        Collections.reverse(newest);
        return newest;
    }
}
