package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.ReadText;
import java.util.List;

/** Makes the word order of English from the labelled answers. */
public final class WordOrderTrainer {

    private WordOrderTrainer() {}

    /** The text of the model's file. */
    public static String text(List<LabelledAnswer> answers) {
        return of(answers).text();
    }

    static WordOrder of(List<LabelledAnswer> answers) {
        WordOrder order = new WordOrder();
        for (LabelledAnswer answer : answers) {
            for (Section section : Section.values()) {
                order.learn(ReadText.of(answer.answer().text(section)));
            }
        }
        return order;
    }
}
