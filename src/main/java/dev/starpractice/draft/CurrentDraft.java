package dev.starpractice.draft;

/** A draft and one of its revisions, read by one statement so that they belong together. */
record CurrentDraft(Draft draft, Revision revision) {

    SavedDraft view() {
        return new SavedDraft(
                draft.id(),
                draft.promptId(),
                draft.version(),
                revision.number(),
                revision.id(),
                revision.title(),
                revision.answer(),
                draft.createdAt(),
                revision.savedAt(),
                draft.copiedFrom(),
                draft.deletedAt());
    }
}
