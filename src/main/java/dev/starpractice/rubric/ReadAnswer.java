package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.text.ReadText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An answer as the criteria read it: its sections taken apart once, for all of them. */
public final class ReadAnswer {

    private final StarAnswer answer;

    private final Map<Section, ReadText> texts;

    private final List<ReadClause> clauses;

    private final List<ReadClause> sentences;

    private ReadAnswer(
            StarAnswer answer, Map<Section, ReadText> texts, List<ReadClause> clauses, List<ReadClause> sentences) {
        this.answer = answer;
        this.texts = texts;
        this.clauses = List.copyOf(clauses);
        this.sentences = List.copyOf(sentences);
    }

    /** Reads an answer, in time linear in its length. */
    public static ReadAnswer of(StarAnswer answer) {
        return of(answer, TagModel.standard());
    }

    /** Reads an answer with another model than the one that ships with the application. */
    public static ReadAnswer of(StarAnswer answer, TagModel model) {
        return of(answer, model::likelihoods);
    }

    static ReadAnswer of(StarAnswer answer, Function<Set<String>, double[]> model) {
        Map<Section, ReadText> texts = new EnumMap<>(Section.class);
        List<ReadClause> clauses = new ArrayList<>();
        List<ReadClause> sentences = new ArrayList<>();
        for (Section section : Section.values()) {
            ReadText text = ReadText.of(answer.text(section));
            texts.put(section, text);
            List<Clues.Clued> all = Clues.of(section, text);
            // Outcomes are often told in the Action; whether a clause is one is seen best as if it stood in the Result.
            List<Clues.Clued> asResult = section == Section.ACTION ? Clues.of(Section.RESULT, text) : all;
            for (int i = 0; i < all.size(); i++) {
                Clues.Clued clued = all.get(i);
                double[] likelihoods = model.apply(clued.clues());
                ReadClause read = new ReadClause(
                        section,
                        clued.sentence(),
                        clued.bullet(),
                        clued.clause(),
                        clued.numbers(),
                        likelihoods,
                        section == Section.ACTION
                                ? model.apply(asResult.get(i).clues())[Tag.RESULT_MEASURED.ordinal()]
                                : likelihoods[Tag.RESULT_MEASURED.ordinal()]);
                if (clued.part()) {
                    clauses.add(read);
                }
                if (clued.whole()) {
                    sentences.add(read);
                }
            }
        }
        return new ReadAnswer(answer, texts, clauses, sentences);
    }

    /** The answer as it was given. */
    public StarAnswer answer() {
        return answer;
    }

    /** The text of a section as it was given. */
    public String text(Section section) {
        return answer.text(section);
    }

    /** The sentences and words of a section. */
    public ReadText read(Section section) {
        return texts.get(section);
    }

    /** All clauses, section by section, in order. */
    public List<ReadClause> clauses() {
        return clauses;
    }

    /** All sentences, each taken as one clause, section by section, in order. */
    public List<ReadClause> sentences() {
        return sentences;
    }

    /** The clauses of one section, in order. */
    public Stream<ReadClause> clauses(Section section) {
        return clauses.stream().filter(c -> c.section() == section);
    }
}
