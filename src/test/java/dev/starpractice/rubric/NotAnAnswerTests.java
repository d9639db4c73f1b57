package dev.starpractice.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.criteria.Criteria;
import dev.starpractice.text.ReadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAnAnswerTests {

    private static final Rubric RUBRIC = new Rubric(Criteria.ALL);

    @Test
    void letsEveryLabelledAnswerBeJudged() {
        Map<String, NotAnAnswer> turnedAway = new TreeMap<>();
        for (LabelledAnswer answer : LabelledAnswer.all()) {
            NotAnAnswer.of(ReadAnswer.of(answer.answer())).ifPresent(reason -> turnedAway.put(answer.id(), reason));
        }
        assertThat(turnedAway).isEmpty();
    }

    /** The shipped word order has seen the labelled answers: one that has not must not turn them away either. */
    @Test
    void knowsTheOrderOfAnswersThatItHasNotSeen() {
        List<LabelledAnswer> all = LabelledAnswer.all();
        for (int fold = 0; fold < 5; fold++) {
            int held = fold;
            WordOrder order = WordOrderTrainer.of(
                    all.stream().filter(a -> a.fold(5) != held).toList());
            assertThat(all.stream().filter(a -> a.fold(5) == held))
                    .allSatisfy(answer -> assertThat(order.fluency(Arrays.stream(Section.values())
                                    .map(s -> ReadText.of(answer.answer().text(s)))
                                    .toList()))
                            .as(answer.id())
                            .isGreaterThan(-0.35));
        }
    }

    @Test
    void turnsAwayNearlyAllShuffledAnswers() {
        Random random = new Random(11);
        int shuffled = 0;
        List<String> missed = new ArrayList<>();
        for (LabelledAnswer answer : LabelledAnswer.all()) {
            List<String> words = new ArrayList<>();
            for (Section section : Section.values()) {
                words.addAll(List.of(answer.answer().text(section).trim().split("\\s+")));
            }
            Collections.shuffle(words, random);
            StarAnswer salad = StarAnswer.EMPTY
                    .with(Section.SITUATION, String.join(" ", words.subList(0, words.size() / 3)))
                    .with(Section.ACTION, String.join(" ", words.subList(words.size() / 3, words.size())));
            shuffled++;
            if (NotAnAnswer.of(ReadAnswer.of(salad)).isEmpty()) {
                missed.add(answer.id());
            }
        }
        assertThat(missed).as("shuffled answers taken for honest ones").hasSizeLessThan(shuffled / 25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownership impact reduced 50% learned lesson since then mechanism runbook stakeholders deadline rollback metric",
                "ownership, impact, reduced 50%, learned, lesson, since then, mechanism, runbook, stakeholders, deadline, rollback",
                "Ownership. Impact. Reduced 50%. Learned. Lesson. Since then. Mechanism. Runbook. Stakeholders. Deadline.",
                "- ownership\n- impact\n- reduced 50%\n- learned\n- lesson\n- since then\n- mechanism\n- runbook\n- deadline",
                "from 420 ms to 210 ms zero incidents I learned since then I runbook checklist adopted default caught 28% my"
                        + " mistake deadline Friday rolled back canary unasked outside my role disagreed data committed",
                "I wrote I built I added I learned I should have my mistake 50% since then runbook alert dashboard checklist"
                        + " adopted by other teams reduced from 10 to 2 before Friday",
                "reduced 40% runbook I since learned then my stakeholders mistake ownership 12 from to alert the was lesson"
                        + " before after deadline we adopted default",
                "Ownership leadership impact results data-driven stakeholders alignment. Reduced increased improved 30% 50%"
                        + " 100%. Lesson learned since then always. Runbook dashboard alert test checklist.",
                "leader driven owned delivered shipped impact scaled reduced cost latency by 30% 50% twice mentored"
                        + " stakeholders cross-functional alignment retrospective action items monitoring alerts",
                "Situation: outage. Task: fix. Action: fixed, wrote, tested, deployed. Result: 50% reduced. Lesson: learned.",
                "the the the of of and and to to a a in in on on at at",
                "latency; p99; 28%; 36 hours; 48; zero; incidents; alert; test; CI; runbook; template; adopted; others; since"
            })
    void turnsAwayListsOfWords(String text) {
        assertThat(reason(text)).isIn(NotAnAnswer.WORD_LIST, NotAnAnswer.REPEATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore"
                        + " magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi.",
                "Wir hatten im letzten Jahr einen Ausfall der Datenbank, und ich habe die Verantwortung \u00fcbernommen. Ich habe"
                        + " drei Abfragen umgeschrieben und die Latenz von 400 auf 200 ms gesenkt.",
                "El a\u00f1o pasado tuvimos una ca\u00edda de la base de datos y yo asum\u00ed la responsabilidad. Reescrib\u00ed tres"
                        + " consultas y baj\u00e9 la latencia de 400 a 200 ms.",
                "L'ann\u00e9e derni\u00e8re nous avons eu une panne de la base de donn\u00e9es et j'ai pris la responsabilit\u00e9. J'ai"
                        + " r\u00e9\u00e9crit trois requ\u00eates et la latence est pass\u00e9e de 400 \u00e0 200 ms.",
                "Vorig jaar viel onze database uit en ik nam de verantwoordelijkheid. Ik heb drie zoekopdrachten herschreven en"
                        + " de vertraging ging van 400 naar 200 ms.",
                "No ano passado tivemos uma queda do banco de dados e eu assumi a responsabilidade. Reescrevi tr\u00eas consultas.",
                "\u53bb\u5e74\u6211\u4eec\u7684\u6570\u636e\u5e93\u51fa\u73b0\u4e86\u6545\u969c\uff0c\u6211\u8d1f\u8d23\u4fee\u590d\u3002\u6211\u91cd\u5199\u4e86\u4e09\u4e2a\u67e5\u8be2\u3002",
                "\u0412 \u043f\u0440\u043e\u0448\u043b\u043e\u043c \u0433\u043e\u0434\u0443 \u0443 \u043d\u0430\u0441 \u0443\u043f\u0430\u043b\u0430 \u0431\u0430\u0437\u0430 \u0434\u0430\u043d\u043d\u044b\u0445, \u0438 \u044f \u043f\u0435\u0440\u0435\u043f\u0438\u0441\u0430\u043b \u0442\u0440\u0438 \u0437\u0430\u043f\u0440\u043e\u0441\u0430.",
                "asdf jkl; asdfasdf qwer asdf zxcv asdfjkl qwerty uiop asdf sdfg dfgh hjkl asdlkj qwpoei zmxncb",
                "sdkjfh ksjdhf kjsdhf kjh sdkfjh skdjfh ksdjhf ksjdhfk jshdfk jhsdf kjhsdf lkjsdf"
            })
    void turnsAwayWhatIsNotEnglish(String text) {
        assertThat(reason(text)).isEqualTo(NotAnAnswer.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "impact impact impact impact impact impact impact impact impact impact impact impact",
                "I fixed the bug. I fixed the bug. I fixed the bug. I fixed the bug. I fixed the bug. I fixed the bug.",
                "blah blah blah and so on and so forth blah blah blah and so on and so forth blah blah blah and so on",
                "test 123 test 123 test 123 test 123 test 123 test 123",
                "We cut latency by 40%. Since then I test first. We cut latency by 40%. Since then I test first. We cut latency by"
                        + " 40%. Since then I test first. We cut latency by 40%. Since then I test first."
            })
    void turnsAwayTheSameWordsOverAndOver(String text) {
        assertThat(reason(text)).isEqualTo(NotAnAnswer.REPEATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I fixed it.",
                "We did well in the end.",
                "N/A",
                "Reduced latency by 50%.",
                "fix me later - will write on the weekend"
            })
    void turnsAwayAFewWords(String text) {
        assertThat(reason(text)).isEqualTo(NotAnAnswer.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "...", "\uD83D\uDE00 \uD83D\uDE00", "---\n---"})
    void turnsAwayWhatHasNoWords(String text) {
        assertThat(reason(text)).isEqualTo(NotAnAnswer.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One outcome measured: what was measured and a number (\"p99 latency dropped 28%\", \"zero incidents\", \"patched all"
                        + " 14 services\", \"cut review time in half\").",
                "Specific and applied: it also says what the speaker does differently since (\"since then I replay production bursts"
                        + " before every limit change\"). A team practice started because of the lesson counts.",
                "A measured outcome with something to check it against (before and after, a target, the time it covers), or two"
                        + " different measured outcomes. A lesson that follows from this story, and what you do differently since.",
                "A real mistake, and yours; not a strength in disguise and not the team\u2019s. You know what it cost, and whom."
            })
    void turnsAwayTheRubricsOwnText(String text) {
        assertThat(reason(text)).isEqualTo(NotAnAnswer.PASTED);
    }

    @Test
    void turnsAwayTheWholeDefinitionSpreadOverTheSections() throws IOException {
        String definition = Files.readString(Path.of("src/main/resources/rubric/definition.md"));
        StarAnswer pasted = StarAnswer.EMPTY;
        int part = definition.length() / Section.values().length;
        for (Section section : Section.values()) {
            int from = section.ordinal() * part;
            pasted = pasted.with(section, definition.substring(from, from + part));
        }
        Scorecard card = RUBRIC.rate(pasted, Competency.OWNERSHIP);
        assertThat(card.reason()).isEqualTo(NotAnAnswer.PASTED);
        assertThat(card.score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timed six patients. Showed lead. Proposed 60 s; agreed, shipped. Wrote checklist, all wards use it.",
                "Kiosk frozen, queue of 40. Pulled the plug, swapped the card, back in 9 min. Spare card in drawer since.",
                "ok so this was my first job and i just broke the printer lol, then i fixed it myself with youtube",
                "We was two persons in the laboratory and the machine it has broken, I have repaired it with my hands.",
                "I would first listen to the other side, then I would look at the numbers and decide with my boss.",
                "Synergies were leveraged, stakeholders were aligned, and holistic value was unlocked across the whole platform.",
                "- Site down, 20 min\n- I rolled back the release\n- Wrote a smoke test\n- No outage since",
                "Jos\u00e9 M\u00fcller from Gda\u0144sk and Ng\u1ecdc from H\u1ed3 Ch\u00ed Minh City asked me for help, so I went through the logs with them.",
                "Latency went from 420 ms to 210 ms, errors from 3% to 0.2%, cost from $900 to $400 a month.",
                "I learned a lot. Communication is key. Teamwork matters. I would do it again, because it was a good time."
            })
    void judgesHonestAnswersHoweverWeak(String text) {
        assertThat(reason(text)).isNull();
    }

    @Test
    void turnsAwayRepetitionWithSomethingElseAroundIt() {
        StarAnswer awkward = new StarAnswer(
                "w".repeat(1_000),
                "A goal with Donaudampfschifffahrtsgesellschaftskapit\u00e4n in it, of course",
                "\u05e2\u05d1\u05e8\u05d9\u05ea, latency from 420 to 210",
                "<script>alert(1)</script> \uD83D\uDE00 " + "https://example.org/".repeat(12),
                "A sentence that goes on. ".repeat(160));
        assertThat(NotAnAnswer.of(ReadAnswer.of(awkward))).contains(NotAnAnswer.REPEATED);
    }

    @Test
    void ratesNothingInWhatIsNoAnswer() {
        Scorecard card = RUBRIC.rate(
                StarAnswer.EMPTY.with(
                        Section.RESULT,
                        "impact, 50%, lesson, runbook, alert, since then, ownership, stakeholders, deadline"),
                Competency.GENERAL);
        assertThat(card.band()).isEqualTo(Band.NOT_AN_ANSWER);
        assertThat(card.score()).isZero();
        assertThat(card.findings())
                .allSatisfy(finding -> assertThat(finding.level()).isIn(Level.MISSING, null))
                .allSatisfy(finding -> assertThat(finding.evidence()).isEmpty());
        assertThat(card.finding("prompt-fit").rated()).isFalse();
    }

    private static NotAnAnswer reason(String text) {
        return NotAnAnswer.of(ReadAnswer.of(StarAnswer.EMPTY.with(Section.ACTION, text)))
                .orElse(null);
    }
}
