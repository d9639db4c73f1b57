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
     * The stretches of a text that runs from left to right which run the other way, numbers among their words included;
     * starts and ends in turn.
     */
    static List<Integer> rightToLeft(String text) {
        char[] units = text.toCharArray();
        if (!Bidi.requiresBidi(units, 0, units.length)) {
            return List.of();
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Integer> edges = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            int start = bidi.getRunStart(run);
            if (bidi.getRunLevel(run) > 0) {
                if (!edges.isEmpty() && edges.get(edges.size() - 1) == start) {
                    edges.remove(edges.size() - 1);
                } else {
                    edges.add(start);
                }
                edges.add(bidi.getRunLimit(run));
            }
        }
        return edges;
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
