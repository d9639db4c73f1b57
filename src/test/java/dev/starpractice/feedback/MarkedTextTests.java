package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void keepsEveryCharacterOfATextWithoutMarks() {
        assertThat(shown("  two\n\nlines ", List.of())).isEqualTo("  two\n\nlines ");
    }

    @Test
    void cutsWhereMarksOverlap() {
        assertThat(shown("cut pages by half", List.of(mark("A", 0, 9), mark("B", 4, 17))))
                .isEqualTo("[A:cut ][AB:pages][B: by half]");
    }

    @Test
    void nestsMarksOfTheSameWordsByLetter() {
        assertThat(shown("half", List.of(mark("C", 0, 4), mark("A", 0, 4)))).isEqualTo("[AC:half]");
    }

    @Test
    void countsACriterionOnceWhereItsOwnMarksOverlap() {
        assertThat(shown("abcd", List.of(mark("A", 0, 3), mark("A", 1, 4)))).isEqualTo("[A:a][A:bc][A:d]");
    }

    @Test
    void neverSplitsASurrogatePair() {
        // U+1F680 is the two units 2 and 3.
        assertThat(shown("a \uD83D\uDE80 b", List.of(mark("A", 3, 5)))).isEqualTo("a [A:\uD83D\uDE80 ]b");
        assertThat(shown("a \uD83D\uDE80 b", List.of(mark("A", 0, 3)))).isEqualTo("[A:a \uD83D\uDE80] b");
    }

    @Test
    void dropsMarksBeyondTheText() {
        assertThat(shown("short", List.of(mark("A", 2, 99), mark("B", 50, 60)))).isEqualTo("sh[A:ort]");
    }

    @Test
    void tellsWhereEachMarkBeginsAndEnds() {
        List<MarkedText.Run> runs = MarkedText.runs("one two three", List.of(mark("A", 0, 13), mark("B", 4, 7)));

        assertThat(runs.get(0).begins()).extracting(MarkedText.Mark::letter).containsExactly("A");
        assertThat(runs.get(1).begins()).extracting(MarkedText.Mark::letter).containsExactly("B");
        assertThat(runs.get(1).ends()).extracting(MarkedText.Mark::letter).containsExactly("B");
        assertThat(runs.get(2).ends()).extracting(MarkedText.Mark::letter).containsExactly("A");
    }

    private static MarkedText.Mark mark(String letter, int start, int end) {
        return new MarkedText.Mark("mark-" + letter + start, letter, "criterion-" + letter, letter, start, end);
    }

    private static String shown(String text, List<MarkedText.Mark> marks) {
        return MarkedText.runs(text, marks).stream()
                .map(run -> run.marks().isEmpty()
                        ? run.text()
                        : "["
                                + run.marks().stream()
                                        .map(MarkedText.Mark::letter)
                                        .collect(Collectors.joining())
                                + ":" + run.text() + "]")
                .collect(Collectors.joining());
    }
}
