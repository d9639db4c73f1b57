package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Level;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:numbers;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Import({NumberSources.class, RubricService.class})
class NumberSourcesTests {

    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private NumberSources numbers;

    @Autowired
    private RubricService rubric;

    @Autowired
    private JdbcClient jdbc;

    @MockitoBean
    private DraftService drafts;

    @MockitoBean
    private Prompts prompts;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandIn {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /** Sees "from N to N" as a measured outcome. */
        @Bean
        Rubric rubric() {
            return new Rubric(List.of(new FromTo()), answer -> Optional.empty());
        }
    }

    @BeforeEach
    void setUp() {
        jdbc.sql("insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at)"
                        + " values (?, 'failure', 0, 1, now(), now())")
                .param(ID)
                .update();
    }

    @Test
    void fillsNothingIn() {
        assertThat(sources("Pages fell from 5 to 1.")).containsExactly("from 5 to 1: null");
    }

    @Test
    void keepsWhatWasSaidWhileTheWordsStay() {
        say("Pages fell from 5 to 1.", "from 5 to 1", "measured");

        assertThat(sources("Over a quarter, pages fell\nfrom 5\nto 1. Costs went from 9 to 8."))
                .containsExactly("from 5 to 1: MEASURED", "from 9 to 8: null");
    }

    @Test
    void forgetsItWhileTheWordsAreGoneAndKnowsItWhenTheyAreBack() {
        say("Pages fell from 5 to 1.", "from 5 to 1", "estimated");

        assertThat(sources("Pages fell from 5 to 2.")).containsExactly("from 5 to 2: null");
        assertThat(sources("Pages fell from 5 to 1.")).containsExactly("from 5 to 1: ESTIMATED");
    }

    @Test
    void doesNotTakeALongerNumberForTheSameWords() {
        say("Pages fell from 5 to 1.", "from 5 to 1", "estimated");

        assertThat(sources("Pages fell from 5 to 10.")).containsExactly("from 5 to 10: null");
    }

    @Test
    void changesAndTakesBack() {
        say("Pages fell from 5 to 1.", "from 5 to 1", "estimated");
        say("Pages fell from 5 to 1.", "from 5 to 1", "cannot-confirm");
        assertThat(sources("Pages fell from 5 to 1.")).containsExactly("from 5 to 1: CANNOT_CONFIRM");

        say("Pages fell from 5 to 1.", "from 5 to 1", "");
        assertThat(sources("Pages fell from 5 to 1.")).containsExactly("from 5 to 1: null");
    }

    @Test
    void ignoresWhatIsSaidOfAnythingElse() {
        draft("Pages fell from 5 to 1.");

        numbers.say(ID, Map.of("0".repeat(64), "measured"));

        assertThat(sources("Pages fell from 5 to 1.")).containsExactly("from 5 to 1: null");
    }

    private void say(String result, String words, String source) {
        SavedDraft draft = draft(result);
        Outcome outcome = Outcome.of(draft.answer(), rubric.score(draft)).stream()
                .filter(o -> o.words().equals(words))
                .findFirst()
                .orElseThrow();
        numbers.say(ID, Map.of(outcome.digest(), source));
    }

    private List<String> sources(String result) {
        SavedDraft draft = draft(result);
        return numbers.of(draft, rubric.score(draft)).stream()
                .map(marked -> marked.outcome().words() + ": " + marked.source())
                .toList();
    }

    private SavedDraft draft(String result) {
        SavedDraft draft = new SavedDraft(
                ID,
                "failure",
                1,
                1,
                UUID.randomUUID(),
                "",
                new StarAnswer("", "", "", result, ""),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
        given(drafts.get(ID)).willReturn(draft);
        return draft;
    }

    private static final class FromTo implements Criterion {

        @Override
        public String id() {
            return "quantified-result";
        }

        @Override
        public int weight() {
            return 25;
        }

        @Override
        public Rating rate(ReadAnswer answer, Competency kind) {
            List<Evidence> evidence = new ArrayList<>();
            Matcher matcher = Pattern.compile("from\\s\\d+\\sto\\s\\d+").matcher(answer.text(Section.RESULT));
            while (matcher.find()) {
                evidence.add(new Evidence(Section.RESULT, matcher.start(), matcher.end()));
            }
            return new Rating(Level.STRONG, evidence, List.of());
        }
    }
}
