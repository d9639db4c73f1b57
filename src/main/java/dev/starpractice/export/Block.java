package dev.starpractice.export;

import java.util.List;
import java.util.Locale;

/** What a chapter is made of, from top to bottom. */
sealed interface Block {

    /** What the block is, for templates: {@code heading}, {@code paragraph}, and so on. */
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * A heading within a chapter.
     *
     * @param level 2 or 3; level 1 is the chapter's title
     */
    record Heading(int level, String text) implements Block {}

    /** Text whose line ends and spaces are shown as they are. */
    record Paragraph(Tone tone, List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A list; each item is one paragraph. */
    record Items(boolean numbered, List<List<Run>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Rows under a heading row; every row has as many cells as the heading. */
    record Table(List<String> header, List<List<List<Run>>> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** Empty lines to write on by hand. */
    record WritingSpace(int lines) implements Block {}

    /** How a paragraph speaks. */
    enum Tone {
        /** The person's own words, and other running text. */
        BODY,
        /** The question that is answered. */
        QUESTION,
        /** Something small on the side, such as the speaking time. */
        NOTE
    }
}
