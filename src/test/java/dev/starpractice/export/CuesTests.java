package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.StarAnswer;
import org.junit.jupiter.api.Test;

class CuesTests {

    @Test
    void takesTheFirstSentenceAsCue() {
        assertThat(Cues.line("A critical CVE hit 14 services. Security wanted it patched in 48 hours."))
                .isEqualTo("A critical CVE hit 14 services.");
    }

    @Test
    void takesTheFirstBulletWithoutItsMark() {
        assertThat(Cues.line("- Wrote a script to bump versions\n- Triaged services"))
                .isEqualTo("Wrote a script to bump versions");
    }

    @Test
    void cutsALongSentenceBetweenWords() {
        assertThat(Cues.line("word ".repeat(200))).hasSizeLessThanOrEqualTo(97).endsWith("word…");
        assertThat(Cues.line("x".repeat(5_000))).hasSizeLessThanOrEqualTo(97).endsWith("x…");
    }

    @Test
    void showsTheFiguresOfTheResultFirstWithTheWordsAround() {
        StarAnswer answer = new StarAnswer(
                "",
                "Patch within 48 hours.",
                "",
                "P99 ingestion latency dropped 28%, pages fell from 5 a week to 1.",
                "");

        assertThat(Cues.numbers(answer))
                .containsExactly("latency dropped 28%", "fell from 5 a week to 1", "Patch within 48 hours");
    }

    @Test
    void takesNoNumberOfAListForAFigure() {
        assertThat(Cues.numbers(
                        StarAnswer.EMPTY.with(dev.starpractice.answer.Section.ACTION, "1. one\n2) two\n3 nodes added")))
                .containsExactly("3 nodes added");
    }

    @Test
    void takesNoDigitsOfANameForAFigure() {
        assertThat(Cues.numbers(StarAnswer.EMPTY.with(dev.starpractice.answer.Section.RESULT, "S3 and v2.1 at p99.")))
                .isEmpty();
    }
}
