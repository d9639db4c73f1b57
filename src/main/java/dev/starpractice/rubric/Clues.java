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
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be seen of each clause of an answer: words, word lists, who acts, kinds of numbers, place. The names of the
 * clues are the keys of the {@link TagModel}.
 */
public final class Clues {

    /**
     * A clause, or a sentence taken as one, with its clues.
     *
     * @param part whether it is a clause
     * @param whole whether it is a sentence; a sentence of one clause is both
     */
    public record Clued(
            Section section,
            int sentence,
            boolean bullet,
            Clause clause,
            List<NumberExpression> numbers,
            Set<String> clues,
            boolean part,
            boolean whole) {}

    private static final WordLists LISTS = WordLists.standard();

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
                words(clause, clues);
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
                words(sentence.whole(), clues);
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

    private static void words(Clause clause, Set<String> clues) {
        String before = "^";
        for (Word word : clause.words()) {
            String key = key(word);
            if (key.isEmpty()) {
                continue;
            }
            clues.add("w:" + key);
            clues.add("b:" + before + "_" + key);
            before = key;
        }
        first(clause, "f:", clues);
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
            case NUMBER -> "#" + word.lower().replaceAll("[0-9.,]+", "");
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
        String tense = tense(clause);
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
        int measures = 0;
        Set<String> kinds = new LinkedHashSet<>();
        for (NumberExpression number : numbers) {
            kinds.add(number.kind().name());
            measures += number.measures() ? 1 : 0;
        }
        String many = measures == 0 ? (numbers.isEmpty() ? "no" : "other") : measures == 1 ? "1" : "2+";
        clues.add("#:" + many);
        clues.add("#:" + many + "@" + section);
        for (String kind : kinds) {
            clues.add("#k:" + kind);
            clues.add("#k:" + kind + "@" + section);
        }
        for (int a = hits.nextSetBit(0); a >= 0; a = hits.nextSetBit(a + 1)) {
            String name = LISTS.names().get(a);
            clues.add("L:" + name);
            clues.add("L:" + name + "@" + section);
            clues.add("LA:" + name + actor);
            clues.add("LT:" + name + tense);
            clues.add("L#:" + name + many);
            for (String kind : kinds) {
                clues.add("L#k:" + name + kind);
            }
            if (clause.negated()) {
                clues.add("LN:" + name);
            }
            for (int b = hits.nextSetBit(a + 1); b >= 0; b = hits.nextSetBit(b + 1)) {
                clues.add("LL:" + name + "+" + LISTS.names().get(b));
            }
        }
    }

    private static String tense(Clause clause) {
        Word verb = clause.verb();
        if (verb == null) {
            return "none";
        }
        if (!clause.modal().isEmpty()) {
            return "modal";
        }
        for (int i = 0; i <= clause.verbIndex(); i++) {
            Word word = clause.words().get(i);
            switch (word.lower()) {
                case "was", "were", "had", "did" -> {
                    return "past";
                }
                case "is", "are", "am", "'s", "'re", "'m", "do", "does" -> {
                    return "present";
                }
                case "has", "have", "'ve" -> {
                    return "perfect";
                }
                default -> {}
            }
        }
        if (verb.can(Reading.VERB_PAST)) {
            return "past";
        }
        return verb.can(Reading.VERB_BASE | Reading.VERB_S) ? "present" : "ing";
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
                clues.add("s:" + LISTS.names().get(a));
            }
        }
        for (int a = previous.nextSetBit(0); a >= 0; a = previous.nextSetBit(a + 1)) {
            clues.add("p:" + LISTS.names().get(a));
        }
    }
}
