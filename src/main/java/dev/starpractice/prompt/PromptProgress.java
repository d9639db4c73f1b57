package dev.starpractice.prompt;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a person has come with each prompt; told by a room that knows their drafts and scores. */
public interface PromptProgress {

    /** What there is for each prompt, by its id; prompts without a draft may be left out. */
    Map<String, Progress> byPrompt();

    /**
     * How far a person has come with one prompt.
     *
     * @param drafts how many drafts there are, those in the bin not counted; 0 or more
     * @param latestDraft the draft that was changed last, or null where there is none
     * @param bestDraft the draft with the best score, or null where none has a score
     * @param bestScore that score, 0 to 100, or null where none has a score
     * @param lastWorkedOn when a draft was last changed, or null where there is none
     */
    record Progress(
            int drafts,
            @Nullable UUID latestDraft,
            @Nullable UUID bestDraft,
            @Nullable Integer bestScore,
            @Nullable Instant lastWorkedOn) {

        /** No draft yet. */
        public static final Progress NONE = new Progress(0, null, null, null, null);
    }
}
