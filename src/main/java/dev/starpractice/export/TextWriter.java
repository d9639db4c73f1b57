package dev.starpractice.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes plain text in UTF-8 with LF line ends; what a person typed stands there unchanged. */
final class TextWriter implements DocumentWriter {

    private static final int LONGEST_RULE = 72;

    private final Writer out;

    TextWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(Front front) throws IOException {
        underlined(front.title(), '=');
        for (String note : front.notes()) {
            paragraph(note);
        }
        items(false, front.legend().stream().map(Run::plain).toList());
        if (!front.contents().isEmpty()) {
            underlined(front.contentsTitle(), '-');
            items(true, front.contents().stream().map(Run::plain).toList());
        }
    }

    @Override
    public void chapter(Chapter chapter) throws IOException {
        out.write("\n");
        underlined(chapter.title(), '=');
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() == 2) {
                    underlined(heading.text(), '-');
                } else {
                    paragraph(heading.text() + ":");
                }
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(Marked.text(paragraph.runs()));
            } else if (block instanceof Block.Items items) {
                items(items.numbered(), items.items());
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.WritingSpace space) {
                out.write(("_".repeat(LONGEST_RULE) + "\n\n").repeat(space.lines()));
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void underlined(String text, char with) throws IOException {
        String rule =
                String.valueOf(with).repeat(Math.max(1, Math.min(LONGEST_RULE, text.codePointCount(0, text.length()))));
        out.write(text + "\n" + rule + "\n\n");
    }

    private void paragraph(String text) throws IOException {
        out.write(text + "\n\n");
    }

    private void items(boolean numbered, List<List<Run>> items) throws IOException {
        int number = 1;
        for (List<Run> item : items) {
            String bullet = numbered ? number++ + ". " : "- ";
            out.write(bullet + Marked.text(item).replace("\n", "\n" + " ".repeat(bullet.length())) + "\n");
        }
        if (!items.isEmpty()) {
            out.write("\n");
        }
    }

    private void table(Block.Table table) throws IOException {
        for (List<List<Run>> row : table.rows()) {
            out.write("- " + Marked.text(row.get(0)) + "\n");
            for (int i = 1; i < row.size(); i++) {
                String text = Marked.text(row.get(i));
                if (!text.isBlank()) {
                    out.write("  " + table.header().get(i) + ": " + text.replace("\n", "\n    ") + "\n");
                }
            }
        }
        out.write("\n");
    }
}
