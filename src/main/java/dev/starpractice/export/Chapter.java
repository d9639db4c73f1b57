package dev.starpractice.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One answer in a document.
 *
 * @param title the heading and the line in the table of contents
 * @param answer what the chapter shows, for formats that programs read
 * @param blocks what the chapter shows, for formats that people read
 */
record Chapter(String title, ExportedAnswer answer, List<Block> blocks) {

    Chapter {
        blocks = List.copyOf(blocks);
    }

    /** Collects blocks; what holds no text leaves nothing behind, its heading included. */
    static final class Blocks {

        private final List<Block> blocks = new ArrayList<>();

        Blocks paragraph(Block.Tone tone, String text) {
            return paragraph(tone, Run.plain(text));
        }

        Blocks paragraph(Block.Tone tone, List<Run> runs) {
            if (!Run.text(runs).isBlank()) {
                blocks.add(new Block.Paragraph(tone, runs));
            }
            return this;
        }

        Blocks items(boolean numbered, List<List<Run>> items) {
            if (!items.isEmpty()) {
                blocks.add(new Block.Items(numbered, items));
            }
            return this;
        }

        Blocks table(List<String> header, List<List<List<Run>>> rows) {
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(header, rows));
            }
            return this;
        }

        Blocks writingSpace(int lines) {
            blocks.add(new Block.WritingSpace(lines));
            return this;
        }

        /** A heading with what belongs under it, or nothing where that is empty. */
        Blocks part(int level, String heading, Blocks content) {
            if (!content.blocks.isEmpty()) {
                blocks.add(new Block.Heading(level, heading));
                blocks.addAll(content.blocks);
            }
            return this;
        }

        List<Block> list() {
            return blocks;
        }
    }
}
