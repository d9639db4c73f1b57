package dev.starpractice.rubric.criteria;

import dev.starpractice.answer.Competency;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.LabelledAnswer;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.TagModel;
import dev.starpractice.rubric.TagTrainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Prints how well the rubric agrees with people, on answers that the models in question have not seen: {@code ./mvnw
 * -Pagreement verify}.
 *
 * <p>Every figure is made by models of its own. For each part that is measured, the clause models and the level models
 * are made from the other parts only; and for the level models, each answer is read by clause models made without it,
 * as {@link RubricTraining} does.
 */
public final class AgreementReport {

    private static final int FOLDS = RubricTraining.FOLDS;

    private final List<LabelledAnswer> answers = LabelledAnswer.all();

    private final List<LabelledAnswer> fragments = LabelledAnswer.fragments();

    private final TagTrainer trainer = new TagTrainer(RubricTraining.joined(answers, fragments));

    private AgreementReport() {}

    /** Prints the parts that are named, or all: {@code cross-validated}, {@code untidy}, {@code halves}, {@code shipped}. */
    public static void main(String[] args) {
        AgreementReport report = new AgreementReport();
        Set<String> parts = args.length == 0 ? Set.of("cross-validated", "untidy", "halves", "shipped") : Set.of(args);
        if (parts.contains("cross-validated")) {
            report.crossValidated();
        }
        if (parts.contains("untidy")) {
            report.untidy();
        }
        if (parts.contains("halves")) {
            report.halves();
        }
        if (parts.contains("shipped")) {
            report.shipped();
        }
    }

    private void crossValidated() {
        Map<LabelledAnswer, Scorecard> cards = new LinkedHashMap<>();
        Map<Set<Integer>, TagModel> models = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<LabelledAnswer> known = only(a -> a.fold(FOLDS) != held);
            Map<LabelledAnswer, ReadAnswer> read = new HashMap<>();
            for (int inner = 0; inner < FOLDS; inner++) {
                if (inner != held) {
                    int left = inner;
                    TagModel model = models.computeIfAbsent(
                            new TreeSet<>(Set.of(held, left)), out -> train(only(a -> !out.contains(a.fold(FOLDS)))));
                    known.stream()
                            .filter(a -> a.fold(FOLDS) == left)
                            .forEach(a -> read.put(a, ReadAnswer.of(a.answer(), model)));
                }
            }
            LevelModels levels = RubricTraining.levels(known, read);
            rate(only(a -> a.fold(FOLDS) == held), train(known), levels, cards);
        }
        print("All labelled answers of the project, cross-validated in " + FOLDS + " parts", cards, a -> true, false);
        print("The shared set alone, of the same", cards, AgreementReport::shared, true);
        print("The shared set's answers d..., of the same", cards, a -> a.id().startsWith("d"), false);
        print("The shared set's untidy answers u..., of the same", cards, a -> a.id().startsWith("u"), false);
        print("Our own set, of the same", cards, a -> !shared(a), false);
    }

    private void untidy() {
        Map<LabelledAnswer, Scorecard> cards = new LinkedHashMap<>();
        fitAndRate(only(a -> !a.id().startsWith("u")), only(a -> a.id().startsWith("u")), cards);
        print("The shared set's untidy answers u..., by models made from all the others", cards, a -> true, false);
    }

    /** The shared set in two halves, by the last digit of the id: models are made from one half and our own set. */
    private void halves() {
        Predicate<LabelledAnswer> measured = a -> shared(a) && (a.id().charAt(3) - '0') % 2 == 1;
        Map<LabelledAnswer, Scorecard> cards = new LinkedHashMap<>();
        fitAndRate(only(measured.negate()), only(AgreementReport::shared), cards);
        print("The half of the shared set that the models were made from", cards, measured.negate(), false);
        print("The other half, only measured", cards, measured, false);
    }

    private void shipped() {
        Map<LabelledAnswer, Scorecard> cards = new LinkedHashMap<>();
        Rubric rubric = new Rubric(Criteria.ALL);
        only(AgreementReport::shared).forEach(a -> cards.put(a, rubric.rate(a.answer(), a.kind())));
        print("The shared set by the models that ship, which have seen it", cards, a -> true, false);
    }

    private void fitAndRate(
            List<LabelledAnswer> known, List<LabelledAnswer> measured, Map<LabelledAnswer, Scorecard> cards) {
        LevelModels levels = RubricTraining.levels(known, RubricTraining.unseen(known, fragments, trainer));
        rate(measured, train(known), levels, cards);
    }

    private static void rate(
            List<LabelledAnswer> measured, TagModel tags, LevelModels levels, Map<LabelledAnswer, Scorecard> cards) {
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : Criteria.ALL) {
            criteria.add(criterion instanceof LearnedCriterion learned ? new Refitted(learned, levels) : criterion);
        }
        Rubric rubric = new Rubric(criteria);
        measured.forEach(a -> cards.put(a, rubric.rate(ReadAnswer.of(a.answer(), tags), a.kind())));
    }

    private TagModel train(List<LabelledAnswer> known) {
        return trainer.train(RubricTraining.joined(known, fragments));
    }

    private List<LabelledAnswer> only(Predicate<LabelledAnswer> which) {
        return answers.stream().filter(which).toList();
    }

    private static boolean shared(LabelledAnswer answer) {
        return answer.id().startsWith("d") || answer.id().startsWith("u");
    }

    private static void print(
            String title, Map<LabelledAnswer, Scorecard> cards, Predicate<LabelledAnswer> which, boolean misses) {
        Map<LabelledAnswer, Scorecard> part = new LinkedHashMap<>();
        cards.forEach((answer, card) -> {
            if (which.test(answer)) {
                part.put(answer, card);
            }
        });
        Agreement agreement = Agreement.of(part);
        System.out.println();
        System.out.println(title);
        System.out.print(agreement.table());
        if (misses) {
            System.out.println("misses, criterion by criterion: id label>rated");
            Map<String, StringBuilder> lines = new TreeMap<>();
            agreement
                    .misses()
                    .forEach(miss -> lines.computeIfAbsent(miss.criterion(), c -> new StringBuilder())
                            .append(' ')
                            .append(miss.id())
                            .append(' ')
                            .append(miss.label())
                            .append('>')
                            .append(miss.rated()));
            lines.forEach((criterion, line) -> System.out.println("  " + criterion + ":" + line));
        }
    }

    /** A criterion with level models of its own. */
    private record Refitted(LearnedCriterion criterion, LevelModels levels) implements Criterion {

        @Override
        public String id() {
            return criterion.id();
        }

        @Override
        public int weight() {
            return criterion.weight();
        }

        @Override
        public double credit(dev.starpractice.rubric.Level level, Competency kind) {
            return criterion.credit(level, kind);
        }

        @Override
        public Rating rate(ReadAnswer answer, Competency kind) {
            return criterion.id().equals("prompt-fit") && kind == Competency.GENERAL
                    ? Rating.NOT_RATED
                    : criterion.rate(answer, kind, levels);
        }
    }
}
