package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.text.Actor;
import dev.starpractice.text.Clause;
import dev.starpractice.text.NumberExpression;
import dev.starpractice.text.Numbers;
import dev.starpractice.text.ReadText;
import dev.starpractice.text.Reading;
import dev.starpractice.text.Sentence;
import dev.starpractice.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be seen of each clause of an answer: words, word lists, who acts, kinds of numbers, place. The names of the
 * clues are the keys of the {@link TagModel}.
 */
final class Clues {

    /**
     * A clause, or a sentence taken as one, with its clues.
     *
     * @param part whether it is a clause
     * @param whole whether it is a sentence; a sentence of one clause is both
     */
    record Clued(
            Section section,
            int sentence,
            boolean bullet,
            Clause clause,
            List<NumberExpression> numbers,
            Set<String> clues,
            boolean part,
            boolean whole) {}

    private static final Pattern DIGITS = Pattern.compile("[0-9.,]+");

    private static final WordLists LISTS = WordLists.standard();

    // The names of clues made of lists are put together once: an answer has thousands of them.
    private static final String[] LIST = named("L:");
    private static final String[] LIST_NEGATED = named("LN:");
    private static final String[] LIST_IN_SENTENCE = named("s:");
    private static final String[] LIST_BEFORE = named("p:");
    private static final String[][] LIST_AT = named("L:", "@", Section.values());
    private static final String[][] LIST_ACTOR = named("LA:", "", Actor.values());
    private static final String[][] LIST_TENSE = named("LT:", "", Tense.values());
    private static final String[][] LIST_MEASURES = named("L#:", "", Measures.values());
    private static final String[][] LIST_KIND = named("L#k:", "", NumberExpression.Kind.values());
    private static final String[][] LIST_PAIR = named("LL:", "+", LISTS.names().toArray());

    /** When a clause is, as its verb tells. */
    private enum Tense {
        NONE("none"),
        MODAL("modal"),
        PAST("past"),
        PRESENT("present"),
        PERFECT("perfect"),
        ING("ing");

        private final String name;

