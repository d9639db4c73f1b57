package dev.starpractice.draft;

/** Published within the transaction that wrote a new text of a draft. */
public record DraftSaved(SavedDraft draft) {}
