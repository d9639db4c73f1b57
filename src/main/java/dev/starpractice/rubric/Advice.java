package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import java.util.List;

/**
 * One thing to do next, as a message code with arguments: the wording is in the message files.
 *
 * @param code the message key below {@code rubric.advice.<criterion id>.}, such as {@code add-baseline}
 * @param section the section to edit
 * @param arguments words quoted from the answer and numbers, in the order of the message's placeholders
 */
public record Advice(String code, Section section, List<Object> arguments) {

    public Advice {
        arguments = List.copyOf(arguments);
    }

    /** Advice that quotes nothing. */
    public static Advice of(String code, Section section) {
        return new Advice(code, section, List.of());
    }

    /** Advice with arguments. */
    public static Advice of(String code, Section section, Object... arguments) {
        return new Advice(code, section, List.of(arguments));
    }
}
