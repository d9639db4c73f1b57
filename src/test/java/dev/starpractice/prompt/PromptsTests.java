package dev.starpractice.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptsTests {

    static Stream<Prompt> all() {
        return new Prompts().findAll().stream();
    }

    @Test
    void asksTheFiveQuestionsAsTheyAreWorded() {
        assertThat(all().map(Prompt::question))
                .containsExactly(
                        "Tell me about a time you took ownership beyond your role.",
                        "Describe a time you disagreed with a decision and how you handled it.",
                        "Give an example of a failure; what did you learn and change?",
                        "Describe a time you delivered results under an aggressive deadline.",
                        "Tell me about a time you made a high-judgment decision with incomplete data.");
        assertThat(all().map(Prompt::competency))
                .containsExactly(
                        Competency.OWNERSHIP,
                        Competency.DISAGREEMENT,
                        Competency.FAILURE,
                        Competency.DEADLINE,
                        Competency.INCOMPLETE_DATA);
    }

    /** The facts that make each story checkable; the sentences around them are our own. */
    @Test
    void keepsTheFactsOfEachStory() {
        assertThat(facts("ownership", "28%", "99.95%", "two weeks", "three topics", "30-minute", "five"))
                .isEmpty();
        assertThat(facts("disagreement", "140%", "420 ms", "210 ms", "two-day")).isEmpty();
        assertThat(facts("failure", "7%", "62%", "1%", "next quarter", "zero")).isEmpty();
        assertThat(facts("deadline", "14 of our services", "48 hours", "36 hours", "40%", "four hours"))
                .isEmpty();
        assertThat(facts("incomplete-data", "3 minutes", "five minutes", "20%", "two endpoints"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesOneToTwoMinutesToSay(Prompt prompt) {
        assertThat(prompt.sample().speakingTime().seconds()).isBetween(60, 120);
    }

    @ParameterizedTest
    @MethodSource("all")
    void breaksNoLineInsideAParagraph(Prompt prompt) {
        for (Section section : Section.values()) {
            assertThat(prompt.sample().text(section)).isNotBlank().doesNotContain("\n");
        }
    }

    private static List<String> facts(String id, String... expected) {
        Prompt prompt = new Prompts().findById(id).orElseThrow();
        StringBuilder story = new StringBuilder();
        for (Section section : Section.values()) {
            story.append(prompt.sample().text(section)).append('\n');
        }
        return Stream.of(expected)
                .filter(fact -> !story.toString().contains(fact))
                .toList();
    }
}
