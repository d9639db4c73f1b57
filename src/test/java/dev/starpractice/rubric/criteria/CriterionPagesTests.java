package dev.starpractice.rubric.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.ReadAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** THE list of criteria hangs together, and every page of documentation tells the truth. */
class CriterionPagesTests {

    private static final Path PAGES = Path.of("docs/criteria");

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^```example ([0-3])\\n(.*?)^```$", Pattern.DOTALL);

    private record Example(Criterion criterion, int level, Competency kind, StarAnswer answer) {

        @Override
        public String toString() {
            String text = Stream.of(Section.values()).map(answer::text).reduce("", String::concat);
            return criterion.id() + " " + level + ": " + text.substring(0, Math.min(70, text.length()));
        }
    }

    static Stream<Example> examples() {
        return Criteria.ALL.stream().flatMap(criterion -> examples(criterion).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reachTheLevelThatThePageSays(Example example) {
        Level level = example.criterion()
                .rate(ReadAnswer.of(example.answer()), example.kind())
                .level();
        assertThat(level).isEqualTo(Level.of(example.level()));
    }

    @Test
    void haveAnExampleOfEachLevel() {
        assertThat(Criteria.ALL)
                .allSatisfy(criterion -> assertThat(examples(criterion))
                        .as(criterion.id())
                        .extracting(Example::level)
                        .contains(0, 1, 2, 3));
    }

    @Test
    void belongToTheCriteriaAndToNothingElse() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Criteria.ALL.stream()
                            .map(criterion -> criterion.id() + ".md")
                            .toList());
        }
    }

    @Test
    void standForCriteriaWithUniqueIdsAndWeightsOf100() {
        assertThat(Criteria.ALL).extracting(Criterion::id).doesNotHaveDuplicates();
        assertThat(Criteria.ALL.stream().mapToInt(Criterion::weight).sum()).isEqualTo(100);
    }

    @Test
    void standForModelsMadeForTheSignalsOfTheirCriteria() {
        ReadAnswer answer = ReadAnswer.of(StarAnswer.EMPTY.with(Section.RESULT, "Errors fell by 3%."));
        assertThat(Criteria.ALL).allSatisfy(criterion -> {
            if (criterion instanceof LearnedCriterion learned) {
                for (Competency kind : Competency.values()) {
                    if (!criterion.id().equals("prompt-fit") || kind != Competency.GENERAL) {
                        assertThat(LevelModels.standard().names(criterion.id()))
                                .isEqualTo(learned.signals(answer, kind).names());
                    }
                }
            }
        });
    }

    private static List<Example> examples(Criterion criterion) {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(page(criterion));
        while (matcher.find()) {
            Competency kind = Competency.GENERAL;
            StarAnswer answer = StarAnswer.EMPTY;
            for (String line : matcher.group(2).split("\n")) {
                String key = line.substring(0, line.indexOf(':'));
                String value = line.substring(line.indexOf(':') + 1).trim();
                if (key.equals("kind")) {
                    kind = Competency.of(value).orElseThrow();
                } else {
                    answer = answer.with(Section.valueOf(key.toUpperCase(Locale.ROOT)), text(value));
                }
            }
            examples.add(new Example(criterion, Integer.parseInt(matcher.group(1)), kind, answer));
        }
        return examples;
    }

    /** "\n" is a line end, and "40 x Words." stands for so many times the same. */
    private static String text(String value) {
        Matcher times = Pattern.compile("(\\d+) x (.*)").matcher(value);
        return times.matches()
                ? (times.group(2) + " ").repeat(Integer.parseInt(times.group(1)))
                : value.replace("\\n", "\n");
    }

    private static String page(Criterion criterion) {
        try {
            return Files.readString(PAGES.resolve(criterion.id() + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
