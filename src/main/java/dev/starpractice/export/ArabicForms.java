package dev.starpractice.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each Arabic letter the form that it has between its neighbours: alone, first, in the middle or last of those
 * that are joined.
 *
 * <p>The forms are characters of their own, and the Java platform knows which letter each one is a form of; the layout
 * library does not join letters itself.
 */
final class ArabicForms {

    static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final int TATWEEL = 0x0640;

    private static final List<String> KINDS = List.of(" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM");

    private static final int FINAL = 1;

    private static final int INITIAL = 2;

    private static final int MEDIAL = 3;

    /** What a letter, or lam with alef, looks like in each of the {@link #KINDS}; 0 where it has no such form. */
    private static final Map<String, int[]> FORMS = forms();

    /** The letter that each form stands for, lam with alef left out. */
    private static final Map<Integer, Integer> LETTERS = letters();

    private ArabicForms() {}

    private static Map<String, int[]> forms() {
        Map<String, int[]> forms = new HashMap<>();
        for (int c = 0xFB50; c <= 0xFEFC; c++) {
            String name = Character.getName(c);
            for (int kind = 0; name != null && kind < KINDS.size(); kind++) {
                String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                if (name.endsWith(KINDS.get(kind)) && (letters.length() == 1 || isLamAlef(letters))) {
                    forms.computeIfAbsent(letters, l -> new int[KINDS.size()])[kind] = c;
                }
            }
        }
        return forms;
    }

    private static Map<Integer, Integer> letters() {
        Map<Integer, Integer> letters = new HashMap<>();
        FORMS.forEach((letter, forms) -> {
            for (int form : forms) {
                if (letter.length() == 1 && form != 0) {
                    letters.put(form, letter.codePointAt(0));
                }
            }
        });
        return letters;
    }

    private static boolean isLamAlef(String letters) {
        return letters.length() == 2
                && letters.charAt(0) == '\u0644'
                && "\u0622\u0623\u0625\u0627".indexOf(letters.charAt(1)) >= 0;
    }

    /** True where a letter can be shown among its neighbours, as far as its forms go. */
    static boolean knows(int letter) {
        return FORMS.containsKey(Character.toString(letter));
    }

    /** The text, in the order in which it is read, with a form in the place of each letter. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letters = i + 1 < text.length() ? text.substring(i, i + 2) : "";
            if (!FORMS.containsKey(letters)) {
                letters = Character.toString(c);
            }
            int[] forms = FORMS.get(letters);
            if (forms == null) {
                if (c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER) {
                    joined.append(c);
                }
            } else {
                boolean toTheOneBefore = forms[FINAL] != 0 && joinsForward(before);
                i += letters.length() - 1;
                boolean toTheNext = forms[INITIAL] != 0 && joinsBackward(next(text, i + 1));
                int form = forms[toTheOneBefore ? (toTheNext ? MEDIAL : FINAL) : (toTheNext ? INITIAL : 0)];
                joined.appendCodePoint(form == 0 ? c : form);
            }
            if (!isMark(c)) {
                before = letters.charAt(letters.length() - 1);
            }
        }
        return joined.toString();
    }

    /**
     * The text with letters in the place of their forms. Lam with alef stays one sign: readers take it apart themselves,
     * and what they make of two letters in its place depends on the reader.
     */
    static String apart(String text) {
        StringBuilder apart = new StringBuilder(text.length());
        text.codePoints().forEach(c -> apart.appendCodePoint(LETTERS.getOrDefault(c, c)));
        return apart.toString();
    }

    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && isMark(text.charAt(i))) {
            i++;
        }
        return i < text.length() ? text.charAt(i) : 0;
    }

    private static boolean joinsForward(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER || (forms != null && forms[INITIAL] != 0);
    }

    private static boolean joinsBackward(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER || (forms != null && forms[FINAL] != 0);
    }

    /** Vowel signs stand above and below letters and part none of them. */
    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
