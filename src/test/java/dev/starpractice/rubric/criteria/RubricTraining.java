package dev.starpractice.rubric.criteria;

import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.LabelledAnswer;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.TagModel;
import dev.starpractice.rubric.TagTrainer;
import dev.starpractice.rubric.WordOrderTrainer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the rubric's models from the labelled answers of the project. Deterministic: the same data, the same bytes. */
public final class RubricTraining {

    /** How many parts the answers are cut into, so that each is read by a model that has not seen it. */
    static final int FOLDS = 5;

    private RubricTraining() {}

    /** Trains, and writes the model files below the folder of resources. */
    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args.length > 0 ? args[0] : "src/main/resources");
        List<LabelledAnswer> answers = LabelledAnswer.all();
        List<LabelledAnswer> fragments = LabelledAnswer.fragments();
        TagTrainer trainer = new TagTrainer(joined(answers, fragments));
        LevelModels levels = levels(answers, unseen(answers, fragments, trainer));
        TagModel tags = trainer.train(joined(answers, fragments));
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(resources.resolve("rubric/tags.model"))))) {
            tags.write(out);
        }
        Files.writeString(resources.resolve("rubric/levels.txt"), levels.text());
        Files.writeString(resources.resolve("rubric/word-order.txt"), WordOrderTrainer.text(answers));
    }

    /** Each answer as read by a model that was made without it and its near relations. */
    static Map<LabelledAnswer, ReadAnswer> unseen(
            List<LabelledAnswer> answers, List<LabelledAnswer> fragments, TagTrainer trainer) {
        Map<LabelledAnswer, ReadAnswer> read = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            TagModel model = trainer.train(
                    joined(answers.stream().filter(a -> a.fold(FOLDS) != held).toList(), fragments));
            answers.stream()
                    .filter(a -> a.fold(FOLDS) == held)
                    .forEach(a -> read.put(a, ReadAnswer.of(a.answer(), model)));
        }
        return read;
    }

    /** The level models made from these answers. */
    static LevelModels levels(List<LabelledAnswer> answers, Map<LabelledAnswer, ReadAnswer> read) {
        LevelModels models = new LevelModels();
        for (Criterion criterion : Criteria.ALL) {
            if (criterion instanceof LearnedCriterion learned) {
                List<double[]> measures = new ArrayList<>();
                List<Integer> labels = new ArrayList<>();
                List<String> names = List.of();
                List<Signals.Direction> directions = List.of();
                for (LabelledAnswer answer : answers) {
                    Integer label = answer.labels().get(criterion.id());
                    if (label != null) {
                        Signals signals = learned.signals(read.get(answer), answer.kind());
                        names = signals.names();
                        directions = signals.directions();
                        measures.add(signals.values());
                        labels.add(label);
                    }
                }
                models.put(
                        criterion.id(),
                        names,
                        LevelTrainer.train(
                                measures, labels.stream().mapToInt(i -> i).toArray(), directions));
            }
        }
        return models;
    }

    static List<LabelledAnswer> joined(List<LabelledAnswer> some, List<LabelledAnswer> more) {
        List<LabelledAnswer> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
