package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorePlotTests {

    @Test
    void drawsTheHighestValueAtTheTopAndTheLastVersionAtTheEnd() {
        ScorePlot plot = ScorePlot.straight(List.of(1, 2, 5), Map.of(1, 0, 2, 40, 5, 100)::get, 100);

        assertThat(plot.line()).isEqualTo("M0.0 100.0h0L250.0 60.0L1000.0 0.0");
        assertThat(plot.dots()).isEqualTo("M0.0 100.0h0M250.0 60.0h0M1000.0 0.0h0");
    }

    @Test
    void staysOnALevelUntilTheNextVersion() {
        ScorePlot plot = ScorePlot.stepped(List.of(1, 2, 3), Map.of(1, 0, 2, 3, 3, 3)::get, 3);

        assertThat(plot.line()).isEqualTo("M0.0 100.0h0H500.0V0.0H1000.0V0.0");
    }

    @Test
    void breaksTheLineWhereThereIsNoValue() {
        Map<Integer, Integer> values = new HashMap<>(Map.of(1, 100, 2, 100, 4, 50));

        assertThat(ScorePlot.straight(List.of(1, 2, 3, 4, 5), values::get, 100).line())
                .isEqualTo("M0.0 0.0h0L250.0 0.0M750.0 50.0h0");
        assertThat(ScorePlot.straight(List.of(1, 2), number -> null, 100)).isEqualTo(new ScorePlot("", ""));
    }

    @Test
    void putsASingleVersionInTheMiddle() {
        assertThat(ScorePlot.straight(List.of(1), number -> 50, 100).line()).isEqualTo("M500.0 50.0h0");
    }

    @Test
    void marksOnlyTheLastOfVeryManyPoints() {
        List<Integer> versions = IntStream.rangeClosed(1, 100).boxed().toList();

        assertThat(ScorePlot.straight(versions, number -> number, 100).dots()).isEqualTo("M1000.0 0.0h0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 119, 120})
    void choosesEveryVersionOfAShortHistory(int latest) {
        assertThat(ScorePlot.versions(latest))
                .isEqualTo(IntStream.rangeClosed(1, latest).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 122, 10_000, Integer.MAX_VALUE})
    void spreadsSomeVersionsEvenlyOverALongHistory(int latest) {
        List<Integer> versions = ScorePlot.versions(latest);

        assertThat(versions).hasSize(ScorePlot.MOST_VERSIONS).startsWith(1).endsWith(latest);
        double even = (latest - 1.0) / (ScorePlot.MOST_VERSIONS - 1);
        for (int i = 1; i < versions.size(); i++) {
            assertThat((double) versions.get(i) - versions.get(i - 1))
                    .isGreaterThanOrEqualTo(1)
                    .isBetween(even - 1, even + 1);
        }
    }
}
