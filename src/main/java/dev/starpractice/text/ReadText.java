package dev.starpractice.text;

import java.util.List;

/**
 * A text taken apart; every offset is in UTF-16 units of the text as it was given.
 *
 * @param text as it was given
 * @param words all its words, numbers and marks
 * @param sentences all its sentences
 */
public record ReadText(String text, List<Word> words, List<Sentence> sentences) {

    public ReadText {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }

    /** Takes a text apart, in time linear in its length. */
    public static ReadText of(String text) {
        if (text.isBlank()) {
            return new ReadText(text, List.of(), List.of());
        }
        List<Word> words = Tokenizer.words(text, new Morphology());
        return new ReadText(text, words, Sentences.of(text, words));
    }
}
