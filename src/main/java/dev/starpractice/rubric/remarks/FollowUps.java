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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells what an interviewer would probably ask next: one question for each thing that the answer claims or leaves open,
 * in the order in which interviewers dig (the number, the fit, the own part, what lasted, the lesson, blame, stakes).
 */
public final class FollowUps {

    /** More questions than this are an interrogation. */
    public static final int MOST = 5;

    /** From here on a clause is taken to do what its tag says. */
    private static final double LIKELY = 0.5;

    /** Verbs of deciding: whoever decides could have decided otherwise. */
    private static final Set<String> DECIDES = Set.of(
            "decide", "choose", "pick", "propose", "suggest", "recommend", "prioritise", "prioritize", "cut", "drop");

    private static final Set<String> PERIODS = Set.of(
            "second", "minute", "hour", "day", "week", "month", "quarter", "year", "sprint", "season", "night",
            "weekend");

    /** The criteria by how soon interviewers ask about them. */
    private static final List<String> ORDER =
            List.of("quantified-result", "prompt-fit", "actions", "mechanism", "lesson", "accountability", "context");

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
            case "mechanism" -> Optional.of(mechanism(finding, level));
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
        if (level == 0 || finding.evidence().isEmpty()) {
            return open("how-it-ended", finding);
        }
        if (level == 1) {
            return claim("how-much", finding);
        }
        return claim(tellsPeriod(answer, finding) ? "how-measured" : "how-measured-and-when", finding);
    }

    /** Whether the words of the outcome already say over what time it held. */
    private static boolean tellsPeriod(ReadAnswer answer, Finding finding) {
        Evidence outcome = finding.evidence().get(0);
        return answer.clauses(outcome.section())
                .filter(clause -> clause.evidence().start() >= outcome.start()
                        && clause.evidence().end() <= outcome.end())
                .flatMap(clause -> clause.clause().words().stream())
                .anyMatch(word -> PERIODS.contains(word.lemma()));
    }

    private static Optional<FollowUp> actions(ReadAnswer answer, Finding finding) {
        Optional<FollowUp> team = likeliest(answer, Tag.ACTION_TEAM, clause -> true)
                .map(clause -> new FollowUp("your-part", finding.criterion(), clause.evidence()));
        Optional<FollowUp> hidden = likeliest(answer, Tag.ACTION_PASSIVE, clause -> true)
                .map(clause -> new FollowUp("who-did", finding.criterion(), clause.evidence()));
        Optional<FollowUp> decided = likeliest(answer, Tag.ACTION_OWN_STEP, FollowUps::decides)
                .map(clause -> new FollowUp("what-else", finding.criterion(), clause.evidence()));
        Optional<FollowUp> step = likeliest(answer, Tag.ACTION_OWN_STEP, clause -> true)
                .map(clause -> new FollowUp("hardest-part", finding.criterion(), clause.evidence()));
        return team.or(() -> hidden)
                .or(() -> decided)
                .or(() -> step)
                .or(() -> Optional.of(open("what-you-did", finding)));
    }

    private static boolean decides(ReadClause clause) {
        return clause.clause().verb() != null
                && DECIDES.contains(clause.clause().verb().lemma());
    }

    private static FollowUp mechanism(Finding finding, int level) {
        if (level == 0 || finding.evidence().isEmpty()) {
            return open("what-prevents", finding);
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
