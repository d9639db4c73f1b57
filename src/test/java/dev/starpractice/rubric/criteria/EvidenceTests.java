package dev.starpractice.rubric.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.LabelledAnswer;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import dev.starpractice.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Latency fell to 210 ms.                     | Latency fell to 210 ms",
                "- wrote a validator;                        | wrote a validator",
                "(errors dropped 28%)                        | errors dropped 28%",
                "$400 a month saved!                         | $400 a month saved",
                "~40% fewer pages...                         | ~40% fewer pages",
                "\u201cthat was my call\u201d                | that was my call",
                "And so I wrote it down,                     | I wrote it down",
                "which cut the queue in half.                | cut the queue in half",
                "because nobody had tried the restore.       | because nobody had tried the restore",
                "\uD83D\uDE00 I slept well \uD83D\uDE00       | I slept well"
            })
    void holdsTheWordsAndNothingAround(String text, String words) {
        ReadAnswer answer = read(text);
        assertThat(words(answer, answer.clauses().get(0).evidence())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"and", "...", "(", "- and", "\uD83D\uDE00"})
    void isNeverEmpty(String text) {
        assertThat(read(text).clauses())
                .allSatisfy(clause -> assertThat(clause.evidence().end())
                        .isGreaterThan(clause.evidence().start()));
    }

    @Test
    void joinsClausesOfASentenceThatTouch() {
        ReadAnswer answer = read("I wrote a test, and I ran it every night. Then I left.");
        List<ReadClause> clauses = answer.clauses();
        assertThat(clauses).hasSize(3);
        assertThat(LearnedCriterion.spans(answer, clauses))
                .extracting(span -> words(answer, span))
                .containsExactly("I wrote a test, and I ran it every night", "I left");
        assertThat(LearnedCriterion.spans(answer, List.of(clauses.get(2), clauses.get(1))))
                .extracting(span -> words(answer, span))
                .containsExactly("I ran it every night", "I left");
    }

    @Test
    void keepsLongClausesApart() {
        ReadAnswer answer = read(
                "I wrote a long list of all the things that had ever gone wrong in our three warehouses,"
                        + " and I read it aloud to every shift in the canteen before the doors were opened in the morning.");
        assertThat(LearnedCriterion.spans(answer, answer.clauses())).hasSizeGreaterThan(1);
    }

    /** A letter beyond the basic plane is two units, and no place may lie between them. */
    @Test
    void cutsNoCharacterInTwo() {
        ReadAnswer answer = read(
                "\uD835\uDC00\uD835\uDC01 fell from \uD83D\uDE00420 ms to 210 ms\uD83D\uDE00, and \uD835\uDC02 rose.");
        assertThat(answer.clauses()).allSatisfy(clause -> {
            Evidence place = clause.evidence();
            assertThat(Character.isLowSurrogate(answer.text(place.section()).charAt(place.start())))
                    .isFalse();
            assertThat(Character.isHighSurrogate(answer.text(place.section()).charAt(place.end() - 1)))
                    .isFalse();
        });
    }

    @Test
    void pointsAtWordsInEveryLabelledAnswer() {
        Rubric rubric = new Rubric(Criteria.ALL);
        for (LabelledAnswer labelled : LabelledAnswer.all()) {
            rubric.rate(labelled.answer(), labelled.kind())
                    .findings()
                    .forEach(finding -> finding.evidence().forEach(place -> {
                        String words = labelled.answer().text(place.section()).substring(place.start(), place.end());
                        assertThat(words)
                                .as(labelled.id())
                                .isNotBlank()
                                .doesNotMatch("(?s)[\\s,.;:)\\]].*|.*[\\s,;:(\\[]");
                    }));
        }
    }

    private static ReadAnswer read(String text) {
        return ReadAnswer.of(StarAnswer.EMPTY.with(Section.RESULT, text));
    }

    private static String words(ReadAnswer answer, Evidence place) {
        return answer.text(place.section()).substring(place.start(), place.end());
    }
}
