package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.answer.StarAnswer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The STAR form as it was sent, its text {@linkplain TypedText#normalise normalised}.
 *
 * <p>A field that the request did not carry is null: it says nothing about the text, and never empties it.
 */
record DraftForm(
        @Nullable String title,
        @Nullable String situation,
        @Nullable String task,
        @Nullable String action,
        @Nullable String result,
        @Nullable String reflection) {

    static final DraftForm EMPTY = new DraftForm("", "", "", "", "", "");

    DraftForm {
        title = title == null ? null : TypedText.oneLine(title);
        situation = lines(situation);
        task = lines(task);
        action = lines(action);
        result = lines(result);
        reflection = lines(reflection);
    }

    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : TypedText.normalise(text);
    }

    static DraftForm of(SavedDraft draft) {
        return of(draft.title(), draft.answer());
    }

    private static DraftForm of(String title, StarAnswer answer) {
        return new DraftForm(
                title, answer.situation(), answer.task(), answer.action(), answer.result(), answer.reflection());
    }

    /** This form with what it does not say taken from another. */
    DraftForm over(DraftForm base) {
        return new DraftForm(
                title == null ? base.title : title,
                situation == null ? base.situation : situation,
                task == null ? base.task : task,
                action == null ? base.action : action,
                result == null ? base.result : result,
                reflection == null ? base.reflection : reflection);
    }

    /** The text of a section; empty where the form does not say. */
    public String text(Section section) {
        String text = switch (section) {
            case SITUATION -> situation;
            case TASK -> task;
            case ACTION -> action;
            case RESULT -> result;
            case REFLECTION -> reflection;
        };
        return text == null ? "" : text;
    }

    String titleText() {
        return title == null ? "" : title;
    }

    StarAnswer answer() {
        return new StarAnswer(
                text(Section.SITUATION),
                text(Section.TASK),
                text(Section.ACTION),
                text(Section.RESULT),
                text(Section.REFLECTION));
    }

    /** Words and speaking time of a section. */
    public SpeakingTime time(Section section) {
        return SpeakingTime.of(text(section));
    }

    /** Words and speaking time of the whole. */
    public SpeakingTime time() {
        return answer().speakingTime();
    }

    /** Notes what keeps this form from being saved, at the field where it can be mended. */
    void check(Errors errors) {
        check(errors, "title", titleText(), DraftService.MAX_TITLE_LENGTH);
        for (Section section : Section.values()) {
            check(errors, section.id(), text(section), StarAnswer.MAX_SECTION_LENGTH);
        }
        if (!errors.hasErrors() && answer().isBlank()) {
            errors.reject("draft.error.empty");
        }
    }

    private static void check(Errors errors, String field, String text, int limit) {
        TypedText.Problem problem = TypedText.problem(text, limit);
        if (problem != null) {
            String code =
                    "draft.error." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
            errors.rejectValue(field, code, new Object[] {limit, text.length()}, null);
        }
    }
}
