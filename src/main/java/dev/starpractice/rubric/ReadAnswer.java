package dev.starpractice.rubric;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;

/** An answer as the criteria read it: its sections taken apart once, for all of them. */
public final class ReadAnswer {

    private final StarAnswer answer;

    private ReadAnswer(StarAnswer answer) {
        this.answer = answer;
    }

    /** Reads an answer. */
    public static ReadAnswer of(StarAnswer answer) {
        return new ReadAnswer(answer);
    }

    /** The answer as it was given. */
    public StarAnswer answer() {
        return answer;
    }

    /** The text of a section as it was given. */
    public String text(Section section) {
        return answer.text(section);
    }

    /** True where no section holds a word. */
    public boolean empty() {
        return answer.speakingTime().words() == 0;
    }
}
