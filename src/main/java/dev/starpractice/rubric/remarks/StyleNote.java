package dev.starpractice.rubric.remarks;

import dev.starpractice.rubric.Evidence;
import java.util.Locale;

/**
 * Something about the wording that a listener would notice; it costs no points.
 *
 * @param kind what it is
 * @param place where it stands
 */
public record StyleNote(Kind kind, Evidence place) {

    /** What can be noticed. */
    public enum Kind {
        /** Looks like a detail that should not leave the machine: an address, a phone number, a key. */
        CONFIDENTIAL,
        /** A passive in the Action that hides who acted. */
        HIDDEN_ACTOR,
        /** Longer than one breath. */
        LONG_SENTENCE,
        /** An abbreviation that not every listener knows, never spelled out. */
        ACRONYM,
        /** Words that take back what is said: "I think", "maybe". */
        HEDGE,
        /** Words that say nothing: "basically", "you know". */
        FILLER;

        /** The name used in message keys, such as {@code hidden-actor}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
