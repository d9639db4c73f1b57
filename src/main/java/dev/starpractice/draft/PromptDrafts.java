package dev.starpractice.draft;

import java.time.Instant;

/**
 * The drafts of one prompt, counted.
 *
 * @param count how many there are, without those in the bin; at least 1
 * @param lastWorkedOn when the last of them changed
 */
public record PromptDrafts(String promptId, long count, Instant lastWorkedOn) {}
