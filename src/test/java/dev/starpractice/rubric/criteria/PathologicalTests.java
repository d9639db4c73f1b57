package dev.starpractice.rubric.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.remarks.FollowUps;
import dev.starpractice.rubric.remarks.StyleNotes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text up to the limits is rated without an exception, and in time linear in its length. */
class PathologicalTests {

    private static final Rubric RUBRIC = new Rubric(Criteria.ALL);

    /** Far more than the longest answer takes; a search that runs away takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int LONGEST = StarAnswer.MAX_SECTION_LENGTH;

    private record Trap(String name, String unit) {

        /** The unit over and over, {@code length} long, and no surrogate cut in two. */
        String text(int length) {
            String text = unit.repeat(length / unit.length() + 1).substring(0, length);
            return Character.isHighSurrogate(text.charAt(length - 1)) ? text.substring(0, length - 1) : text;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trap> traps() {
        return Stream.of(
                new Trap("a", "a"),
                new Trap("words", "word "),
                new Trap("no full stop", "and then I wrote it down because we had 3 of them "),
                new Trap("sentences", "I cut it from 420 ms to 210 ms. "),
                new Trap("digits", "7"),
                new Trap("numbers", "1,000,"),
                new Trap("decimals", "1.1."),
                new Trap("number words", "one hundred and twenty-three thousand "),
                new Trap("dozens", "dozen "),
                new Trap("full stops", "."),
                new Trap("exclamation marks", "!?"),
                new Trap("brackets", "("),
                new Trap("both brackets", "()"),
                new Trap("quotes", "\"'\u201c\u2019"),
                new Trap("bullets", "- "),
                new Trap("bullet lines", "- a\n"),
                new Trap("empty bullets", "-\n"),
                new Trap("counters", "1.\n2)\n"),
                new Trap("dashes", "--"),
                new Trap("hyphens", "a-"),
                new Trap("apostrophes", "n't"),
                new Trap("commas", ", "),
                new Trap("slashes", "a/b/"),
                new Trap("underscores", "_"),
                new Trap("at signs", "a@"),
                new Trap("addresses", "https://a.b/c?d=e "),
                new Trap("www", "www."),
                new Trap("arrows", "->"),
                new Trap("new lines", "\n"),
                new Trap("CRLF", "I wrote it.\r\n"),
                new Trap("tabs", "\t"),
                new Trap("NUL", "\u0000"),
                new Trap("NUL in words", "wo\u0000rd "),
                new Trap("emoji", "\uD83D\uDE00"),
                new Trap("families", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 "),
                new Trap("lone high surrogates", "\uD83D "),
                new Trap("lone low surrogates", "\uDE00a"),
                new Trap("letters beyond the basic plane", "\uD835\uDC00"),
                new Trap("right to left", "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd "),
                new Trap("overrides", "\u202Eabc\u202C "),
                new Trap("combining marks", "a\u0301\u0301\u0301"),
                new Trap("only combining marks", "\u0301"),
                new Trap("no-break spaces", "\u00A0a"),
                new Trap("ideographs", "\u6211\u4eec"),
                new Trap("fractions", "\u00bd "),
                new Trap("other digits", "\u0663\u0664 "),
                new Trap("I", "I "),
                new Trap("I did", "I did "),
                new Trap("modals", "would could should "),
                new Trap("not", "not "),
                new Trap("to be", "was were been "),
                new Trap("joiners", "and but so which "),
                new Trap("regex", "(a+)+$"),
                new Trap("markup", "<script>alert(1)</script>"),
                new Trap("percent", "%"),
                new Trap("money", "$1"),
                new Trap("long words", "x".repeat(500) + " "),
                new Trap("placeholders", "{0}{1}'"));
    }

    @BeforeAll
    static void warmUp() {
        rate(everywhere("I cut latency from 420 ms to 210 ms. Since then I test first. ".repeat(20)));
    }

    /** Four times as long may take four times as long, and twice that for a machine that is busy with something else. */
    @ParameterizedTest
    @MethodSource("traps")
    void areRatedInTimeLinearInTheirLength(Trap trap) {
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            rate(StarAnswer.EMPTY.with(Section.ACTION, trap.unit()));
            StarAnswer once = everywhere(trap.text(LONGEST / 4));
            StarAnswer fourTimes = everywhere(trap.text(LONGEST));
            long floor = Duration.ofMillis(10).toNanos();
            double best = Double.MAX_VALUE;
            for (int attempt = 0; attempt < 8 && best > 8; attempt++) {
                long shorter = Math.max(floor, time(once));
                best = Math.min(best, time(fourTimes) / (double) shorter);
            }
            assertThat(best)
                    .as("how many times as long four times as much text takes")
                    .isLessThanOrEqualTo(8);
        });
    }

    @Test
    void anyMixtureIsRated() {
        Trap[] traps = traps().toArray(Trap[]::new);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StarAnswer answer = StarAnswer.EMPTY;
            for (Section section : Section.values()) {
                StringBuilder text = new StringBuilder();
                for (int k = random.nextInt(30); k > 0; k--) {
                    text.append(traps[random.nextInt(traps.length)].unit().repeat(1 + random.nextInt(3)));
                }
                answer = answer.with(section, text.toString());
            }
            rate(answer);
        }
    }

    private static long time(StarAnswer answer) {
        long start = System.nanoTime();
        rate(answer);
        return System.nanoTime() - start;
    }

    private static void rate(StarAnswer answer) {
        ReadAnswer read = ReadAnswer.of(answer);
        Scorecard card = RUBRIC.rate(read, Competency.FAILURE);
        FollowUps.of(read, card, Competency.FAILURE);
        StyleNotes.of(read);
        assertThat(card.score()).isBetween(0, 100);
        card.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .forEach(place ->
                        assertThat(answer.text(place.section()).length()).isGreaterThanOrEqualTo(place.end()));
    }

    private static StarAnswer everywhere(String text) {
        return Arrays.stream(Section.values())
                .reduce(StarAnswer.EMPTY, (answer, section) -> answer.with(section, text), (one, other) -> other);
    }
}
