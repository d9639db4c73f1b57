package dev.starpractice.rubric.remarks;

import dev.starpractice.answer.ConfidentialDetails;
import dev.starpractice.answer.Section;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Tag;
import dev.starpractice.text.Actor;
import dev.starpractice.text.ReadText;
import dev.starpractice.text.Sentence;
import dev.starpractice.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what a listener would notice about the wording. Precision first: what is in doubt is left alone. */
public final class StyleNotes {

    /** More words than this in one sentence are more than one breath: sixteen seconds at 150 words a minute. */
    static final int LONGEST_SENTENCE = 40;

    /** From here on a clause is taken to do what its tag says. */
    private static final double LIKELY = 0.5;

    private static final PhraseList FILLERS = PhraseList.read("fillers");

    private static final PhraseList HEDGES = PhraseList.read("hedges");

    private static final PhraseList KNOWN_ACRONYMS = PhraseList.read("known-acronyms");

    /** Before "kind of" and "sort of" these make a noun of it: "that kind of load". */
    private static final Set<String> MAKES_A_KIND = Set.of(
            "what",
            "which",
            "this",
            "that",
            "these",
            "those",
            "some",
            "same",
            "any",
            "each",
            "every",
            "other",
            "another",
            "different",
            "new",
            "the",
            "a",
            "one",
            "first",
            "certain",
            "right",
            "wrong",
            "whole",
            "only",
            "no",
            "two",
            "three",
            "such",
            "similar");

    /** Before "you know" these make a question or a condition of it: "how do you know". */
    private static final Set<String> MAKES_KNOWING =
            Set.of("do", "did", "if", "let", "once", "when", "how", "what", "as", "that", "before", "until", "because");

    private StyleNotes() {}

    /** The notes on an answer: by kind, the most important first, then in reading order. */
    public static List<StyleNote> of(ReadAnswer answer) {
        List<StyleNote> notes = new ArrayList<>();
        Map<String, StyleNote> acronyms = new HashMap<>();
        Set<String> explained = new HashSet<>();
        for (Section section : Section.values()) {
            ReadText text = answer.read(section);
            confidential(section, text.text(), notes);
            sentences(section, text, notes);
            phrases(section, text.words(), notes);
            acronyms(section, text.words(), acronyms, explained);
        }
        hiddenActors(answer, notes);
        acronyms.keySet().removeAll(explained);
        notes.addAll(acronyms.values());
        // What hides in an address or a key is no acronym or filler.
        List<Evidence> details = notes.stream()
                .filter(note -> note.kind() == StyleNote.Kind.CONFIDENTIAL)
                .map(StyleNote::place)
                .toList();
        notes.removeIf(note -> note.kind() == StyleNote.Kind.ACRONYM
                && details.stream().anyMatch(detail -> overlap(detail, note.place())));
        notes.sort((a, b) ->
                a.kind() != b.kind() ? a.kind().compareTo(b.kind()) : a.place().compareTo(b.place()));
        return notes;
    }

    private static boolean overlap(Evidence a, Evidence b) {
        return a.section() == b.section() && a.start() < b.end() && b.start() < a.end();
    }

    private static void confidential(Section section, String text, List<StyleNote> notes) {
        for (ConfidentialDetails.Detail detail : ConfidentialDetails.find(text)) {
            notes.add(note(StyleNote.Kind.CONFIDENTIAL, section, detail.start(), detail.end()));
        }
    }

    private static void sentences(Section section, ReadText text, List<StyleNote> notes) {
        for (Sentence sentence : text.sentences()) {
            long words = sentence.clauses().stream()
                    .flatMap(clause -> clause.words().stream())
                    .filter(word -> !word.isMark() && !word.lower().startsWith("'"))
                    .count();
            if (words > LONGEST_SENTENCE) {
                notes.add(note(StyleNote.Kind.LONG_SENTENCE, section, sentence.start(), sentence.end()));
            }
        }
    }

    /** A passive in the Action is told by its shape and by what it does there: "was related to" is no hidden act. */
    private static void hiddenActors(ReadAnswer answer, List<StyleNote> notes) {
        answer.clauses(Section.ACTION)
                .filter(clause -> clause.clause().actor() == Actor.HIDDEN)
                .filter(clause -> clause.likelihood(Tag.ACTION_PASSIVE) >= LIKELY)
                .forEach(clause -> notes.add(new StyleNote(StyleNote.Kind.HIDDEN_ACTOR, clause.evidence())));
    }

    private static void phrases(Section section, List<Word> words, List<StyleNote> notes) {
        for (int i = 0; i < words.size(); i++) {
            int filler = FILLERS.lengthAt(words, i);
            int hedge = HEDGES.lengthAt(words, i);
            int length = Math.max(filler, hedge);
            if (length > 0 && !meant(words, i)) {
                notes.add(note(
                        filler >= hedge ? StyleNote.Kind.FILLER : StyleNote.Kind.HEDGE,
                        section,
                        words.get(i).start(),
                        words.get(i + length - 1).end()));
                i += length - 1;
            }
        }
    }

    /** Whether the phrase there is meant as it says: "that kind of load", "how do you know". */
    private static boolean meant(List<Word> words, int i) {
        if (i == 0) {
            return false;
        }
        String before = words.get(i - 1).lower();
        return switch (words.get(i).lower()) {
            case "kind", "sort" -> MAKES_A_KIND.contains(before);
            case "you" -> MAKES_KNOWING.contains(before);
            default -> false;
        };
    }

    private static void acronyms(
            Section section, List<Word> words, Map<String, StyleNote> found, Set<String> explained) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!isAcronym(word)) {
                continue;
            }
            String name = singular(word.text());
            boolean opens = i + 1 < words.size() && words.get(i + 1).is("(");
            boolean enclosed = i > 0
                    && words.get(i - 1).is("(")
                    && i + 1 < words.size()
                    && words.get(i + 1).is(")");
            if (opens || enclosed) {
                explained.add(name);
            }
            // Three in a row are somebody shouting.
            boolean shouted =
                    i > 0 && isAcronym(words.get(i - 1)) && i + 1 < words.size() && isAcronym(words.get(i + 1));
            if (!shouted && !KNOWN_ACRONYMS.holds(name.toLowerCase(Locale.ROOT))) {
                found.putIfAbsent(name, note(StyleNote.Kind.ACRONYM, section, word.start(), word.end()));
            }
        }
    }

    /** Two to six capitals, perhaps with the s of a plural; digits make it a name. */
    private static boolean isAcronym(Word word) {
        String name = singular(word.text());
        return word.isWord()
                && name.length() >= 2
                && name.length() <= 6
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String singular(String name) {
        return name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static StyleNote note(StyleNote.Kind kind, Section section, int start, int end) {
        return new StyleNote(kind, new Evidence(section, start, end));
    }
}
