package dev.starpractice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Sees to it that Arabic text copied from a PDF, or found in it, has the letters that were typed and not the
 * {@linkplain ArabicForms forms} that stand for them on the page.
 */
final class CopiedLetters {

    /** A glyph, or first and last of several, and the UTF-16 units of the first. */
    private static final Pattern ENTRY = Pattern.compile("<(\\p{XDigit}{4})> (?:<(\\p{XDigit}{4})> )?<(\\p{XDigit}+)>");

    private static final Pattern MAPPINGS =
            Pattern.compile("\\d+ beginbf(?:range|char)\\n(.*?)endbf(?:range|char)\\n?", Pattern.DOTALL);

    /** As many as a table may have entries in one piece. */
    private static final int PIECE = 100;

    private CopiedLetters() {}

    static void restore(PDDocument document) throws IOException {
        Set<COSStream> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                for (COSName name : fonts.keySet()) {
                    COSDictionary font = fonts.getCOSDictionary(name);
                    COSStream table = font == null ? null : font.getCOSStream(COSName.TO_UNICODE);
                    if (table != null && seen.add(table)) {
                        restore(table);
                    }
                }
            }
        }
    }

    private static void restore(COSStream table) throws IOException {
        String text = table.toTextString();
        Map<Integer, String> letters = new TreeMap<>();
        boolean changed = false;
        Matcher mappings = MAPPINGS.matcher(text);
        while (mappings.find()) {
            Matcher entry = ENTRY.matcher(mappings.group(1));
            while (entry.find()) {
                int first = Integer.parseInt(entry.group(1), 16);
                int last = entry.group(2) == null ? first : Integer.parseInt(entry.group(2), 16);
                for (int glyph = first; glyph <= last; glyph++) {
                    String shown = plus(entry.group(3), glyph - first);
                    String typed = ArabicForms.apart(shown);
                    changed |= !typed.equals(shown);
                    letters.put(glyph, typed);
                }
            }
        }
        if (changed) {
            try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(written(mappings.replaceAll(""), letters).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** The characters of hexadecimal UTF-16 units, the last of them so many further. */
    private static String plus(String hex, int further) {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            units.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        int last = units.length() - 1;
        units.setCharAt(last, (char) (units.charAt(last) + further));
        return units.toString();
    }

    private static String written(String frame, Map<Integer, String> letters) {
        StringBuilder tables = new StringBuilder();
        int left = letters.size();
        int inPiece = 0;
        for (Map.Entry<Integer, String> entry : letters.entrySet()) {
            if (inPiece == 0) {
                inPiece = Math.min(left, PIECE);
                tables.append(inPiece).append(" beginbfchar\n");
            }
            tables.append(String.format("<%04X> <", entry.getKey()));
            entry.getValue().chars().forEach(unit -> tables.append(String.format("%04X", unit)));
            tables.append(">\n");
            left--;
            if (--inPiece == 0) {
                tables.append("endbfchar\n");
            }
        }
        int end = frame.indexOf("endcmap");
        return frame.substring(0, end) + tables + frame.substring(end);
    }
}
