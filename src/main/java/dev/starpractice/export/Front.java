package dev.starpractice.export;

import java.util.List;

/**
 * What stands before the first chapter of a document.
 *
 * @param title the name of the document
 * @param language of the words that the application puts in, as a BCP 47 tag
 * @param notes what is in the document and when it was made, a sentence each
 * @param legend what the letters at marked words stand for, a line each; empty where nothing is marked
 * @param contentsTitle the heading of the table of contents
 * @param contents the titles of all chapters in their order; empty for a document without a table of contents
 * @param pageEach true where every chapter begins on a new page
 */
record Front(
        String title,
        String language,
        List<String> notes,
        List<String> legend,
        String contentsTitle,
        List<String> contents,
        boolean pageEach) {

    Front {
        notes = List.copyOf(notes);
        legend = List.copyOf(legend);
        contents = List.copyOf(contents);
    }
}
