package dev.starpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job: from the five prompts to a scored, improved and exported answer. */
@BrowserTest
class StoryTests {

    @RegisterExtension
    static final Desk desk = new Desk();

    @ParameterizedTest(name = "scripts on: {0}")
    @ValueSource(booleans = {true, false})
    void leadsFromAPromptToAScoredAndExportedAnswer(boolean scripts) throws IOException {
        Person person = desk.person(new Person.Equipment().scripts(scripts));

        FeedbackPage first = person.opensTheApp()
                .choose(Answers.OWNERSHIP)
                .write()
                .title("Monday timeouts")
                .write(Answers.ROUGH)
                .save();
        int firstScore = first.score();
        assertThat(first.improvements()).hasSize(3);
        assertThat(first.level("quantified-result")).isLessThan(2);

        FormPage form = first.improve();
        assertThat(form.written()).isEqualTo(Answers.ROUGH);

        FeedbackPage second = form.write(Answers.IMPROVED).save();
        int score = second.score();
        assertThat(score).isGreaterThanOrEqualTo(85).isGreaterThan(firstScore);
        assertThat(second.level("quantified-result")).isEqualTo(3);
        assertThat(second.marked()).anyMatch(words -> words.contains("from 1,200 a week to 4"));

        ExportPage.File file = second.export().as("Markdown").download();
        assertThat(file.name()).endsWith(".md");
        assertThat(file.text()).contains("Monday timeouts", "Score " + score + " of 100", "billing team’s nightly job");

        assertThat(person.opensTheApp().cardOf(Answers.OWNERSHIP)).contains(score + " of 100");
    }

    @Test
    void countsWordsAndSpeakingTimeWhileTyping() {
        FormPage form = desk.person().opensTheFormFor("failure");

        form.write(Answers.ROUGH);

        form.showsTime("0:%02d".formatted(Answers.ROUGH.speakingTime().seconds()));
    }
}
