package dev.starpractice.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a Word document: a zip with a few fixed parts (in {@code export/docx/}) and the text, written as it comes.
 *
 * <p>By hand and not with a library, because those hold a whole document in memory. Headings, lists and tables are real
 * ones, so that Word's navigation and table of contents know them.
 */
final class DocxWriter implements DocumentWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Parts that are the same in every document. */
    private static final List<String> FIXED = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml");

    /** Widths of the columns of a scorecard, and of one without numbers, in twentieths of a point. */
    private static final int[] FIVE_COLUMNS = {1900, 1300, 800, 2700, 2712};

    private static final int[] THREE_COLUMNS = {2412, 3500, 3500};

    private static final int BULLETS = 1;

    private static final int FIRST_NUMBERED = 2;

    private final ZipOutputStream zip;

    private XMLStreamWriter xml;

    private boolean pageEach;

    private int chapters;

    private int numberedLists;

    DocxWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        xml = part();
    }

    @Override
    public void begin(Front front) throws IOException {
        pageEach = front.pageEach();
        for (String name : FIXED) {
            zip.putNextEntry(new ZipEntry(name));
            try (InputStream in =
                    Objects.requireNonNull(DocxWriter.class.getResourceAsStream("/export/docx/" + file(name)), name)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        properties(front);
        try {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            xml = part();
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w", "document", MAIN);
            xml.writeNamespace("w", MAIN);
            open("body");
            paragraph("Title", Run.plain(front.title()), -1);
            for (String note : front.notes()) {
                paragraph("Note", Run.plain(note), -1);
            }
            for (String line : front.legend()) {
                paragraph("ListParagraph", Run.plain(line), BULLETS);
            }
            if (!front.contents().isEmpty()) {
                paragraph("ContentsTitle", Run.plain(front.contentsTitle()), -1);
                for (int i = 0; i < front.contents().size(); i++) {
                    contentsLine(front.contents().get(i), i);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void chapter(Chapter chapter) throws IOException {
        try {
            open("p");
            open("pPr");
            value("pStyle", "Heading1");
            if (pageEach && chapters > 0) {
                open("pageBreakBefore");
                shut();
            }
            shut();
            String id = Integer.toString(chapters);
            open("bookmarkStart");
            attribute("id", id);
            attribute("name", bookmark(chapters));
            shut();
            runs(Run.plain(chapter.title()));
            open("bookmarkEnd");
            attribute("id", id);
            shut();
            shut();
            chapters++;
            for (Block block : chapter.blocks()) {
                block(block);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            open("sectPr");
            open("pgSz");
            attribute("w", "11906");
            attribute("h", "16838");
            shut();
            open("pgMar");
            for (String side : List.of("top", "right", "bottom", "left")) {
                attribute(side, "1247");
            }
            attribute("header", "708");
            attribute("footer", "708");
            attribute("gutter", "0");
            shut();
            shut();
            shut();
            shut();
            xml.writeEndDocument();
            xml.flush();
            zip.closeEntry();
            numbering();
            zip.finish();
            zip.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void block(Block block) throws XMLStreamException {
        if (block instanceof Block.Heading heading) {
            paragraph("Heading" + heading.level(), Run.plain(heading.text()), -1);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(
                    switch (paragraph.tone()) {
                        case BODY -> "Normal";
                        case QUESTION -> "Quote";
                        case NOTE -> "Note";
                    },
                    paragraph.runs(),
                    -1);
        } else if (block instanceof Block.Items items) {
            int list = items.numbered() ? FIRST_NUMBERED + numberedLists++ : BULLETS;
            for (List<Run> item : items.items()) {
                paragraph("ListParagraph", item, list);
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.WritingSpace space) {
            for (int i = 0; i < space.lines(); i++) {
                paragraph("WritingLine", List.of(), -1);
            }
        }
    }

    private void table(Block.Table table) throws XMLStreamException {
        int[] widths = table.header().size() == 5 ? FIVE_COLUMNS : THREE_COLUMNS;
        open("tbl");
        open("tblPr");
        value("tblStyle", "Scorecard");
        open("tblW");
        attribute("w", "5000");
        attribute("type", "pct");
        shut();
        open("tblLayout");
        attribute("type", "fixed");
        shut();
        open("tblLook");
        attribute("firstRow", "1");
        shut();
        shut();
        open("tblGrid");
        for (int i = 0; i < table.header().size(); i++) {
            open("gridCol");
            attribute("w", Integer.toString(widths[i % widths.length]));
            shut();
        }
        shut();
        row(table.header().stream().map(Run::plain).toList(), widths, true);
        for (List<List<Run>> row : table.rows()) {
            row(row, widths, false);
        }
        shut();
        // Word wants a paragraph between a table and what follows.
        paragraph("Note", List.of(), -1);
    }

    private void row(List<List<Run>> cells, int[] widths, boolean header) throws XMLStreamException {
        open("tr");
        open("trPr");
        open("cantSplit");
        shut();
        if (header) {
            open("tblHeader");
            shut();
        }
        shut();
        for (int i = 0; i < cells.size(); i++) {
            open("tc");
            open("tcPr");
            open("tcW");
            attribute("w", Integer.toString(widths[i % widths.length]));
            attribute("type", "dxa");
            shut();
            shut();
            paragraph(header ? "CellTitle" : "Cell", cells.get(i), -1);
            shut();
        }
        shut();
    }

    private void contentsLine(String title, int index) throws XMLStreamException {
        open("p");
        open("pPr");
        value("pStyle", "ContentsLine");
        shut();
        open("hyperlink");
        attribute("anchor", bookmark(index));
        runs(Run.plain(title));
        shut();
        shut();
    }

    /** A paragraph; {@code list} is the list that it is an item of, or -1. */
    private void paragraph(String style, List<Run> runs, int list) throws XMLStreamException {
        open("p");
        open("pPr");
        value("pStyle", style);
        if (list >= 0) {
            open("numPr");
            value("ilvl", "0");
            value("numId", Integer.toString(list));
            shut();
        }
        shut();
        runs(runs);
        shut();
    }

    private void runs(List<Run> runs) throws XMLStreamException {
        for (Run run : runs) {
            run(run.text(), run.marks().isEmpty() ? "" : "Evidence");
            if (!run.marks().isEmpty()) {
                run(Marked.letters(run), "EvidenceLetter");
            }
        }
    }

    /** Text with its line breaks and tabs; a character that XML cannot hold stands in brackets by its number. */
    private void run(String text, String style) throws XMLStreamException {
        open("r");
        if (!style.isEmpty()) {
            open("rPr");
            value("rStyle", style);
            shut();
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\t') {
                text(plain);
                open(c == '\n' ? "br" : "tab");
                shut();
            } else if (c < ' ' || c == 0xFFFE || c == 0xFFFF || Character.getType(c) == Character.SURROGATE) {
                plain.append(String.format(Locale.ROOT, "[U+%04X]", c));
            } else {
                plain.appendCodePoint(c);
            }
        }
        text(plain);
        shut();
    }

    private void text(StringBuilder text) throws XMLStreamException {
        if (!text.isEmpty()) {
            open("t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(text.toString());
            shut();
            text.setLength(0);
        }
    }

    private void properties(Front front) throws IOException {
        String dublinCore = "http://purl.org/dc/elements/1.1/";
        String core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        zip.putNextEntry(new ZipEntry("docProps/core.xml"));
        try {
            xml = part();
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("cp", "coreProperties", core);
            xml.writeNamespace("cp", core);
            xml.writeNamespace("dc", dublinCore);
            for (List<String> property :
                    List.of(List.of("title", front.title()), List.of("language", front.language()))) {
                xml.writeStartElement("dc", property.get(0), dublinCore);
                xml.writeCharacters(property.get(1));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
    }

    /** What bullets look like, and one numbering for each numbered list, so that each begins at 1. */
    private void numbering() throws IOException, XMLStreamException {
        zip.putNextEntry(new ZipEntry("word/numbering.xml"));
        xml = part();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "numbering", MAIN);
        xml.writeNamespace("w", MAIN);
        kindOfList("0", "bullet", "•");
        kindOfList("1", "decimal", "%1.");
        for (int list = BULLETS; list < FIRST_NUMBERED + numberedLists; list++) {
            open("num");
            attribute("numId", Integer.toString(list));
            value("abstractNumId", list == BULLETS ? "0" : "1");
            if (list >= FIRST_NUMBERED) {
                open("lvlOverride");
                attribute("ilvl", "0");
                value("startOverride", "1");
                shut();
            }
            shut();
        }
        xml.writeEndDocument();
        xml.flush();
        zip.closeEntry();
    }

    private void kindOfList(String id, String format, String text) throws XMLStreamException {
        open("abstractNum");
        attribute("abstractNumId", id);
        value("multiLevelType", "singleLevel");
        open("lvl");
        attribute("ilvl", "0");
        value("start", "1");
        value("numFmt", format);
        value("lvlText", text);
        value("lvlJc", "left");
        open("pPr");
        open("ind");
        attribute("left", "425");
        attribute("hanging", "425");
        shut();
        shut();
        shut();
        shut();
    }

    private XMLStreamWriter part() throws IOException {
        try {
            // Straight into the zip it would compress a few characters at a time.
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            return XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, MAIN);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("w", MAIN, name, value);
    }

    private void value(String name, String value) throws XMLStreamException {
        open(name);
        attribute("val", value);
        shut();
    }

    private void shut() throws XMLStreamException {
        xml.writeEndElement();
    }

    private static String bookmark(int chapter) {
        return "answer" + (chapter + 1);
    }

    /** The file of the class path that holds a part. */
    private static String file(String part) {
        return switch (part) {
            case "[Content_Types].xml" -> "content-types.xml";
            case "_rels/.rels" -> "rels.xml";
            case "word/_rels/document.xml.rels" -> "document-rels.xml";
            default -> part.substring("word/".length());
        };
    }
}
