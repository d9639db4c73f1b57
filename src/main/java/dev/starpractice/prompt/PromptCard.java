package dev.starpractice.prompt;

import dev.starpractice.prompt.PromptProgress.Progress;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as the start page shows it.
 *
 * @param prompt the prompt
 * @param progress how far the person has come with it
 * @param lastWorkedOn the day of the last change, or null
 * @param step the one thing to do next
 */
record PromptCard(
        Prompt prompt, Progress progress, @Nullable LocalDate lastWorkedOn, NextStep step) {

    /** A score from which on an answer is better told than polished: the band "strong" of the rubric. */
    private static final int STRONG = 85;

    /** What to do next, as the end of a message key, and where. */
    record NextStep(String id, String href) {}

    static PromptCard of(Prompt prompt, Progress progress, ZoneId zone) {
        LocalDate day = progress.lastWorkedOn() == null ? null : LocalDate.ofInstant(progress.lastWorkedOn(), zone);
        return new PromptCard(prompt, progress, day, next(prompt, progress));
    }

    private static NextStep next(Prompt prompt, Progress progress) {
        if (progress.latestDraft() == null) {
            return new NextStep("start", "/prompts/" + prompt.id() + "/drafts/new");
        }
        if (progress.bestDraft() == null || progress.bestScore() == null) {
            return new NextStep("continue", "/drafts/" + progress.latestDraft());
        }
        return progress.bestScore() < STRONG
                ? new NextStep("improve", "/drafts/" + progress.bestDraft())
                : new NextStep("keep", "/drafts/" + progress.bestDraft());
    }
}
