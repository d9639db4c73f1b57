package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the document back from its zip and compares it with the model. */
class DocxWriterTests {

    @Test
    void keepsEveryCharacterAsTyped() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("t");
            random.ints(60, 0, 0x11000)
                    .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                    .filter(c -> !Character.isSurrogate((char) c) && c != 0xFFFE && c != 0xFFFF)
                    .forEach(text::appendCodePoint);
            assertThat(paragraphs(docx(chapter("Title", text + " =1+1 <b> ]]> &amp; ")), "Normal"))
                    .containsExactly(text + " =1+1 <b> ]]> &amp; ");
        }
    }

    @Test
    void namesInBracketsWhatXmlCannotHold() throws Exception {
        assertThat(paragraphs(docx(chapter("Title", "bell \u0007 \uffff")), "Normal"))
                .containsExactly("bell [U+0007] [U+FFFF]");
    }

    @Test
    void writesHeadingsListsAndTablesAsSuch() throws Exception {
        Map<String, Document> docx = docx(Documents.chapter(
                "Title",
                new Chapter.Blocks()
                        .part(2, "Situation", new Chapter.Blocks().paragraph(Block.Tone.BODY, "Text."))
                        .items(true, List.of(Run.plain("one"), Run.plain("two")))
                        .items(true, List.of(Run.plain("again one")))
                        .table(List.of("A", "B"), List.of(List.of(Run.plain("a"), Run.plain("b"))))));

        assertThat(paragraphs(docx, "Heading1")).containsExactly("Title");
        assertThat(paragraphs(docx, "Heading2")).containsExactly("Situation");
        assertThat(paragraphs(docx, "ListParagraph")).containsExactly("one", "two", "again one");
        assertThat(paragraphs(docx, "Cell")).containsExactly("a", "b");
        // Every list that is used is defined, and each numbered one begins anew.
        assertThat(values(docx.get("word/numbering.xml"), "num", "numId"))
                .containsAll(values(docx.get("word/document.xml"), "numId", "val"))
                .hasSize(3);
    }

    @Test
    void marksEvidenceAndNamesItsCriteria() throws Exception {
        Map<String, Document> docx = docx(Documents.chapter(
                "Title",
                new Chapter.Blocks()
                        .paragraph(
                                Block.Tone.BODY,
                                Run.marked(
                                        "fell by 28 %.",
                                        List.of(new Run.Span(8, 12, "A"), new Run.Span(8, 12, "C"))))));

        assertThat(paragraphs(docx, "Normal")).containsExactly("fell by 28 %A, C.");
        assertThat(values(docx.get("word/document.xml"), "rStyle", "val"))
                .containsExactly("Evidence", "EvidenceLetter");
    }

    @Test
    void usesOnlyStylesThatItHas() throws Exception {
        Map<String, Document> docx = docx(
                Documents.chapter(
                        "1",
                        new Chapter.Blocks().paragraph(Block.Tone.QUESTION, "q").writingSpace(2)),
                chapter("2", "text"));

        assertThat(values(docx.get("word/styles.xml"), "style", "styleId"))
                .containsAll(values(docx.get("word/document.xml"), "pStyle", "val"));
    }

    private static Chapter chapter(String title, String text) {
        return Documents.chapter(title, new Chapter.Blocks().paragraph(Block.Tone.BODY, text));
    }

    /** The XML parts of a document. */
    private static Map<String, Document> docx(Chapter... chapters) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.write(new DocxWriter(out), Documents.front(List.of("a", "b")), chapters);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                DocumentBuilder builder = factory.newDocumentBuilder();
                parts.put(entry.getName(), builder.parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }

    /** The text of all paragraphs of a style. */
    private static List<String> paragraphs(Map<String, Document> docx, String style) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Element paragraph : elements(docx.get("word/document.xml"), "p")) {
            Element styled =
                    (Element) paragraph.getElementsByTagName("w:pStyle").item(0);
            if (styled.getAttribute("w:val").equals(style)) {
                StringBuilder text = new StringBuilder();
                collect(paragraph, text);
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static void collect(Node node, StringBuilder text) {
        switch (node.getNodeName()) {
            case "w:t" -> text.append(node.getTextContent());
            case "w:br" -> text.append('\n');
            case "w:tab" -> text.append('\t');
            default -> {
                NodeList children = node.getChildNodes();
                for (int i = 0; i < children.getLength(); i++) {
                    collect(children.item(i), text);
                }
            }
        }
    }

    private static List<String> values(Document part, String element, String attribute) {
        return elements(part, element).stream()
                .map(e -> e.getAttribute("w:" + attribute))
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static List<Element> elements(Document part, String name) {
        NodeList found = part.getElementsByTagName("w:" + name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
