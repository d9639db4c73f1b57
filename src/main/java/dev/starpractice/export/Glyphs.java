package dev.starpractice.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Knows which characters the fonts of a PDF can show, and says in brackets what the others are.
 *
 * <p>A character is never left out and never shown as another one: {@code 日本} becomes {@code [U+65E5 U+672C]}, an emoji
 * its Unicode name. Letters that would have to be joined and have no forms to be joined with are treated like characters
 * that the fonts lack.
 */
final class Glyphs {

    /** Latin, Greek, Cyrillic, arrows, mathematical signs and check marks, among others. */
    static final String REGULAR = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    static final String BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    private static final int EMOJI_STYLE = 0xFE0F;

    private Glyphs() {}

    /** Read once, by the first PDF. */
    private static final class Shown {

        static final BitSet CHARACTERS = read();

        private static BitSet read() {
            BitSet both = new BitSet();
            both.set(0, Character.MAX_CODE_POINT + 1);
            for (String font : List.of(REGULAR, BOLD)) {
                BitSet one = new BitSet();
                try (TrueTypeFont parsed = parse(font)) {
                    CmapLookup lookup = parsed.getUnicodeCmapLookup();
                    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                        if (lookup.getGlyphId(c) != 0) {
                            one.set(c);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                both.and(one);
            }
            return both;
        }
    }

    /** A font of the class path, without ligatures: text copied from the PDF is to have the letters that were typed. */
    static TrueTypeFont parse(String font) throws IOException {
        try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(font), font)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            parsed.setEnableGsub(false);
            return parsed;
        }
    }

    /** The text with what cannot be shown named in brackets, one pair for what stands together; line ends and tabs stay. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        boolean named = false;
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isShown(c, before, i < text.length() ? text.codePointAt(i) : 0)) {
                shown.append(named ? "]" : "").appendCodePoint(c);
                named = false;
            } else if (!named || (c != ArabicForms.ZERO_WIDTH_JOINER && c != EMOJI_STYLE)) {
                shown.append(named ? separator(c) : "[").append(name(c));
                named = true;
            }
            before = c;
        }
        return shown.append(named ? "]" : "").toString();
    }

    /** Numbers share a pair of brackets; names, which have spaces of their own, are kept apart. */
    private static String separator(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL ? ", " : " ";
    }

    /** True where {@link #shown} would change the text. */
    static boolean lacks(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isShown(c, before, i < text.length() ? text.codePointAt(i) : 0)) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static boolean isShown(int c, int before, int next) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        if (c == ArabicForms.ZERO_WIDTH_NON_JOINER || c == ArabicForms.ZERO_WIDTH_JOINER) {
            // Persian spelling: it keeps letters apart, or joins them, and is not seen itself.
            return ArabicForms.knows(before) && ArabicForms.knows(next);
        }
        return switch (Character.getType(c)) {
            // Invisible as they are, they could turn round or hide what stands beside them.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> Shown.CHARACTERS.get(c) && (!isRightToLeft(c) || comesOutRight(c));
        };
    }

    /** Hebrew letters stand side by side; Arabic ones are joined, for which each needs its forms. */
    private static boolean comesOutRight(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HEBREW -> true;
            case ARABIC -> c < 0xFB50 && (!Character.isLetter(c) || ArabicForms.knows(c));
            default -> false;
        };
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String name(int c) {
        String name = Character.getType(c) == Character.OTHER_SYMBOL ? Character.getName(c) : null;
        return name == null ? String.format(Locale.ROOT, "U+%04X", c) : name.toLowerCase(Locale.ROOT);
    }
}
