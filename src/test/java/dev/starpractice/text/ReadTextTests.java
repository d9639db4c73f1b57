package dev.starpractice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextTests {

    @Test
    void endsASentenceAfterAUnitButNotAfterATitle() {
        assertThat(sentences("It fell from 900 ms to 310 ms. The check stayed."))
                .containsExactly("It fell from 900 ms to 310 ms.", "The check stayed.");
        assertThat(sentences("Dr. Ortiz asked. I agreed.")).containsExactly("Dr. Ortiz asked.", "I agreed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We used a cache, e.g. Redis, and it held.",
                "See https://example.org/a?b=c for the numbers.",
                "This line is long enough to have been wrapped by an editor somewhere\nand goes on here.",
            })
    void keepsASentenceTogether(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void takesABulletForASentenceWithoutItsMark() {
        List<Sentence> sentences = ReadText.of("- Wrote a test\n- Ran it").sentences();

        assertThat(sentences).extracting(Sentence::bullet).containsExactly(true, true);
        assertThat(sentences("- Wrote a test\n- Ran it")).containsExactly("Wrote a test", "Ran it");
    }

    @Test
    void cutsWordsWithTheirPlaceInTheText() {
        String text = "It’s 1,200.5 in pom.xml, a@b.org didn't ask.";

        assertThat(ReadText.of(text).words())
                .allSatisfy(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()))
                .extracting(Word::lower)
                .containsExactly("it", "'s", "1,200.5", "in", "pom.xml", ",", "a@b.org", "did", "n't", "ask", ".");
    }

    @ParameterizedTest
    @CsvSource({
        "I wrote a validator., SPEAKER",
        "Wrote a validator., IMPLIED",
        "We shipped it., TEAM",
        "The team shipped it., TEAM",
        "My manager shipped it., OTHERS",
        "Secrets were rotated., HIDDEN",
        "Secrets rotated., HIDDEN",
        "Latency dropped., THING",
        "It held., THING",
        "Secrets were rotated by me., SPEAKER",
        "The alert caught it., THING",
        "A long week., NONE",
    })
    void tellsWhoActs(String text, Actor actor) {
        assertThat(clauses(text)).singleElement().extracting(Clause::actor).isEqualTo(actor);
    }

    @Test
    void letsTheSpeakerGoOnActingInTheNextClause() {
        assertThat(clauses("I wrote a test and ran it."))
                .extracting(Clause::actor)
                .containsExactly(Actor.SPEAKER, Actor.SPEAKER);
    }

    @Test
    void tellsWhatDidNotHappen() {
        assertThat(clauses("I didn't ask.")).singleElement().matches(Clause::negated);
        assertThat(clauses("I would check it."))
                .singleElement()
                .extracting(Clause::modal)
                .isEqualTo("would");
    }

    private static List<String> sentences(String text) {
        return ReadText.of(text).sentences().stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }

    private static List<Clause> clauses(String text) {
        return ReadText.of(text).sentences().stream()
                .flatMap(sentence -> sentence.clauses().stream())
                .toList();
    }
}