        Tense(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** How many numbers there are that could measure an outcome. */
    private enum Measures {
        NO_NUMBER("no"),
        OTHER_NUMBER("other"),
        ONE("1"),
        SEVERAL("2+");

        private final String name;

        Measures(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Clues() {}

    /** The clauses of a section, in order, each with its clues. */
    static List<Clued> of(Section section, ReadText text) {
        List<Clued> all = new ArrayList<>();
        List<Sentence> sentences = text.sentences();
        BitSet previous = new BitSet();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            List<BitSet> hits = new ArrayList<>();
            BitSet whole = new BitSet();
            for (Clause clause : sentence.clauses()) {
                BitSet hit = hits(clause.words());
                hits.add(hit);
                whole.or(hit);
            }
            for (int c = 0; c < hits.size(); c++) {
                Clause clause = sentence.clauses().get(c);
                List<NumberExpression> numbers = Numbers.of(clause.words());
                Set<String> clues = new LinkedHashSet<>();
                words(clause, numbers, clues);
                structure(section, clause, numbers, hits.get(c), clues);
                place(section, s, sentences.size(), c, hits.size(), sentence.bullet(), clause, clues);
                neighbours(section, whole, hits.get(c), previous, clues);
                if (c > 0) {
                    first(sentence.clauses().get(c - 1), "pf:", clues);
                }
                if (c + 1 < hits.size()) {
                    first(sentence.clauses().get(c + 1), "nf:", clues);
                }
                boolean only = hits.size() == 1;
                all.add(new Clued(section, s, sentence.bullet(), clause, numbers, clues, true, only));
            }
            if (hits.size() > 1) {
                List<NumberExpression> numbers = Numbers.of(sentence.whole().words());
                Set<String> clues = new LinkedHashSet<>();
                words(sentence.whole(), numbers, clues);
                structure(section, sentence.whole(), numbers, whole, clues);
                place(section, s, sentences.size(), 0, 1, sentence.bullet(), sentence.whole(), clues);
                neighbours(section, whole, whole, previous, clues);
                clues.add("whole");
                clues.add("whole@" + section);
                all.add(new Clued(section, s, sentence.bullet(), sentence.whole(), numbers, clues, false, true));
            }
            previous = whole;
        }
        return all;
    }

    private static String[] named(String prefix) {
        return LISTS.names().stream().map(name -> prefix + name).toArray(String[]::new);
    }

    private static String[][] named(String prefix, String joint, Object[] others) {
        return LISTS.names().stream()
                .map(name -> Arrays.stream(others)
                        .map(other -> prefix + name + joint + other)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static void words(Clause clause, List<NumberExpression> numbers, Set<String> clues) {
        String before = "^";
        List<Word> words = clause.words();
        BitSet figures = figures(words, numbers);
        for (int i = 0; i < words.size(); i++) {
            String key = figures.get(i) ? "#" : key(words.get(i));
            if (key.isEmpty() || figures.get(i) && i > 0 && figures.get(i - 1)) {
                continue;
            }
            clues.add("w:" + key);
            clues.add("b:" + before + "_" + key);
            before = key;
        }
        first(clause, "f:", clues);
        for (NumberExpression number : numbers) {
            numberInPlace(clause, number, clues);
        }
    }

    /** The words that are numbers written out: whoever writes "six" says no more and no less than with "6". */
    private static BitSet figures(List<Word> words, List<NumberExpression> numbers) {
        BitSet figures = new BitSet();
        for (NumberExpression number : numbers) {
            switch (number.kind()) {
                case COUNT, PERCENT, MONEY, DURATION, MEASURE, HEADS -> {
                    for (int i = number.first(); i <= number.last(); i++) {
                        Word word = words.get(i);
                        boolean unit = i == number.last()
                                && i > number.first()
                                && !number.unit().isEmpty();
                        if (word.isWord() && !unit) {
                            figures.set(i);
                        }
                    }
                }
                default -> {}
            }
        }
        return figures;
    }

    /** What a number is for shows in the word before it and in the verb: "took 6 weeks", "from 40 s", "14 of 14". */
    private static void numberInPlace(Clause clause, NumberExpression number, Set<String> clues) {
        String kind = number.kind().toString();
        if (number.kind() == NumberExpression.Kind.DURATION) {
            kind += Numbers.isLong(number.unit()) ? "+" : "-";
            clues.add("n:" + kind);
        }
        String before = number.first() > 0 ? key(clause.words().get(number.first() - 1)) : "^";
        clues.add("nb:" + before + "_" + kind);
        if (clause.verb() != null) {
            clues.add("nv:" + clause.verb().lemma() + "_" + kind);
        }
    }

    private static void first(Clause clause, String prefix, Set<String> clues) {
        String one = "";
        for (Word word : clause.words()) {
            if (!word.isMark()) {
                if (one.isEmpty()) {
                    one = key(word);
                    clues.add(prefix + one);
                } else {
                    clues.add(prefix + one + "_" + key(word));
                    return;
                }
            }
        }
    }

    /** A word as a clue: its base form; digits by their shape only, most marks not at all. */
    private static String key(Word word) {
        return switch (word.kind()) {
            case NUMBER -> "#" + DIGITS.matcher(word.lower()).replaceAll("");
            case MARK ->
                switch (word.text()) {
                    case "%", "?", "!", "\"", "->", "=>", "\u2192", "$", "\u20ac", "\u00a3", "~", "=" -> word.text();
                    default -> "";
                };
            case ADDRESS -> "@";
            case WORD -> {
                String lemma = word.lemma();
                // Past and present of a verb tell a deed from a habit, so the form is kept for verbs.
                yield lemma.equals(word.lower()) || !word.can(Reading.VERB) ? lemma : word.lower();
            }
        };
    }

    private static BitSet hits(List<Word> words) {
        BitSet hits = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            hit(words, i, word.lower(), hits);
            if (!word.lemma().equals(word.lower())) {
                hit(words, i, word.lemma(), hits);
            }
        }
        return hits;
    }

    private static void hit(List<Word> words, int i, String first, BitSet hits) {
        for (WordLists.Phrase phrase : LISTS.beginningWith(first)) {
            String[] rest = phrase.words();
            boolean all = i + rest.length <= words.size();
            for (int k = 1; all && k < rest.length; k++) {
                Word word = words.get(i + k);
                all = word.lower().equals(rest[k]) || word.lemma().equals(rest[k]);
            }
            if (all) {
                hits.set(phrase.list());
            }
        }
    }

    private static void structure(
            Section section, Clause clause, List<NumberExpression> numbers, BitSet hits, Set<String> clues) {
        Actor actor = clause.actor();
        Tense tense = tense(clause);
        clues.add("A:" + actor);
        clues.add("A:" + actor + "@" + section);
        clues.add("T:" + tense);
        clues.add("T:" + tense + "@" + section);
        clues.add("AT:" + actor + tense);
        if (clause.verb() != null) {
            clues.add("v:" + clause.verb().lemma());
            clues.add("Av:" + (actor == Actor.IMPLIED ? Actor.SPEAKER : actor)
                    + clause.verb().lemma());
        }
        if (!clause.modal().isEmpty()) {
            clues.add("M:" + clause.modal());
            clues.add("AM:" + actor + clause.modal());
        }
        if (clause.negated()) {
            clues.add("N");
            clues.add("N@" + section);
        }
        if (clause.passive()) {
            clues.add("P");
        }
        int count = 0;
        Set<NumberExpression.Kind> kinds = EnumSet.noneOf(NumberExpression.Kind.class);
        for (NumberExpression number : numbers) {
            kinds.add(number.kind());
            count += number.measures() ? 1 : 0;
        }
        Measures measures = numbers.isEmpty()
                ? Measures.NO_NUMBER
                : count == 0 ? Measures.OTHER_NUMBER : count == 1 ? Measures.ONE : Measures.SEVERAL;
        clues.add("#:" + measures);
        clues.add("#:" + measures + "@" + section);
        for (NumberExpression.Kind kind : kinds) {
            clues.add("#k:" + kind);
            clues.add("#k:" + kind + "@" + section);
        }
        for (int a = hits.nextSetBit(0); a >= 0; a = hits.nextSetBit(a + 1)) {
            clues.add(LIST[a]);
            clues.add(LIST_AT[a][section.ordinal()]);
            clues.add(LIST_ACTOR[a][actor.ordinal()]);
            clues.add(LIST_TENSE[a][tense.ordinal()]);
            clues.add(LIST_MEASURES[a][measures.ordinal()]);
            for (NumberExpression.Kind kind : kinds) {
                clues.add(LIST_KIND[a][kind.ordinal()]);
            }
            if (clause.negated()) {
                clues.add(LIST_NEGATED[a]);
            }
            for (int b = hits.nextSetBit(a + 1); b >= 0; b = hits.nextSetBit(b + 1)) {
                clues.add(LIST_PAIR[a][b]);
            }
        }
    }

    private static Tense tense(Clause clause) {
        Word verb = clause.verb();
        if (verb == null) {
            return Tense.NONE;
        }
        if (!clause.modal().isEmpty()) {
            return Tense.MODAL;
        }
        for (int i = 0; i <= clause.verbIndex(); i++) {
            Word word = clause.words().get(i);
            switch (word.lower()) {
                case "was", "were", "had", "did" -> {
                    return Tense.PAST;
                }
                case "is", "are", "am", "'s", "'re", "'m", "do", "does" -> {
                    return Tense.PRESENT;
                }
                case "has", "have", "'ve" -> {
                    return Tense.PERFECT;
                }
                default -> {}
            }
        }
        if (verb.can(Reading.VERB_PAST)) {
            return Tense.PAST;
        }
        return verb.can(Reading.VERB_BASE | Reading.VERB_S) ? Tense.PRESENT : Tense.ING;
    }

    private static void place(
            Section section,
            int s,
            int sentences,
            int c,
            int clauses,
            boolean bullet,
            Clause clause,
            Set<String> clues) {
        clues.add("S:" + section);
        if (s == 0) {
            clues.add("S:first@" + section);
        }
        if (s == sentences - 1) {
            clues.add("S:last@" + section);
        }
        clues.add("c:" + Math.min(c, 3) + "/" + Math.min(clauses, 4));
        clues.add("len:" + Math.min(6, clause.words().size() / 4));
        if (bullet) {
            clues.add("bullet");
        }
    }

    private static void neighbours(Section section, BitSet whole, BitSet own, BitSet previous, Set<String> clues) {
        for (int a = whole.nextSetBit(0); a >= 0; a = whole.nextSetBit(a + 1)) {
            if (!own.get(a)) {
                clues.add(LIST_IN_SENTENCE[a]);
            }
        }
        for (int a = previous.nextSetBit(0); a >= 0; a = previous.nextSetBit(a + 1)) {
            clues.add(LIST_BEFORE[a]);
        }
    }
}
