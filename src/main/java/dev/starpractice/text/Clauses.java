package dev.starpractice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into clauses and finds who acts in each. */
final class Clauses {

    private static final Set<String> JOINERS = Set.of(
            "and",
            "but",
            "so",
            "then",
            "or",
            "yet",
            "plus",
            "which",
            "who",
            "because",
            "since",
            "while",
            "whereas",
            "although",
            "though",
            "until",
            "till",
            "unless",
            "when",
            "whenever",
            "where",
            "after",
            "before",
            "if",
            "as",
            "cause");

    /** Joiners after which the one who acted goes on acting: "I wrote a test and ran it". */
    private static final Set<String> GOING_ON = Set.of("and", "then", "but", "or", "also", "so", "later", "finally");

    private static final Set<String> PERSON_PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "you",
            "who",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "nobody",
            "anyone",
            "others",
            "people",
            "folks");

    /** What things do without anyone doing it to them: "Latency dropped" hides nobody. */
    private static final Set<String> HAPPENING = Set.of(
            "drop",
            "fall",
            "sink",
            "shrink",
            "decrease",
            "decline",
            "plummet",
            "dip",
            "rise",
            "grow",
            "increase",
            "climb",
            "jump",
            "spike",
            "soar",
            "double",
            "triple",
            "halve",
            "improve",
            "recover",
            "hold",
            "last",
            "work",
            "stay",
            "remain",
            "continue",
            "stop",
            "cease",
            "end",
            "finish",
            "start",
            "begin",
            "happen",
            "occur",
            "go",
            "come",
            "arrive",
            "appear",
            "disappear",
            "vanish",
            "pass",
            "fail",
            "succeed",
            "crash",
            "break",
            "leak",
            "stall",
            "expire",
            "survive",
            "turn",
            "change",
            "open",
            "close",
            "sell",
            "pay",
            "slip",
            "run");

    private static final Set<String> THING_PRONOUNS = Set.of(
            "it",
            "this",
            "that",
            "these",
            "those",
            "there",
            "what",
            "which",
            "everything",
            "nothing",
            "something",
            "all",
            "none");

    private static final Set<String> BE = Set.of(
            "be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "got", "get", "gets", "getting");

    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");

    private static final Set<String> DO = Set.of("do", "does", "did");

    private static final Set<String> MODALS = Set.of(
            "would", "could", "should", "will", "shall", "might", "may", "must", "can", "'ll", "'d", "ca", "wo",
            "cannot", "gonna");

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "cannot", "no", "hardly", "nobody", "nothing", "none");

    private static final Set<String> HUMANS = Set.of(
            "team",
            "teams",
            "squad",
            "crew",
            "group",
            "lead",
            "leads",
            "manager",
            "managers",
            "director",
            "boss",
            "ceo",
            "cto",
            "vp",
            "engineer",
            "engineers",
            "developer",
            "developers",
            "dev",
            "devs",
            "designer",
            "designers",
            "colleague",
            "colleagues",
            "teammate",
            "teammates",
            "customer",
            "customers",
            "client",
            "clients",
            "vendor",
            "vendors",
            "supplier",
            "user",
            "users",
            "owner",
            "owners",
            "analyst",
            "analysts",
            "tester",
            "testers",
            "support",
            "security",
            "legal",
            "finance",
            "marketing",
            "sales",
            "ops",
            "qa",
            "product",
            "management",
            "leadership",
            "stakeholder",
            "stakeholders",
            "partner",
            "partners",
            "department",
            "company",
            "committee",
            "board",
            "staff",
            "nurse",
            "nurses",
            "doctor",
            "doctors",
            "teacher",
            "teachers",
            "student",
            "students",
            "intern",
            "interns",
            "guy",
            "guys",
            "woman",
            "man",
            "people",
            "person",
            "someone",
            "mentor",
            "architect",
            "architects",
            "admin",
            "admins",
            "operator",
            "operators",
            "contractor",
            "contractors",
            "supervisor",
            "chief",
            "head",
            "heads",
            "officer",
            "agent",
            "agents",
            "driver",
            "drivers",
            "chef",
            "cook",
            "parents",
            "parent",
            "patient",
            "patients");

    private Clauses() {}

    /** A sentence as if it were one clause. */
    static Clause whole(List<Word> sentence) {
        return clause(sentence, finite(sentence), 0, null);
    }

    private static boolean[] finite(List<Word> sentence) {
        boolean[] finite = new boolean[sentence.size()];
        for (int i = 0; i < finite.length; i++) {
            finite[i] = finite(sentence, i);
        }
        return finite;
    }

    static List<Clause> of(List<Word> sentence) {
        boolean[] finite = finite(sentence);
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        boolean verb = false;
        // A chunk ends before each possible boundary; it is closed only where both it and what follows have a verb.
        int chunk = 0;
        int lastWord = -1;
        for (int i = 0; i <= sentence.size(); i++) {
            lastWord = i > 0 && !sentence.get(i - 1).isMark() ? i - 1 : lastWord;
            boolean end = i == sentence.size();
            if (end || i > chunk && boundary(sentence, i)) {
                boolean hard = i < sentence.size() && hard(sentence, i);
                boolean chunkVerb = any(finite, chunk, i);
                if (chunk > from && chunkVerb && verb) {
                    clauses.add(clause(sentence.subList(from, chunk), finite, from, last(clauses)));
                    from = chunk;
                    verb = false;
                }
                verb |= chunkVerb;
                if (hard || end) {
                    if (lastWord >= from) {
                        clauses.add(clause(sentence.subList(from, i), finite, from, last(clauses)));
                        from = i;
                    }
                    verb = false;
                }
                chunk = i;
            }
        }
        return clauses;
    }

    private static @Nullable Clause last(List<Clause> clauses) {
        return clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    }

    private static boolean any(boolean[] flags, int from, int to) {
        for (int i = from; i < to; i++) {
            if (flags[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause may begin at {@code i}. */
    private static boolean boundary(List<Word> words, int i) {
        if (hard(words, i)) {
            return true;
        }
        Word before = words.get(i - 1);
        Word word = words.get(i);
        if (before.is(",")) {
            return true;
        }
        return word.isWord() && JOINERS.contains(word.lower()) && !before.isMark();
    }

    /** Whether the mark before {@code i} ends a clause whether there is a verb or not. */
    private static boolean hard(List<Word> words, int i) {
        Word before = words.get(i - 1);
        if (!before.isMark()) {
            return words.get(i).is("(");
        }
        return switch (before.text()) {
            case ";", ":", "\u2014", "--", ")" -> true;
            case "-", "\u2013" ->
                // A dash with space around it; "2-3" and "cut-off" have none.
                i >= 2
                        && words.get(i - 2).end() < before.start()
                        && words.get(i).start() > before.end();
            case "->", "=>", "\u2192" -> !number(words, i - 2) && !number(words, i);
            default -> false;
        };
    }

    private static boolean number(List<Word> words, int i) {
        return i >= 0
                && i < words.size()
                && (words.get(i).kind() == Word.Kind.NUMBER
                        || words.get(i).is("%")
                        || words.get(i).is("~"));
    }

    /** Whether the word can be a verb that stands on its own, given its neighbours. */
    private static boolean finite(List<Word> words, int i) {
        Word word = words.get(i);
        if (!word.isWord()) {
            return false;
        }
        Word before = previousWord(words, i);
        String lower = word.lower();
        if (MODALS.contains(lower)) {
            return before == null || !before.can(Reading.DETERMINER) || before.can(Reading.PRONOUN);
        }
        if (lower.equals("'s")) {
            return before != null
                    && (before.can(Reading.PRONOUN) || THING_PRONOUNS.contains(before.lower()) || before.is("here"));
        }
        boolean toBefore = before != null && before.is("to");
        if (toBefore) {
            return false;
        }
        if (BE.contains(lower) && !lower.startsWith("be") && !lower.equals("getting")
                || HAVE.contains(lower) && !lower.equals("having")
                || DO.contains(lower)) {
            return true;
        }
        boolean afterNounPhraseOpener = before != null
                && (before.can(Reading.DETERMINER) && !before.can(Reading.PRONOUN)
                        || before.is("a")
                        || before.is("an")
                        || before.is("the")
                        || before.is("her")
                        || before.is("his"));
        if (afterNounPhraseOpener) {
            return false;
        }
        Word after = i + 1 < words.size() ? words.get(i + 1) : null;
        if (word.can(Reading.VERB_PAST)) {
            if (before == null) {
                return true;
            }
            if (before.can(Reading.PREPOSITION) && !before.can(Reading.ADVERB) && !JOINERS.contains(before.lower())) {
                return false;
            }
            if (BE.contains(before.lower())
                    || HAVE.contains(before.lower())
                    || before.is("'s")
                    || before.is("be")
                    || before.is("been")) {
                return false;
            }
            if (word.can(Reading.NOUN)
                    && !before.can(Reading.PRONOUN)
                    && before.can(Reading.ADJECTIVE)
                    && !before.can(Reading.NOUN)) {
                return false;
            }
            return true;
        }
        if (word.can(Reading.VERB_S)) {
            if (before == null) {
                return !word.can(Reading.NOUN);
            }
            if (!word.can(Reading.NOUN)) {
                return true;
            }
            boolean objectAfter =
                    after != null && (after.can(Reading.DETERMINER) || after.can(Reading.PRONOUN) || after.is("to"));
            return before.can(Reading.PRONOUN) && !before.can(Reading.DETERMINER)
                    || before.is("that")
                    || before.is("which")
                    || before.is("who")
                    || before.is("it")
                    || before.can(Reading.NOUN) && objectAfter;
        }
        if (word.can(Reading.VERB_BASE)) {
            if (before == null) {
                return !word.can(Reading.PREPOSITION)
                        && !word.can(Reading.ADVERB)
                        && !word.can(Reading.DETERMINER)
                        && (!word.can(Reading.NOUN | Reading.ADJECTIVE)
                                || after != null && (after.can(Reading.DETERMINER) || after.can(Reading.PRONOUN)));
            }
            String subject = before.can(Reading.ADVERB) && !before.can(Reading.PRONOUN) && i >= 2
                    ? words.get(i - 2).lower()
                    : before.lower();
            return switch (subject) {
                case "i", "we", "you", "they", "who", "people" ->
                    !word.can(Reading.PREPOSITION) || !word.can(Reading.ADVERB);
                default -> false;
            };
        }
        return false;
    }

    private static @Nullable Word previousWord(List<Word> words, int i) {
        for (int k = i - 1; k >= 0; k--) {
            Word word = words.get(k);
            if (word.isMark()) {
                if ("\"'(\u201c\u2018%".contains(word.text())) {
                    continue;
                }
                return null;
            }
            return word;
        }
        return null;
    }

    private static Clause clause(List<Word> words, boolean[] finiteInSentence, int from, @Nullable Clause before) {
        int first = -1;
        for (int i = 0; i < words.size(); i++) {
            if (finiteInSentence[from + i]) {
                first = i;
                break;
            }
        }
        if (first < 0) {
            return new Clause(words, Actor.NONE, null, -1, false, negated(words, 0, words.size()), "");
        }
        String modal = "";
        boolean be = false;
        boolean negated = false;
        int main = first;
        // Walk over auxiliaries, adverbs and negations to the verb that carries the meaning.
        for (int i = first; i < words.size() && i < first + 7; i++) {
            Word word = words.get(i);
            String lower = word.lower();
            if (NEGATIONS.contains(lower)) {
                negated = true;
            } else if (MODALS.contains(lower)) {
                modal = lower;
            } else if (lower.equals("'s") || BE.contains(lower)) {
                be = true;
                main = i;
            } else if (HAVE.contains(lower) || DO.contains(lower)) {
                main = i;
            } else if (i > first
                    && word.can(Reading.VERB)
                    && !(word.can(Reading.DETERMINER) || word.can(Reading.PREPOSITION))) {
                boolean noun = word.can(Reading.NOUN) && be && !word.can(Reading.VERB_PARTICIPLE | Reading.VERB_ING);
                if (!noun) {
                    main = i;
                }
                break;
            } else if (i > first && !word.can(Reading.ADVERB) && !word.isMark()) {
                break;
            } else if (i == first) {
                main = i;
                break;
            }
        }
        Word verb = words.get(main);
        boolean participle = verb.can(Reading.VERB_PARTICIPLE) && main > first;
        boolean passive = be && participle && !byMe(words, main);
        negated |= negated(words, 0, first);
        Actor actor = actor(words, first, before);
        if (passive && actor != Actor.SPEAKER) {
            actor = actor == Actor.TEAM || actor == Actor.OTHERS ? actor : Actor.HIDDEN;
        } else if (be && participle && byMe(words, main)) {
            actor = Actor.SPEAKER;
        } else if (!be && first == main && actor == Actor.THING && bareParticiple(words, main)) {
            // "Secrets rotated, alerts silenced": notes that hide who acted.
            passive = true;
            actor = byMe(words, main) ? Actor.SPEAKER : Actor.HIDDEN;
        }
        return new Clause(words, actor, verb, main, passive, negated, modal);
    }

    private static boolean negated(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NEGATIONS.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean byMe(List<Word> words, int verb) {
        for (int i = verb + 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("by")
                    && (words.get(i + 1).is("me") || words.get(i + 1).is("myself"))) {
                return true;
            }
        }
        return false;
    }

    /** A form that can be a participle with no object right after it. */
    private static boolean bareParticiple(List<Word> words, int verb) {
        Word participle = words.get(verb);
        if (!participle.can(Reading.VERB_PARTICIPLE)
                || HAPPENING.contains(participle.lemma())
                || verb > 0 && THING_PRONOUNS.contains(words.get(verb - 1).lower())) {
            return false;
        }
        if (verb + 1 >= words.size()) {
            return true;
        }
        Word after = words.get(verb + 1);
        return after.isMark()
                || after.can(Reading.PREPOSITION)
                || after.can(Reading.ADVERB)
                || after.can(Reading.CONJUNCTION);
    }

    private static Actor actor(List<Word> words, int verb, @Nullable Clause before) {
        Word subject = null;
        for (int i = verb - 1; i >= 0; i--) {
            Word word = words.get(i);
            String lower = word.lower();
            if (word.isMark()) {
                if ("\"'\u201c\u201d%)".contains(word.text())) {
                    continue;
                }
                break;
            }
            if (lower.equals("i")) {
                return Actor.SPEAKER;
            }
            if (lower.equals("we") || lower.equals("us")) {
                return Actor.TEAM;
            }
            if (subject == null && PERSON_PRONOUNS.contains(lower)) {
                return Actor.OTHERS;
            }
            if (subject == null && THING_PRONOUNS.contains(lower)) {
                return Actor.THING;
            }
            if (subject == null
                    && (word.can(Reading.NOUN) || word.can(Reading.NAME) || word.kind() != Word.Kind.WORD)
                    && !JOINERS.contains(lower)
                    && !GOING_ON.contains(lower)
                    && !(word.can(Reading.ADVERB) && word.can(Reading.ADJECTIVE))) {
                subject = word;
            }
            if (subject != null
                    && (lower.equals("our") || lower.equals("my") || lower.equals("the") || lower.equals("whole"))
                    && (subject.is("team") || subject.is("squad") || subject.is("crew") || subject.is("group"))) {
                return Actor.TEAM;
            }
        }
        if (subject == null) {
            boolean goesOn = before != null
                    && before.actor() != Actor.NONE
                    && (GOING_ON.contains(words.get(0).lower()) || verb <= 1);
            if (goesOn && before.actor() != Actor.THING) {
                return before.actor();
            }
            return Actor.IMPLIED;
        }
        if (HUMANS.contains(subject.lower()) || subject.can(Reading.NAME) && !subject.can(Reading.NOUN)) {
            return Actor.OTHERS;
        }
        return Actor.THING;
    }
}
