package dev.starpractice.backup;

/** Is told how far a long work is; may stop it by throwing. */
interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = new Progress() {};

    /** The work begins, or another part of it. */
    default void begin(long total) {}

    /** So much more of it is done. */
    default void advance(long done) {}
}
