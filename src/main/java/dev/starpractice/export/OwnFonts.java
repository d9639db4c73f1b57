package dev.starpractice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers every search for a font with ours.
 *
 * <p>The PDF library would otherwise read all fonts of the machine when it is first used, which takes seconds, and leave
 * a list of them in the user's home.
 */
final class OwnFonts implements FontMapper {

    private final TrueTypeFont font;

    private OwnFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** Sees to it that no font of the machine is looked for. */
    static void only() {
        Once.installed();
    }

    private static final class Once {

        static {
            try {
                FontMappers.set(new OwnFonts(Glyphs.parse(Glyphs.REGULAR)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void installed() {
            // Loading the class was the work.
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, font, true);
    }
}
