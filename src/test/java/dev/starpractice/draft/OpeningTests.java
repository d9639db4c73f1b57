package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import org.junit.jupiter.api.Test;

class OpeningTests {

    @Test
    void isTheFirstSectionWithText() {
        assertThat(Opening.of(new StarAnswer(" \n", "", " I led\n\nthe work. ", "r", "")))
                .isEqualTo("I led the work.");
    }

    @Test
    void endsAfterAWord() {
        assertThat(Opening.of(StarAnswer.EMPTY.with(Section.TASK, "word ".repeat(50))))
                .hasSizeLessThanOrEqualTo(Opening.LIMIT)
                .endsWith("word…");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        for (int shift = 0; shift < 3; shift++) {
            String opening =
                    Opening.of(new StarAnswer("a".repeat(shift) + "\ud83d\ude00".repeat(2_000), "", "", "", ""));
            assertThat(opening).hasSizeLessThanOrEqualTo(Opening.LIMIT);
            assertThat(TypedText.problem(opening, Opening.LIMIT)).as(opening).isNull();
        }
    }

    @Test
    void staysShortWhateverTheText() {
        assertThat(Opening.of(new StarAnswer("x" + " ".repeat(4_998) + "y", "", "", "", "")))
                .isEqualTo("x…");
        assertThat(Opening.of(new StarAnswer("x".repeat(5_000), "", "", "", "")))
                .hasSize(Opening.LIMIT);
    }
}
