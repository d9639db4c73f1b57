package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the PDF back and compares it with the model. */
class PdfWriterTests {

    private static final int MOST_TAGGED = 100;

    @Test
    void showsTextAsTyped() throws Exception {
        String text =
                "=1+1 <script>alert(1)</script> ](javascript:alert(1)) ../../x &amp; 28 % ≥ 3 → ✓ Ελληνικά Кириллица office flow";

        assertThat(squashed(pdf(chapter("Title", text)))).contains(text.replace(" ", ""));
    }

    @Test
    void namesInBracketsWhatTheFontsDoNotHave() throws Exception {
        byte[] pdf = pdf(chapter("Title", "日本 🚀🎉 \u202eabc\u0007 \u07ca"));

        assertThat(squashed(pdf))
                .contains("[U+65E5U+672C][rocket,partypopper][U+202E]abc[U+0007][U+07CA]")
                .contains("Somecharactershavenames.");
        assertThat(squashed(pdf(chapter("Title", "plain")))).doesNotContain("Somecharactershavenames.");
    }

    /** As a reader of the file selects and copies it: letter by letter what was typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "הורדתי את הזמן (בתוך 3 שבועות) בעזרת Kubernetes",
                "خفضت زمن الانتظار من ٤٥ دقيقة إلى ١٢",
                "می\u200cخواهم گزارش",
                "They said שלום (עולם) 12, and we shipped"
            })
    void keepsTextFromRightToLeftInItsOrder(String text) throws Exception {
        byte[] pdf = pdf(chapter("Title", text));

        String copied =
                Normalizer.normalize(squashed(pdf), Normalizer.Form.NFKC).replaceAll("[\u200e\u200f\u202a-\u202e]", "");
        for (String word : text.replace("\u200c", "").split("[ (),]+")) {
            assertThat(copied).contains(word);
        }
        assertThat(copied).doesNotContain("[U+", "Somecharactershavenames.");
    }

    @Test
    void keepsVeryLongWordsOnThePage() throws Exception {
        assertThat(squashed(pdf(chapter("Title", "x".repeat(5_000)))).replaceAll("[^x]", ""))
                .hasSizeGreaterThanOrEqualTo(5_000);
    }

    @Test
    void tellsReadersItsTitleLanguageStructureAndChapters() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(chapter("First <b>", "One."), chapter("Second", "Two.")))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Answers");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(bookmarks(pdf)).containsExactly("First <b>", "Second");
        }
    }

    @Test
    void saysSoWhereItIsTooLongForTags() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.write(
                new PdfWriter(out, "", "No tags.", 1),
                Documents.front(List.of("First", "Second")),
                chapter("First", "One."),
                chapter("Second", "Two."));

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNull();
        }
        assertThat(squashed(out.toByteArray())).contains("Notags.");
        assertThat(squashed(pdf(chapter("First", "One.")))).doesNotContain("Notags.");
    }

    @Test
    void embedsItsFontsAndReachesForNothingOutside() throws Exception {
        byte[] bytes = pdf(chapter("http://x.example/", "<img src='http://x.example/a.png'> file:///etc/passwd"));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    /** More chapters than are laid out together. */
    @Test
    void leadsFromTheTableOfContentsToEachChapter() throws Exception {
        Chapter[] chapters = IntStream.rangeClosed(1, 95)
                .mapToObj(i -> chapter("Answer number " + i, "Text number " + i + "."))
                .toArray(Chapter[]::new);
        try (PDDocument pdf = Loader.loadPDF(pdf(chapters))) {
            assertThat(bookmarks(pdf)).hasSize(95);
            int chapter = 0;
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
                    int target = ((PDPageDestination) action.getDestination()).retrievePageNumber();
                    assertThat(text(pdf, target + 1)).contains(chapters[chapter++].title() + "\n");
                }
            }
            assertThat(chapter).isEqualTo(95);
            assertThat(text(pdf, 1)).contains("Answer number 7 7");
        }
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        List<Path> before = temporary();

        pdf(chapter("Title", "Text."));

        assertThat(temporary()).isEqualTo(before);
    }

    /** Reading all of them takes seconds, and leaves a list of them in the user's home. */
    @Test
    void looksForNoFontOfTheMachine() throws Exception {
        pdf(chapter("Title", "Text."));

        assertThat(FontMappers.instance()).isInstanceOf(OwnFonts.class);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("star-practice"))
                    .toList();
        }
    }

    private static Chapter chapter(String title, String text) {
        return Documents.chapter(title, new Chapter.Blocks().paragraph(Block.Tone.BODY, text));
    }

    private static byte[] pdf(Chapter... chapters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> titles = Arrays.stream(chapters).map(Chapter::title).toList();
        Documents.write(
                new PdfWriter(out, "Some characters have names.", "No tags.", MOST_TAGGED),
                Documents.front(titles.size() > 1 ? titles : List.of()),
                chapters);
        return out.toByteArray();
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** All text without white space: where lines break is for the layout to say. */
    private static String squashed(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }
}
