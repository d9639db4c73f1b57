package dev.starpractice.rubric.remarks;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.ReadClause;
import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.Tag;
import dev.starpractice.text.NumberExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells what an interviewer would probably ask next: one question for each thing that the answer claims or leaves open,
 * in the order in which interviewers dig (the number, the fit, blame, the own part, what lasted, the lesson, stakes).
 */
public final class FollowUps {

    /** More questions than this are an interrogation. */
    public static final int MOST = 5;

    /** From here on a clause is taken to do what its tag says. */
    private static final double LIKELY = 0.5;

    /** From here on a clause may do what its tag says, and a question does no harm. */
    private static final double HINT = 0.25;

    /** Verbs of deciding: whoever decides could have decided otherwise. */
    private static final Set<String> DECIDES = Set.of(
            "decide", "choose", "pick", "propose", "suggest", "recommend", "prioritise", "prioritize", "cut", "drop");

    /** Verbs of saying: somebody else heard it, and may have seen it otherwise. */
    private static final Set<String> TELLS =
            Set.of("tell", "persuade", "convince", "explain", "present", "ask", "invite", "argue", "warn", "show");

    /** Verbs of finding out: there was a way to it, and something that it was not. */
    private static final Set<String> FINDS =
            Set.of("find", "trace", "discover", "identify", "notice", "diagnose", "spot");

    /** Words that set a length of time against a plan. */
    private static final Set<String> ON_TIME = Set.of("late", "early", "delay", "overrun", "take", "behind", "ahead");

    /** What codes of advice end in that quote what they are about. */
    private static final String QUOTING = "-of";

    private static final Set<String> PERIODS = Set.of(
            "second", "minute", "hour", "day", "week", "month", "quarter", "year", "sprint", "season", "night",
            "weekend");

    /** The criteria by how soon interviewers ask about them. */
    private static final List<String> ORDER =
            List.of("quantified-result", "prompt-fit", "accountability", "actions", "mechanism", "lesson", "context");

    private FollowUps() {}

    /** Up to {@link #MOST} questions; none for a text that is no answer. */
    public static List<FollowUp> of(ReadAnswer answer, Scorecard card, Competency kind) {
        if (card.notAnAnswer()) {
            return List.of();
        }
        List<FollowUp> questions = new ArrayList<>();
        for (Finding finding : card.findings()) {
            if (finding.level() != null) {
                question(answer, finding, kind).ifPresent(questions::add);
            }
        }
        questions.sort(Comparator.comparingInt(question -> ORDER.indexOf(question.criterion())));
        return questions.stream().limit(MOST).toList();
    }

    private static Optional<FollowUp> question(ReadAnswer answer, Finding finding, Competency kind) {
        int level = finding.level() == null ? 0 : finding.level().number();
        return switch (finding.criterion()) {
            case "quantified-result" -> Optional.of(outcome(answer, finding, level));
            case "prompt-fit" -> gap(finding, kind.id());
            case "actions" -> actions(answer, finding);
            case "mechanism" -> Optional.of(mechanism(answer, finding, level, kind));
            case "lesson" -> Optional.of(lesson(finding, level));
            case "accountability" ->
                level < 2 && !finding.evidence().isEmpty()
                        ? Optional.of(claim("your-share", finding))
                        : Optional.empty();
            case "context" -> gap(finding, "tell");
            default -> Optional.empty();
        };
    }

    private static FollowUp outcome(ReadAnswer answer, Finding finding, int level) {
        // With nothing in the Result, a size told in passing elsewhere is not how the story ended.
        boolean untold = level == 1 && answer.text(Section.RESULT).isBlank();
        if (level == 0 || untold || finding.evidence().isEmpty()) {
            return answer.clauses(Section.RESULT)
                    .filter(clause -> size(clause) >= HINT)
                    .max(Comparator.comparingDouble(FollowUps::size))
                    .map(clause -> new FollowUp("how-could-you-tell", finding.criterion(), clause.evidence()))
                    .orElse(open("how-it-ended", finding));
        }
        if (level == 1) {
            return claim("how-much", finding);
        }
        if (againstAPlan(answer, finding)) {
            return claim("what-was-planned", finding);
        }
        return claim(tellsPeriod(answer, finding) ? "how-measured" : "how-measured-and-when", finding);
    }

    /** How likely the clause is to tell an outcome without a number. */
    private static double size(ReadClause clause) {
        return Math.max(clause.likelihood(Tag.RESULT_MAGNITUDE), clause.likelihood(Tag.RESULT_VAGUE));
    }

    /** Whether the words of the outcome already say over what time it held. */
    private static boolean tellsPeriod(ReadAnswer answer, Finding finding) {
        return told(answer, finding)
                .flatMap(clause -> clause.clause().words().stream())
                .anyMatch(word -> PERIODS.contains(word.lemma()));
    }

