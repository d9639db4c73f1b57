package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import org.jspecify.annotations.Nullable;

/**
 * What a clause of an answer can do for a criterion. One clause can do several things.
 *
 * <p>What each means stands in the definition of its criterion, {@code rubric/definition.md}.
 */
public enum Tag {
    /** An outcome with a number that measures it. */
    RESULT_MEASURED("quantified-result"),
    /** A measured outcome set against a baseline, target, limit or period. */
    RESULT_CHECKED("quantified-result"),
    /** An outcome whose size or direction is told in words. */
    RESULT_MAGNITUDE("quantified-result"),
    /** A number that measures no outcome. */
    RESULT_FALSE_NUMBER("quantified-result"),
    /** An outcome with neither number nor magnitude. */
    RESULT_VAGUE("quantified-result"),
    LESSON_GENERIC("lesson"),
    LESSON_PRINCIPLE("lesson"),
    LESSON_APPLIED("lesson"),
    ACTION_OWN_STEP("actions"),
    ACTION_OWN_VAGUE("actions"),
    ACTION_TEAM("actions"),
    ACTION_PASSIVE("actions"),
    ACTION_THOUGHT("actions"),
    CONTEXT_HAPPENING("context"),
    CONTEXT_GOAL("context"),
    CONTEXT_SCOPE("context"),
    CONTEXT_CONSTRAINT("context"),
    MECHANISM_INTENDED("mechanism"),
    MECHANISM_NAMED("mechanism"),
    MECHANISM_LASTING("mechanism"),
    ACCOUNTABILITY_BLAME("accountability"),
    ACCOUNTABILITY_EXCUSE("accountability"),
    ACCOUNTABILITY_OWN("accountability"),
    OWNERSHIP_1(Competency.OWNERSHIP),
    OWNERSHIP_2(Competency.OWNERSHIP),
    OWNERSHIP_3(Competency.OWNERSHIP),
    DISAGREEMENT_1(Competency.DISAGREEMENT),
    DISAGREEMENT_2(Competency.DISAGREEMENT),
    DISAGREEMENT_3(Competency.DISAGREEMENT),
    FAILURE_1(Competency.FAILURE),
    FAILURE_2(Competency.FAILURE),
    FAILURE_3(Competency.FAILURE),
    DEADLINE_1(Competency.DEADLINE),
    DEADLINE_2(Competency.DEADLINE),
    DEADLINE_3(Competency.DEADLINE),
    INCOMPLETE_DATA_1(Competency.INCOMPLETE_DATA),
    INCOMPLETE_DATA_2(Competency.INCOMPLETE_DATA),
    INCOMPLETE_DATA_3(Competency.INCOMPLETE_DATA),
    /** Told as what one would or usually does. */
    HYPOTHETICAL("");

    private final String criterion;

    private final @Nullable Competency kind;

    Tag(String criterion) {
        this.criterion = criterion;
        this.kind = null;
    }

    Tag(Competency kind) {
        this.criterion = "prompt-fit";
        this.kind = kind;
    }

    /** The id of the criterion that it counts for; empty where several look at it. */
    public String criterion() {
        return criterion;
    }

    /** The one kind of prompt for which it means anything, or null where it does for all. */
    public @Nullable Competency kind() {
        return kind;
    }

    /** The tag of the {@code point}-th thing, 1 to 3, that a prompt of that kind looks for. */
    public static Tag point(Competency kind, int point) {
        return valueOf(kind.name() + "_" + point);
    }
}
