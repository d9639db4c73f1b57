package dev.starpractice.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The labelled data is whole: a quote that is in no text, or a tag that nobody knows, would silently teach nothing. */
class LabelledDataTests {

    private static final Set<String> RATED =
            Set.of("quantified-result", "lesson", "actions", "context", "mechanism", "accountability", "prompt-fit");

    @Test
    void everyIdIsThereOnce() {
        List<LabelledAnswer> all = new ArrayList<>(LabelledAnswer.all());
        all.addAll(LabelledAnswer.fragments());
        Set<String> seen = new HashSet<>();
        assertThat(all).extracting(LabelledAnswer::id).allMatch(seen::add, "not seen before");
    }

    @Test
    void everyAnswerHasALevelForEachCriterionThatIsRated() {
        for (LabelledAnswer answer : LabelledAnswer.all()) {
            Set<String> rated = new HashSet<>(RATED);
            if (answer.kind() == Competency.GENERAL) {
                rated.remove("prompt-fit");
            }
            assertThat(answer.labels().keySet()).as(answer.id()).isEqualTo(rated);
            assertThat(answer.labels().values()).as(answer.id()).allMatch(level -> level >= 0 && level <= 3);
        }
    }

    @Test
    void everyQuoteStandsInItsAnswer() {
        for (LabelledAnswer answer : LabelledAnswer.all()) {
            answer.quotes()
                    .values()
                    .forEach(quotes -> assertThat(quotes)
                            .as(answer.id())
                            .allMatch(quote -> Arrays.stream(Section.values())
                                    .anyMatch(section ->
                                            answer.answer().text(section).contains(quote))));
        }
    }

    @Test
    void everySpanHasAKnownTag() {
        List<LabelledAnswer> all = new ArrayList<>(LabelledAnswer.all());
        all.addAll(LabelledAnswer.fragments());
        for (LabelledAnswer answer : all) {
            assertThat(answer.spans())
                    .as(answer.id())
                    .filteredOn(span -> !span.tag().equals("neutral-trap"))
                    .allMatch(span -> span.tag(answer.kind()) != null);
        }
    }
}
