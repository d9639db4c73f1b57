package dev.starpractice.backup;

/**
 * A place in a backup file.
 *
 * @param path where it is in the data, such as {@code drafts[3].revisions[0].title}; empty for the whole file
 * @param line from 1
 * @param column from 1
 */
record Place(String path, int line, int column) {}
