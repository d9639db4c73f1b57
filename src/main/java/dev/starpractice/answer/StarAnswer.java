package dev.starpractice.answer;

import java.util.Objects;

/**
 * The five sections of one answer, as plain text with LF line ends.
 *
 * <p>Any section may be empty; none is null.
 */
public record StarAnswer(String situation, String task, String action, String result, String reflection) {

    /** An answer with nothing in it. */
    public static final StarAnswer EMPTY = new StarAnswer("", "", "", "", "");

    /** The most UTF-16 units that one section may hold. */
    public static final int MAX_SECTION_LENGTH = 5_000;

    public StarAnswer {
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(reflection, "reflection");
    }

    /** The text of one section. */
    public String text(Section section) {
        return switch (section) {
            case SITUATION -> situation;
            case TASK -> task;
            case ACTION -> action;
            case RESULT -> result;
            case REFLECTION -> reflection;
        };
    }

    /** This answer with one section replaced. */
    public StarAnswer with(Section section, String text) {
        return new StarAnswer(
                section == Section.SITUATION ? text : situation,
                section == Section.TASK ? text : task,
                section == Section.ACTION ? text : action,
                section == Section.RESULT ? text : result,
                section == Section.REFLECTION ? text : reflection);
    }

    /** True where no section holds anything but white space. */
    public boolean isBlank() {
        return situation.isBlank() && task.isBlank() && action.isBlank() && result.isBlank() && reflection.isBlank();
    }

    /** Words and speaking time of all five sections together. */
    public SpeakingTime speakingTime() {
        int words = 0;
        for (Section section : Section.values()) {
            words += SpeakingTime.of(text(section)).words();
        }
        return new SpeakingTime(words);
    }
}
