package dev.starpractice.rubric.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.criteria.Criteria;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FollowUpsTests {

    private static final StarAnswer GOOD = new StarAnswer(
            "Our event pipeline paged the on-call engineer about five times a week, and the 99.95% target was broken.",
            "The registry was another team’s, and nobody had asked me, but I set out to bring it back within the target.",
            "I mapped every producer to its consumers. I wrote a validator that rejects bad messages. I added a CI check"
                    + " to the producers’ repositories.",
            "Pages fell from five a week to one. The check became the default for new topics.",
            "A contract between teams holds only where a machine checks it. Since then I bring a check along with each"
                    + " bug report.");

    @Test
    void asksHowTheOutcomeWasMeasured() {
        Map<String, String> questions = questions(GOOD, Competency.OWNERSHIP);

        assertThat(questions.get("quantified-result"))
                .startsWith("how-measured")
                .contains("from five a week to one");
    }

    @Test
    void asksAtMostFiveAndNothingTwice() {
        List<FollowUp> questions = followUps(GOOD, Competency.OWNERSHIP);

        assertThat(questions).hasSizeLessThanOrEqualTo(FollowUps.MOST);
        assertThat(questions).extracting(FollowUp::criterion).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatIsLeftOpen() {
        StarAnswer bare = new StarAnswer(
                "The importer stopped one night while half of the team was on holiday.",
                "",
                "We looked at the logs together and we restarted the importer.",
                "People were happy again.",
                "");

        assertThat(questions(bare, Competency.FAILURE))
                .containsEntry("quantified-result", "how-could-you-tell: People were happy again")
                .containsEntry("mechanism", "what-prevents")
                .containsEntry("lesson", "differently-today")
                .containsEntry("prompt-fit", "failure-1");
    }

    @Test
    void asksWhatThePersonsPartWasInAWe() {
        StarAnswer team = GOOD.with(
                Section.ACTION, "We mapped every producer to its consumers. We wrote a validator. We added a check.");

        assertThat(questions(team, Competency.OWNERSHIP).get("actions")).startsWith("your-part: We ");
    }

    @Test
    void asksHowItEndedWhereTheResultIsEmpty() {
        StarAnswer open = new StarAnswer(
                "The importer stopped one night while most of the team was on holiday.",
                "I wanted it to run again before the morning.",
                "I looked at the logs and I restarted the importer.",
                "",
                "");

        assertThat(questions(open, Competency.OWNERSHIP)).containsEntry("quantified-result", "how-it-ended");
    }

    @Test
    void asksForThePlanWhereTheOutcomeIsALengthOfTime() {
        StarAnswer late = GOOD.with(Section.RESULT, "The project was three months late.");

        assertThat(questions(late, Competency.DISAGREEMENT).get("quantified-result"))
                .satisfies(question -> assertThat(question).doesNotStartWith("how-measured"));
    }

    @Test
    void asksHowWordsWereTakenAndHowACauseWasFound() {
        assertThat(questions(
                                GOOD.with(Section.ACTION, "I presented the numbers to the architects of both teams."),
                                Competency.OWNERSHIP)
                        .get("actions"))
                .startsWith("how-was-it-taken: I presented");
        assertThat(questions(
                                GOOD.with(
                                        Section.ACTION, "I traced the slow queries to one report of the billing team."),
                                Competency.OWNERSHIP)
                        .get("actions"))
                .startsWith("how-found: I traced");
    }

    @Test
    void asksWhetherThingsHappenedOnlyOfThingsThatWerePlanned() {
        StarAnswer cut = new StarAnswer(
                "The contract with the old data centre ended on 30 April.",
                "We had six weeks to move four services.",
                "I moved the payment service first. I dropped the new dashboard from the scope to make the date.",
                "The last service ran in the new data centre on 28 April.",
                "");

        assertThat(questions(cut, Competency.DEADLINE)).containsEntry("mechanism", "what-stays");
        assertThat(questions(cut, Competency.FAILURE)).containsEntry("mechanism", "what-prevents");
    }

    @Test
    void asksAboutBlameBeforeTheQuestionsRunOut() {
        StarAnswer blaming = new StarAnswer(
                "Our architect wanted microservices. He never listens to anyone and had no idea how our billing works.",
                "I had to deliver the invoices by June.",
                "We had several meetings about it.",
                "It went badly because of the architect's incompetence.",
                "");

        assertThat(questions(blaming, Competency.DISAGREEMENT).get("accountability"))
                .startsWith("your-share: ");
    }

    @Test
    void asksTheSameEachTime() {
        assertThat(followUps(GOOD, Competency.OWNERSHIP)).isEqualTo(followUps(GOOD, Competency.OWNERSHIP));
    }

    @Test
    void asksNothingOfAnEmptyAnswer() {
        assertThat(followUps(StarAnswer.EMPTY, Competency.OWNERSHIP)).isEmpty();
    }

    private static List<FollowUp> followUps(StarAnswer answer, Competency kind) {
        ReadAnswer read = ReadAnswer.of(answer);
        return FollowUps.of(read, new Rubric(Criteria.ALL).rate(read, kind), kind);
    }

    /** Code and quoted words by criterion. */
    private static Map<String, String> questions(StarAnswer answer, Competency kind) {
        return followUps(answer, kind).stream()
                .collect(Collectors.toMap(
                        FollowUp::criterion,
                        q -> q.place() == null
                                ? q.code()
                                : q.code() + ": "
                                        + answer.text(q.place().section())
                                                .substring(
                                                        q.place().start(),
                                                        q.place().end())));
    }
}
