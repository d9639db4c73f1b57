package dev.starpractice.rubric.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.Scorecard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the advice asks for: the thing that is missing, by the words that stand there. */
class AdviceTests {

    private static final StarAnswer VAGUE = new StarAnswer(
            "Last year our deployments were really slow and it was a problem for a lot of teams.",
            "I wanted to bring the deployments below ten minutes.",
            "I measured each step of the pipeline. We had several meetings and aligned on a plan.",
            "Deployments became much faster and people were very happy with it. It went really well overall.",
            "Some people are just not willing to change.");

    private static final StarAnswer WITHOUT_RESULT = new StarAnswer(
            "Our checkout started to lose orders on a Friday evening, and we did not know why.",
            "I had to decide whether to roll back the release or to wait for the provider.",
            "I checked the error rate by browser. I rolled back for 10% of the traffic first, and the failed orders fell"
                    + " from 42 to 3 per minute within a quarter of an hour.",
            "",
            "");

    @Test
    void asksForTheNumberBehindTheWordsForASize() {
        Advice advice = first(VAGUE, "quantified-result");

        assertThat(advice.code()).isEqualTo("number-for-words");
        assertThat(advice.arguments()).first().asString().contains("Deployments became much faster");
    }

    @Test
    void sendsTheOutcomeToAnEmptyResultEvenWhereItCostsNoPoints() {
        Advice advice = first(WITHOUT_RESULT, "quantified-result");

        assertThat(advice.code()).isIn("fill-result", "move-to-result");
        assertThat(advice.section()).isEqualTo(Section.RESULT);
        assertThat(advice.arguments()).first().asString().contains("from 42 to 3");
    }

    @Test
    void quotesTheReflectionThatIsNoLesson() {
        Scorecard card = rate(VAGUE);
        Advice advice = card.finding("lesson").advice().get(0);

        assertThat(advice.code()).isIn("state-instead", "make-specific");
        assertThat(advice.arguments()).first().asString().contains("Some people are just not willing to change");
        assertThat(first(WITHOUT_RESULT, "lesson")).isEqualTo(Advice.of("state", Section.REFLECTION));
    }

    @Test
    void sendsWhoIsShortOfAMinuteToWhatIsStillEmpty() {
        assertThat(first(WITHOUT_RESULT, "time-box"))
                .extracting(Advice::code, Advice::section)
                .containsExactly("too-short-and-empty", Section.RESULT);
        assertThat(first(VAGUE, "time-box"))
                .extracting(Advice::code, Advice::section)
                .containsExactly("too-short", Section.ACTION);
    }

    @Test
    void quotesNothingThatDoesNotStandInTheAnswer() {
        for (StarAnswer answer : List.of(VAGUE, WITHOUT_RESULT)) {
            for (Finding finding : rate(answer).findings()) {
                for (Advice advice : finding.advice()) {
                    assertThat(advice.arguments().stream().filter(String.class::isInstance))
                            .as("%s %s", finding.criterion(), advice.code())
                            .allSatisfy(quote -> assertThat(List.of(Section.values()))
                                    .anyMatch(section -> answer.text(section)
                                            .contains(quote.toString().replace("\u2026", ""))));
                }
            }
        }
    }

    private static Advice first(StarAnswer answer, String criterion) {
        return rate(answer).finding(criterion).advice().get(0);
    }

    private static Scorecard rate(StarAnswer answer) {
        return new Rubric(Criteria.ALL).rate(answer, Competency.INCOMPLETE_DATA);
    }
}
