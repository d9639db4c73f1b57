package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.Clause;
import dev.starpractice.text.ReadText;
import dev.starpractice.text.Reading;
import dev.starpractice.text.Sentence;
import dev.starpractice.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a text is no answer that could be judged.
 *
 * <p>Every limit stands well away from what the labelled answers reach, the barest notes among them: to turn an honest
 * answer away is worse than to rate a doubtful one.
 */
public enum NotAnAnswer {
    /** No words at all. */
    EMPTY,
    /** A few words. */
    TOO_SHORT,
    /** Words that are not English, or no words. */
    UNREADABLE,
    /** The same words over and over. */
    REPEATED,
    /** What this application itself says about good answers. */
    PASTED,
    /** Words that make no sentences, not even notes: lists of cue words, shuffled text. */
    WORD_LIST;

    /** Fewer spoken words than this cannot be judged; the shortest labelled answer has 21. */
    private static final int FEWEST_WORDS = 10;

    /** Fewer words than this from a script without spaces are not counted right. */
    private static final int FEWEST_LETTERS = 10;

    /** The largest share of words that no dictionary lists; labelled answers reach 0.14. */
    private static final double MOST_UNKNOWN = 0.3;

    /** The smallest share of different words, and of different runs of four, in a text that has few of them. */
    private static final double FEWEST_DIFFERENT = 0.3;

    private static final int FEW_DIFFERENT = 40;

    /** The largest share of words in runs copied from the application's own texts. */
    private static final double MOST_PASTED = 0.5;

    /** The name used in message keys, such as {@code too-short}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why this is no answer, or empty where it can be judged. */
    public static Optional<NotAnAnswer> of(ReadAnswer answer) {
        return Optional.ofNullable(reason(answer));
    }

    private static @Nullable NotAnAnswer reason(ReadAnswer answer) {
        int spoken = answer.answer().speakingTime().words();
        if (spoken == 0) {
            return EMPTY;
        }
        List<ReadText> texts = Arrays.stream(Section.values()).map(answer::read).toList();
        if (foreignScript(answer)) {
            return UNREADABLE;
        }
        if (spoken < FEWEST_WORDS) {
            return TOO_SHORT;
        }
        Shape shape = Shape.of(texts);
        if (shape.unknown() > MOST_UNKNOWN) {
            return UNREADABLE;
        }
        if (repeated(shape)) {
            return REPEATED;
        }
        if (OwnTexts.share(shape.words()) >= MOST_PASTED) {
            return PASTED;
        }
        return wordList(shape, WordOrder.standard().fluency(texts)) ? WORD_LIST : null;
    }

    private static boolean foreignScript(ReadAnswer answer) {
        int letters = 0;
        int foreign = 0;
        for (Section section : Section.values()) {
            String text = answer.text(section);
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                if (Character.isLetter(c)) {
                    letters++;
                    foreign += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 0 : 1;
                }
            }
        }
        return letters >= FEWEST_LETTERS && foreign > 0.5 * letters;
    }

    private static boolean repeated(Shape shape) {
        List<String> words = shape.words();
        Set<String> types = new HashSet<>(words);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            runs.add(words.subList(i, i + 4));
        }
        return few(types.size(), words.size()) || few(runs.size(), words.size() - 3);
    }

    /** Long answers repeat more of their words, so that only a number of different ones can be few. */
    private static boolean few(int different, int all) {
        return different < FEW_DIFFERENT && different < FEWEST_DIFFERENT * all
                || different < 3 * FEW_DIFFERENT && different < FEWEST_DIFFERENT * all / 3;
    }

    /** The limits of the labelled answers stand beside each number. */
    private static boolean wordList(Shape shape, double fluency) {
        return fluency < -0.4 // -0.27
                || shape.stretch() < 1.9 // 2.23
                || shape.heaped() > 0.25 // 0.14
                // Notes may be as full of cues as this, but then they are sentences.
                || shape.cues() > 0.6 && (shape.stretch() < 2.2 || fluency < -0.3);
    }

    /**
     * What the words of an answer look like from afar.
     *
     * @param words all of them, in lower case
     * @param unknown the share that no dictionary lists
     * @param stretch how many words stand between two marks, on average
     * @param heaped the share that stands in runs of six and more without a word that holds them together
     * @param cues the share that belongs to phrases of the word lists
     */
    private record Shape(List<String> words, double unknown, double stretch, double heaped, double cues) {

        private static final int HEAP = 6;

        static Shape of(List<ReadText> texts) {
            List<String> words = new ArrayList<>();
            int unknown = 0;
            int stretches = 0;
            int heaped = 0;
            int cues = 0;
            for (ReadText text : texts) {
                for (Sentence sentence : text.sentences()) {
                    boolean open = false;
                    int run = 0;
                    for (Clause clause : sentence.clauses()) {
                        cues += cues(clause.words());
                        for (Word word : clause.words()) {
                            boolean holds = word.isMark() || WordOrder.function(word);
                            if (holds) {
                                heaped += run >= HEAP ? run : 0;
                            }
                            run = holds ? 0 : run + 1;
                            if (word.isMark()) {
                                open = false;
                                continue;
                            }
                            stretches += open ? 0 : 1;
                            open = true;
                            words.add(word.lower());
                            unknown += word.isWord() && word.can(Reading.UNKNOWN) ? 1 : 0;
                        }
                    }
                    heaped += run >= HEAP ? run : 0;
                }
            }
            double all = Math.max(1, words.size());
            return new Shape(words, unknown / all, all / Math.max(1, stretches), heaped / all, cues / all);
        }

        private static int cues(List<Word> words) {
            boolean[] covered = new boolean[words.size()];
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                for (WordLists.Phrase phrase : WordLists.standard().beginningWith(word.lower())) {
                    cover(words, i, phrase.words(), covered);
                }
                for (WordLists.Phrase phrase : WordLists.standard().beginningWith(word.lemma())) {
                    covered[i] |= phrase.words().length == 1;
                }
            }
            int count = 0;
            for (boolean one : covered) {
                count += one ? 1 : 0;
            }
            return count;
        }

        private static void cover(List<Word> words, int i, String[] phrase, boolean[] covered) {
            if (i + phrase.length > words.size()) {
                return;
            }
            for (int k = 1; k < phrase.length; k++) {
                if (!words.get(i + k).is(phrase[k])) {
                    return;
                }
            }
            Arrays.fill(covered, i, i + phrase.length, true);
        }
    }
}
