package dev.starpractice.export;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is written from right to left, Hebrew and Arabic among others, by the Unicode rules that Java has. */
final class Directions implements BidiSplitter, BidiReorderer {

    private static final String OPENING = "([{<«‹≤";

    private static final String CLOSING = ")]}>»›≥";

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    /** True where the first letter with a direction is one of a script that runs from right to left. */
    static boolean beginsRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /**
     * What runs from right to left in a text that runs the other way as a whole: lines that begin so, and in other lines
     * the words that do, numbers among them included; starts and ends in turn.
     */
    static List<Integer> rightToLeft(String text) {
        char[] units = text.toCharArray();
        if (!Bidi.requiresBidi(units, 0, units.length)) {
            return List.of();
        }
        List<Integer> edges = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (beginsRightToLeft(line)) {
                edges.add(start);
                edges.add(start + line.length());
            } else {
                addStretches(edges, line, start);
            }
            start += line.length() + 1;
        }
        return edges;
    }

    private static void addStretches(List<Integer> edges, String line, int offset) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean inside = false;
        for (int run = 0; run < bidi.getRunCount(); run++) {
            if (bidi.getRunLevel(run) == 0) {
                inside = false;
                continue;
            }
            if (inside) {
                edges.remove(edges.size() - 1);
            } else {
                edges.add(offset + bidi.getRunStart(run));
            }
            edges.add(offset + bidi.getRunLimit(run));
            inside = true;
        }
    }

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph = new Bidi(
                text,
                switch (direction) {
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int start = paragraph.getRunStart(index);
        return new BidiTextRun(
                start, paragraph.getRunLimit(index) - start, paragraph.getRunLevel(index) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String text) {
        return beginsRightToLeft(text) ? RTL : LTR;
    }

    /** Turns a run round; brackets keep their sides. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        // A vowel sign comes to stand before its letter, over which the font draws it.
        return new StringBuilder(text)
                .reverse()
                .codePoints()
                .map(Directions::mirrored)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int mirrored(int c) {
        int opening = OPENING.indexOf(c);
        if (opening >= 0) {
            return CLOSING.charAt(opening);
        }
        int closing = CLOSING.indexOf(c);
        return closing >= 0 ? OPENING.charAt(closing) : c;
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicForms.apart(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
