package dev.starpractice.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Writes a tagged PDF with bookmarks, embedded fonts and a linked table of contents.
 *
 * <p>Chapters are laid out a few at a time, each lot into a file of its own, because the layout of a whole long document
 * would not fit into memory; at the end the lots are put together behind the front, whose page numbers are known by
 * then. The files lie in a directory that only their owner can read, and go when the writer is closed.
 */
final class PdfWriter implements DocumentWriter {

    /** Chapters laid out together: more would cost memory, fewer would embed the fonts more often. */
    private static final int LOT = 40;

    /** The tags of a longer document would not fit into memory: it goes without. */
    static final int MOST_TAGGED = 500;

    private static final String FONT = "DejaVu Sans";

    /** Stands in links of the table of contents until the page is known; never leaves this class. */
    private static final String CHAPTER_ADDRESS = "chapter:";

    private final OutputStream out;

    private final String missing;

    private final String untagged;

    private final int mostTagged;

    private final Path directory;

    private final StreamCacheCreateFunction cache;

    private final TrueTypeFont regular;

    private final TrueTypeFont bold;

    private final List<Chapter> waiting = new ArrayList<>();

    private final List<Path> lots = new ArrayList<>();

    /** Which page each chapter begins on, the first page after the front being 1. */
    private final List<Integer> pages = new ArrayList<>();

    private int pageCount;

    private boolean named;

    private Front front = new Front("", "", List.of(), List.of(), "", List.of(), true);

    /**
     * @param missing the note for a document with characters that the fonts lack
     * @param untagged the note for a document that is too long for tags
     */
    PdfWriter(OutputStream out, String missing, String untagged) throws IOException {
        this(out, missing, untagged, MOST_TAGGED);
    }

    PdfWriter(OutputStream out, String missing, String untagged, int mostTagged) throws IOException {
        this.out = out;
        this.missing = missing;
        this.untagged = untagged;
        this.mostTagged = mostTagged;
        this.directory = Files.createTempDirectory("star-practice");
        this.cache = MemoryUsageSetting.setupMixed(8_000_000).setTempDir(directory.toFile()).streamCache;
        OwnFonts.only();
        this.regular = Glyphs.parse(Glyphs.REGULAR);
        this.bold = Glyphs.parse(Glyphs.BOLD);
        XRLog.setLoggingEnabled(false);
    }

    static String chapterAddress(int index) {
        return CHAPTER_ADDRESS + index;
    }

    @Override
    public void begin(Front newFront) {
        front = newFront;
    }

    @Override
    public void chapter(Chapter chapter) throws IOException {
        waiting.add(chapter);
        if (waiting.size() == LOT) {
            layOutLot();
        }
    }

    @Override
    public void end() throws IOException {
        try {
            if (!waiting.isEmpty() || (lots.isEmpty() && !frontStandsAlone())) {
                layOutLot();
            }
            if (frontStandsAlone()) {
                lots.add(0, layOutFront());
            }
            join();
        } finally {
            close();
        }
    }

    /** A short document begins on its first page; a table of contents has pages of its own. */
    private boolean frontStandsAlone() {
        return !front.contents().isEmpty();
    }

    private void layOutLot() throws IOException {
        PdfPages lot = new PdfPages(front.title(), front.language(), style(front.pageEach() ? "pages" : "sheet"));
        boolean withFront = lots.isEmpty() && !frontStandsAlone();
        for (Chapter chapter : waiting) {
            lot.chapter(chapter, front.pageEach(), withFront && chapter == waiting.get(0));
        }
        named |= lot.named();
        if (withFront) {
            lot.front(front, List.of(), notes());
        }
        Path file = layOut(lot, pageCount + 1);
        try (PDDocument document = Loader.loadPDF(file.toFile(), cache)) {
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            for (PDOutlineItem item : outline == null ? List.<PDOutlineItem>of() : outline.children()) {
                pages.add(pageCount + 1 + document.getPages().indexOf(item.findDestinationPage(document)));
            }
            pageCount += document.getNumberOfPages();
        }
        lots.add(file);
        waiting.clear();
    }

    private Path layOutFront() throws IOException {
        PdfPages pagesOfFront = new PdfPages(front.title(), front.language(), style("front"));
        pagesOfFront.front(front, pages, notes());
        return layOut(pagesOfFront, 1);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (named) {
            notes.add(missing);
        }
        if (!isTagged()) {
            notes.add(untagged);
        }
        return notes;
    }

    private boolean isTagged() {
        return front.contents().size() <= mostTagged;
    }

    private Path layOut(PdfPages content, int firstPage) throws IOException {
        Path file = Files.createTempFile(directory, "lot", ".pdf");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                PDDocument document = new PDDocument(cache)) {
            new PdfRendererBuilder()
                    .withW3cDocument(content.document(), null)
                    .usePDDocument(document)
                    .useFont(font(document, regular), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font(document, bold), FONT, 700, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(isTagged())
                    .usePdfVersion(1.7f)
                    .useInitialPageNumber(firstPage)
                    .withProducer("STAR Practice")
                    .useUnicodeBidiSplitter(Directions::new)
                    .useUnicodeBidiReorderer(new Directions())
                    // Nothing in a document is fetched from anywhere.
                    .useUriResolver((base, uri) -> uri.startsWith("#") || uri.startsWith(CHAPTER_ADDRESS) ? uri : null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .toStream(stream)
                    .run();
        }
        return file;
    }

    private static PDFontSupplier font(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private void join() throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument whole = Loader.loadPDF(lots.get(0).toFile(), cache)) {
            CopiedLetters.restore(whole);
            int frontPages = frontStandsAlone() ? whole.getNumberOfPages() : 0;
            for (Path lot : lots.subList(1, lots.size())) {
                try (PDDocument part = Loader.loadPDF(lot.toFile(), cache)) {
                    CopiedLetters.restore(part);
                    merger.appendDocument(whole, part);
                }
            }
            link(whole, frontPages);
            whole.save(out);
        }
        out.flush();
    }

    /** Points the links of the table of contents at their pages. */
    private void link(PDDocument whole, int frontPages) throws IOException {
        List<PDPage> all = new ArrayList<>();
        whole.getPages().forEach(all::add);
        for (PDPage page : all.subList(0, frontPages)) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(CHAPTER_ADDRESS)) {
                    int chapter = Integer.parseInt(action.getURI().substring(CHAPTER_ADDRESS.length()));
                    PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
                    destination.setPage(all.get(frontPages + pages.get(chapter) - 1));
                    PDActionGoTo goTo = new PDActionGoTo();
                    goTo.setDestination(destination);
                    link.setAction(goTo);
                }
            }
        }
    }

    /** Deletes the files of the writer; after {@link #end} there is nothing left to do. */
    @Override
    public void close() throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        regular.close();
        bold.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    private static String style(String name) throws IOException {
        StringBuilder style = new StringBuilder();
        for (String file : List.of("/export/document.css", "/export/" + name + ".css")) {
            try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(file), file)) {
                style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return style.toString();
    }
}
