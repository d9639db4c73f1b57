package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.starpractice.draft.TextDiff.Part;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTests {

    @Test
    void marksTheWordsThatDiffer() {
        TextDiff diff = TextDiff.of("We cut pages in half.", "I cut pages to one.");
        assertThat(diff.left())
                .containsExactly(
                        new Part("We", true),
                        new Part(" cut pages ", false),
                        new Part("in half", true),
                        new Part(".", false));
        assertThat(diff.right())
                .containsExactly(
                        new Part("I", true),
                        new Part(" cut pages ", false),
                        new Part("to one", true),
                        new Part(".", false));
        assertThat(diff.same()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "one two", " \n\n", "\ud83d\ude00 ok"})
    void findsNoDifferenceInATextAndItself(String text) {
        TextDiff diff = TextDiff.of(text, text);
        assertThat(diff.same()).isTrue();
        assertThat(together(diff.left())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'',some words", "some words,''"})
    void marksAllOfATextThatStandsAgainstNothing(String left, String right) {
        TextDiff diff = TextDiff.of(left, right);
        assertThat(diff.same()).isFalse();
        assertThat(diff.left()).allMatch(Part::changed);
        assertThat(diff.right()).allMatch(Part::changed);
    }

    @Test
    void losesNoCharacterOfEitherText() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String left = randomText(random);
            String right = randomText(random);
            TextDiff diff = TextDiff.of(left, right);
            assertThat(together(diff.left())).isEqualTo(left);
            assertThat(together(diff.right())).isEqualTo(right);
        }
    }

    @Test
    void staysQuickOnTheLongestTextsThatShareNothing() {
        String left = "a,".repeat(2_500);
        String right = "b;".repeat(2_500);
        TextDiff diff = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TextDiff.of(left, right));
        assertThat(together(diff.left())).isEqualTo(left);
        assertThat(together(diff.right())).isEqualTo(right);
    }

    private static String together(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static String randomText(Random random) {
        List<String> words =
                List.of("a", "b", "cut", " ", "  ", "\n", ".", "\ud83d\ude00", "e\u0301", "\u05d0", "\u4e2d");
        return random.ints(random.nextInt(60), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }
}