    /** Whether the outcome is one length of time, such as "three months late": nobody asks how that was measured. */
    private static boolean againstAPlan(ReadAnswer answer, Finding finding) {
        List<ReadClause> told = told(answer, finding).toList();
        List<NumberExpression> numbers = told.stream()
                .flatMap(clause -> clause.numbers().stream())
                .filter(NumberExpression::measures)
                .toList();
        return numbers.size() == 1
                && numbers.get(0).kind() == NumberExpression.Kind.DURATION
                && told.stream()
                        .flatMap(clause -> clause.clause().words().stream())
                        .anyMatch(word -> ON_TIME.contains(word.lemma()) || ON_TIME.contains(word.lower()));
    }

    /** The clauses of a finding's first evidence. */
    private static Stream<ReadClause> told(ReadAnswer answer, Finding finding) {
        Evidence place = finding.evidence().get(0);
        return answer.clauses(place.section())
                .filter(clause -> clause.evidence().start() >= place.start()
                        && clause.evidence().end() <= place.end());
    }

    private static Optional<FollowUp> actions(ReadAnswer answer, Finding finding) {
        Optional<FollowUp> team = likeliest(answer, Tag.ACTION_TEAM, clause -> true)
                .map(clause -> new FollowUp("your-part", finding.criterion(), clause.evidence()));
        Optional<FollowUp> hidden = likeliest(answer, Tag.ACTION_PASSIVE, clause -> true)
                .map(clause -> new FollowUp("who-did", finding.criterion(), clause.evidence()));
        Optional<FollowUp> decided = likeliest(answer, Tag.ACTION_OWN_STEP, clause -> does(clause, DECIDES))
                .map(clause -> new FollowUp("what-else", finding.criterion(), clause.evidence()));
        Optional<FollowUp> told = likeliest(answer, Tag.ACTION_OWN_STEP, clause -> does(clause, TELLS))
                .map(clause -> new FollowUp("how-was-it-taken", finding.criterion(), clause.evidence()));
        Optional<FollowUp> found = likeliest(answer, Tag.ACTION_OWN_STEP, clause -> does(clause, FINDS))
                .map(clause -> new FollowUp("how-found", finding.criterion(), clause.evidence()));
        Optional<FollowUp> step = likeliest(answer, Tag.ACTION_OWN_STEP, clause -> true)
                .map(clause -> new FollowUp("hardest-part", finding.criterion(), clause.evidence()));
        return team.or(() -> hidden)
                .or(() -> decided)
                .or(() -> told)
                .or(() -> found)
                .or(() -> step)
                .or(() -> Optional.of(open("what-you-did", finding)));
    }

    private static boolean does(ReadClause clause, Set<String> verbs) {
        return clause.clause().verb() != null
                && verbs.contains(clause.clause().verb().lemma());
    }

    private static FollowUp mechanism(ReadAnswer answer, Finding finding, int level, Competency kind) {
        boolean seen = level > 1
                || level == 1
                        && !finding.evidence().isEmpty()
                        && told(answer, finding).anyMatch(clause -> clause.likelihood(Tag.MECHANISM_INTENDED) >= HINT);
        if (!seen || finding.evidence().isEmpty()) {
            // A deadline met or an argument had is nothing that anybody wants to keep from happening again.
            boolean trouble = kind != Competency.DEADLINE && kind != Competency.DISAGREEMENT;
            return open(trouble ? "what-prevents" : "what-stays", finding);
        }
        return claim(level == 1 ? "did-it-happen" : level == 2 ? "who-uses-it" : "what-it-misses", finding);
    }

    private static FollowUp lesson(Finding finding, int level) {
        if (level == 0 || finding.evidence().isEmpty()) {
            return open("differently-today", finding);
        }
        return claim(level == 1 ? "lesson-for-example" : level == 2 ? "lesson-since" : "lesson-last-time", finding);
    }

    /** What the first advice of that beginning finds missing, as a question. */
    private static Optional<FollowUp> gap(Finding finding, String beginning) {
        return finding.advice().stream()
                .map(Advice::code)
                .filter(code -> code.startsWith(beginning + "-"))
                // Advice that quotes what it is about asks the same as the one that does not.
                .map(code -> code.endsWith(QUOTING) ? code.substring(0, code.length() - QUOTING.length()) : code)
                .findFirst()
                .map(code -> open(code, finding));
    }

    private static Optional<ReadClause> likeliest(ReadAnswer answer, Tag tag, Predicate<ReadClause> which) {
        return answer.clauses(Section.ACTION)
                .filter(which)
                .filter(clause -> clause.likelihood(tag) >= LIKELY)
                .max(Comparator.comparingDouble(clause -> clause.likelihood(tag)));
    }

    private static FollowUp claim(String code, Finding finding) {
        return new FollowUp(code, finding.criterion(), finding.evidence().get(0));
    }

    private static FollowUp open(String code, Finding finding) {
        return new FollowUp(code, finding.criterion(), null);
    }
}
