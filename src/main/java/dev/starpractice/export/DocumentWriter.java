package dev.starpractice.export;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes one document in one format: the front, then every chapter, then the end.
 *
 * <p>A writer holds no more than a few chapters at a time, so that a document may be as long as it likes.
 */
interface DocumentWriter extends Closeable {

    /** Begins the document. Called once, first. */
    void begin(Front front) throws IOException;

    /** Writes the next chapter. */
    void chapter(Chapter chapter) throws IOException;

    /** Writes what comes last and hands everything to the stream, which stays open. Called once, last. */
    void end() throws IOException;

    /** Lets go of what the writer holds besides the stream, whether the document came to its end or not. */
    @Override
    default void close() throws IOException {}
}
