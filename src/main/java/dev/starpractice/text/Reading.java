package dev.starpractice.text;

/**
 * What a word form can be.
 *
 * @param tags the parts of speech, or-ed together
 * @param lemma the base form; that of the verb where the form can be one
 */
public record Reading(int tags, String lemma) {

    public static final int NOUN = 1;
    public static final int VERB_BASE = 1 << 1;
    public static final int VERB_PAST = 1 << 2;
    public static final int VERB_PARTICIPLE = 1 << 3;
    public static final int VERB_ING = 1 << 4;
    public static final int VERB_S = 1 << 5;
    public static final int ADJECTIVE = 1 << 6;
    public static final int ADVERB = 1 << 7;
    public static final int PREPOSITION = 1 << 8;
    public static final int DETERMINER = 1 << 9;
    public static final int PRONOUN = 1 << 10;
    public static final int CONJUNCTION = 1 << 11;
    public static final int MODAL = 1 << 12;
    public static final int NAME = 1 << 13;
    /** No dictionary lists the word. */
    public static final int UNKNOWN = 1 << 14;

    /** Any form of a verb but a modal. */
    public static final int VERB = VERB_BASE | VERB_PAST | VERB_PARTICIPLE | VERB_ING | VERB_S;

    /** True where the form can be one of these. */
    public boolean can(int tag) {
        return (tags & tag) != 0;
    }

    /** The constant for a Penn Treebank tag; 0 for marks and the like. */
    static int tag(String penn) {
        return switch (penn) {
            case "VB", "VBP" -> VERB_BASE;
            case "VBD" -> VERB_PAST;
            case "VBN" -> VERB_PARTICIPLE;
            case "VBG" -> VERB_ING;
            case "VBZ" -> VERB_S;
            case "MD" -> MODAL;
            case "CC" -> CONJUNCTION;
            case "IN", "TO" -> PREPOSITION;
            case "DT", "PDT", "WDT" -> DETERMINER;
            case "NNP", "NNPS" -> NAME;
            default -> {
                if (penn.startsWith("NN")) {
                    yield NOUN;
                } else if (penn.startsWith("JJ") || penn.equals("CD")) {
                    yield ADJECTIVE;
                } else if (penn.startsWith("RB") || penn.equals("WRB")) {
                    yield ADVERB;
                } else if (penn.startsWith("PRP") || penn.startsWith("WP") || penn.equals("EX")) {
                    yield penn.startsWith("PRP$") || penn.equals("WP$") ? DETERMINER : PRONOUN;
                } else {
                    yield 0;
                }
            }
        };
    }
}
