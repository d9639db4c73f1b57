package dev.starpractice.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes CommonMark. Whatever a person typed is shown as typed: nothing in it is taken for markup.
 *
 * <p>Only core CommonMark is used, no tables, so that every reader shows the same.
 */
final class MarkdownWriter implements DocumentWriter {

    private final Writer out;

    MarkdownWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(Front front) throws IOException {
        heading(1, front.title());
        for (String note : front.notes()) {
            paragraph(escape(note));
        }
        if (!front.legend().isEmpty()) {
            items(false, front.legend().stream().map(Run::plain).toList());
        }
        if (!front.contents().isEmpty()) {
            heading(2, front.contentsTitle());
            items(true, front.contents().stream().map(Run::plain).toList());
        }
    }

    @Override
    public void chapter(Chapter chapter) throws IOException {
        heading(2, chapter.title());
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Heading heading) {
                heading(heading.level() + 1, heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Items items) {
                items(items.numbered(), items.items());
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.WritingSpace space) {
                paragraph("\\_\\_\\_\\\n".repeat(space.lines() - 1) + "\\_\\_\\_");
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void paragraph(Block.Paragraph paragraph) throws IOException {
        String text = Marked.text(paragraph.runs());
        if (paragraph.tone() == Block.Tone.QUESTION) {
            out.write("> " + escape(text).replace("\n", "\n> ") + "\n\n");
        } else {
            paragraph(escape(text));
        }
    }

    private void paragraph(String escaped) throws IOException {
        out.write(escaped + "\n\n");
    }

    private void heading(int level, String text) throws IOException {
        // A heading is one line; a line end in its text can only be a space.
        out.write("#".repeat(level) + " " + escape(text.replace('\n', ' ')) + "\n\n");
    }

    private void items(boolean numbered, List<List<Run>> items) throws IOException {
        int number = 1;
        for (List<Run> item : items) {
            String bullet = numbered ? number++ + ". " : "- ";
            out.write(bullet + indent(escape(Marked.text(item)), bullet.length()) + "\n");
        }
        out.write("\n");
    }

    /** A row is a list item: its first cell, and under it the other cells that say something. */
    private void table(Block.Table table) throws IOException {
        for (List<List<Run>> row : table.rows()) {
            out.write("- **" + escape(Marked.text(row.get(0))) + "**\n");
            for (int i = 1; i < row.size(); i++) {
                String text = Marked.text(row.get(i));
                if (!text.isBlank()) {
                    String line = escape(table.header().get(i)) + ": " + indent(inline(text), 4);
                    out.write("  - " + line + "\n");
                }
            }
        }
        out.write("\n");
    }

    private static String indent(String text, int columns) {
        return text.replace("\n", "\n" + " ".repeat(columns));
    }

    /** Text in the middle of a line: its own first line does not begin one. */
    private static String inline(String text) {
        String escaped = escape("x" + text);
        return escaped.substring(1);
    }

    /**
     * Text such that a CommonMark reader shows exactly it: characters that could mean something are escaped, a line end
     * is a hard break, an empty line between two others a new paragraph, and spaces that HTML would swallow are no-break
     * spaces.
     */
    static String escape(String text) {
        String[] lines = text.split("\n", -1);
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            boolean beforeGap =
                    i + 2 < lines.length && lines[i + 1].isEmpty() && !lines[i].isEmpty() && !lines[i + 2].isEmpty();
            escaped.append(line(lines[i], last || beforeGap));
            if (last) {
                break;
            }
            if (beforeGap) {
                escaped.append("\n\n");
                i++;
            } else if (restIsEmpty(lines, i + 1)) {
                // A hard break cannot end a paragraph.
                escaped.append("&#10;".repeat(lines.length - 1 - i));
                break;
            } else {
                escaped.append("\\\n");
            }
        }
        return escaped.toString();
    }

    private static boolean restIsEmpty(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static StringBuilder line(String line, boolean last) {
        StringBuilder escaped = new StringBuilder();
        int length = line.length();
        int start = 0;
        while (start < length && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            escaped.append(line.charAt(start) == ' ' ? "&nbsp;" : "&nbsp;&nbsp;&nbsp;&nbsp;");
            start++;
        }
        int digits = start;
        while (digits < length && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        List<Integer> shortcodes = colonsOfShortcodes(line);
        for (int i = start; i < length; i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                // Entities, not backslashes: old readers pass HTML on in spite of a backslash.
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\\', '`', '*', '_', '[', ']', '{', '}', '|', '~', '$' ->
                    escaped.append('\\').append(c);
                case '#' ->
                    // A heading may begin and end with one.
                    escaped.append(i == start || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '#' ? "\\" : "")
                            .append(c);
                case '+', '-', '=', '%' ->
                    escaped.append(i == start ? "\\" : "").append(c);
                case ':' ->
                    escaped.append(i == start || shortcodes.contains(i) ? "\\" : "")
                            .append(c);
                case '.', ')' ->
                    escaped.append(i == digits && i > start ? "\\" : "").append(c);
                case ' ' -> {
                    boolean lost = i + 1 < length ? line.charAt(i + 1) == ' ' : last;
                    escaped.append(lost ? "&nbsp;" : " ");
                }
                default -> {
                    if (Character.isISOControl(c)) {
                        escaped.append("&#").append((int) c).append(';');
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped;
    }

    /** Where the colons of emoji short names such as {@code :tada:} are, which some readers turn into pictures. */
    private static List<Integer> colonsOfShortcodes(String line) {
        List<Integer> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') {
                if (open >= 0 && i > open + 1) {
                    found.add(open);
                    found.add(i);
                    open = -1;
                } else {
                    open = i;
                }
            } else if (!Character.isLetterOrDigit(c) && c != '_' && c != '+' && c != '-') {
                open = -1;
            }
        }
        return found;
    }
}
