package dev.starpractice.export;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Some chapters, or the front, as the XHTML that a PDF is laid out from; built node by node, so that text stays text. */
final class PdfPages {

    private static final Set<String> INLINE = Set.of("span", "sup", "a");

    /** A phrase stays in its line; a longer passage that runs the other way gets lines of its own. */
    private static final int LONGEST_TURNED_IN_A_LINE = 40;

    private final Document document;

    private final Element bookmarks;

    private final Element body;

    private final Element frontBox;

    private boolean named;

    PdfPages(String title, String language, String style) {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        Element head = add(html, "head", "", "");
        add(head, "title", "", title);
        meta(head, "subject", title);
        add(head, "style", "", style);
        bookmarks = add(head, "bookmarks", "", "");
        body = add(html, "body", "", "");
        frontBox = add(body, "div", "front", "");
    }

    Document document() {
        return document;
    }

    /** True where some character had to be named, because the fonts do not have it. */
    boolean named() {
        return named;
    }

    /** The title page and the table of contents; a page number belongs to each title. */
    void front(Front front, List<Integer> pages, List<String> notes) {
        add(frontBox, "h1", "", front.title());
        front.notes().forEach(note -> add(frontBox, "p", "note", note));
        if (!front.legend().isEmpty()) {
            Element list = add(frontBox, "ul", "legend", "");
            front.legend().forEach(line -> add(list, "li", "", line));
        }
        notes.forEach(note -> add(frontBox, "p", "note", note));
        if (!front.contents().isEmpty()) {
            add(frontBox, "h2", "", front.contentsTitle());
            Element table = add(frontBox, "table", "contents", "");
            for (int i = 0; i < front.contents().size() && i < pages.size(); i++) {
                Element row = add(table, "tr", "", "");
                Element cell = add(row, "td", "", "");
                turn(cell, front.contents().get(i));
                Element link = add(cell, "a", "", front.contents().get(i));
                link.setAttribute("href", PdfWriter.chapterAddress(i));
                add(row, "td", "page", Integer.toString(pages.get(i)));
            }
        }
    }

    /**
     * One chapter, with its bookmark.
     *
     * @param pageEach true where every chapter begins on a new page
     * @param afterFront true where the chapter stands on the page of the front
     */
    void chapter(Chapter chapter, boolean pageEach, boolean afterFront) {
        String id = "c" + body.getChildNodes().getLength();
        Element bookmark = add(bookmarks, "bookmark", "", "");
        bookmark.setAttribute("name", Glyphs.shown(chapter.title().replace('\n', ' ')));
        bookmark.setAttribute("href", "#" + id);
        Element box = add(body, "div", pageEach && !afterFront ? "chapter new-page" : "chapter", "");
        box.setAttribute("id", id);
        add(box, pageEach ? "h1" : "h2", "", chapter.title());
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Heading heading) {
                add(box, "h" + heading.level(), "", heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                runs(add(box, "p", paragraph.tone().name().toLowerCase(Locale.ROOT), ""), paragraph.runs());
            } else if (block instanceof Block.Items items) {
                Element list = add(box, items.numbered() ? "ol" : "ul", "", "");
                items.items().forEach(item -> runs(add(list, "li", "", ""), item));
            } else if (block instanceof Block.Table table) {
                table(box, table);
            } else if (block instanceof Block.WritingSpace space) {
                for (int i = 0; i < space.lines(); i++) {
                    add(box, "div", "line", "");
                }
            }
        }
    }

    private void table(Element parent, Block.Table table) {
        Element element = add(parent, "table", table.header().size() == 5 ? "rows five" : "rows", "");
        Element head = add(add(element, "thead", "", ""), "tr", "", "");
        for (int i = 0; i < table.header().size(); i++) {
            add(head, "th", "c" + (i + 1), table.header().get(i)).setAttribute("scope", "col");
        }
        Element rows = add(element, "tbody", "", "");
        for (List<List<Run>> row : table.rows()) {
            Element line = add(rows, "tr", "", "");
            row.forEach(cell -> runs(add(line, "td", "", ""), cell));
        }
    }

    private void runs(Element parent, List<Run> runs) {
        turn(parent, Run.text(runs));
        for (Run run : runs) {
            if (run.marks().isEmpty()) {
                text(parent, run.text());
            } else {
                add(parent, "span", "mark", run.text());
                add(parent, "sup", "", Marked.letters(run));
            }
        }
    }

    private static void meta(Element head, String name, String content) {
        Element meta = head.getOwnerDocument().createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }

    private Element add(Element parent, String name, String cssClass, String text) {
        Element element = document.createElement(name);
        if (!cssClass.isEmpty()) {
            element.setAttribute("class", cssClass);
        }
        parent.appendChild(element);
        if (!INLINE.contains(name)) {
            turn(element, text);
        }
        text(element, text);
        return element;
    }

    /** Lets an element run from right to left where its text does. */
    private static void turn(Element element, String text) {
        if (Directions.beginsRightToLeft(text)) {
            element.setAttribute("dir", "rtl");
        }
    }

    private static boolean leadsRightToLeft(Element element) {
        return element.getAttribute("dir").equals("rtl")
                || (element.getParentNode() instanceof Element parent
                        && INLINE.contains(element.getTagName())
                        && leadsRightToLeft(parent));
    }

    private void text(Element parent, String text) {
        if (!text.isEmpty()) {
            boolean lacks = Glyphs.lacks(text);
            named |= lacks;
            String shown = lacks ? Glyphs.shown(text) : text;
            int from = 0;
            if (!leadsRightToLeft(parent)) {
                // The layout library puts the runs of a line side by side in the order of the letters; a box of its own
                // for what runs the other way keeps the words and numbers in it in their order.
                for (Iterator<Integer> edges = Directions.rightToLeft(shown).iterator(); edges.hasNext(); ) {
                    int start = edges.next();
                    int end = edges.next();
                    parent.appendChild(document.createTextNode(shown.substring(from, start)));
                    Element box = document.createElement("span");
                    box.setAttribute("class", end - start <= LONGEST_TURNED_IN_A_LINE ? "turned" : "turned-lines");
                    box.setAttribute("dir", "rtl");
                    box.appendChild(document.createTextNode(shown.substring(start, end)));
                    parent.appendChild(box);
                    from = end;
                }
            }
            parent.appendChild(document.createTextNode(shown.substring(from)));
        }
    }
}
