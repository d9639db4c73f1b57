package dev.starpractice.rubric.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.ReadAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleNotesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I basically rewrote it.                        | FILLER: basically",
                "It was, you know, broken.                      | FILLER: you know",
                "It was kind of slow.                           | FILLER: kind of",
                "I think the cache was cold.                    | HEDGE: I think",
                "I’d say it was fine.                           | HEDGE: I’d say",
                "Maybe I restarted it.                          | HEDGE: Maybe",
                "The secrets were rotated overnight.            | HIDDEN_ACTOR: The secrets were rotated overnight",
                "I wrote an RCA for it.                         | ACRONYM: RCA",
                "I mailed bob@example.com about it.             | CONFIDENTIAL: bob@example.com",
                "I read https://wiki.example.com/a?b=c first.   | CONFIDENTIAL: https://wiki.example.com/a?b=c",
                "I called +44 20 7946 0958 at night.            | CONFIDENTIAL: +44 20 7946 0958",
                "The key was AKIAIOSFODNN7EXAMPLE then.         | CONFIDENTIAL: AKIAIOSFODNN7EXAMPLE",
            })
    void notices(String action, String expected) {
        assertThat(notes(action)).anyMatch(note -> note.startsWith(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I asked what kind of load it was.",
                "I found that sort of error in the log.",
                "I asked how you know.",
                "I asked how do you know that it works.",
                "I thought about the cache and rewrote it.",
                "I rotated the secrets.",
                "I wrote a root cause analysis (RCA) and sent the RCA to the team.",
                "I called the API over HTTPS.",
                "I moved the files to S3 on EC2.",
                "I cut P99 from 420 ms to 210 ms on 30 June 2024 with Java 17.0.2.",
                "",
                "   \n ",
            })
    void leavesAlone(String action) {
        assertThat(notes(action)).isEmpty();
    }

    @Test
    void noticesAPassiveInTheActionOnly() {
        StarAnswer answer = new StarAnswer("A flaw was announced.", "", "", "The secrets were rotated.", "");

        assertThat(StyleNotes.of(ReadAnswer.of(answer))).isEmpty();
    }

    @Test
    void noticesASentenceOfMoreThanFortyWords() {
        String words = "I moved " + "one more file ".repeat(12).strip();

        assertThat(notes(words + " today over there.")).anyMatch(note -> note.startsWith("LONG_SENTENCE"));
        assertThat(notes(words + " today.")).isEmpty();
    }

    @Test
    void notesAnAcronymOnce() {
        assertThat(notes("I wrote the RCA. I sent the RCA.")).containsExactly("ACRONYM: RCA");
    }

    @Test
    void putsWhatMattersMostFirst() {
        assertThat(notes("I basically mailed bob@example.com."))
                .containsExactly("CONFIDENTIAL: bob@example.com", "FILLER: basically");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind of ", "A", "you know ", "(", "a@", "A B ", "\uD83D\uDE80", "www.", "1", "- a\n"})
    void isQuickWithHostileText(String repeated) {
        String text = repeated.repeat(StarAnswer.MAX_SECTION_LENGTH / repeated.length());
        StarAnswer answer = new StarAnswer(text, text, text, text, text);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> StyleNotes.of(ReadAnswer.of(answer)));
    }

    private static List<String> notes(String action) {
        StarAnswer answer = new StarAnswer("", "", action, "", "");
        return StyleNotes.of(ReadAnswer.of(answer)).stream()
                .map(note -> note.kind() + ": "
                        + answer.text(note.place().section())
                                .substring(note.place().start(), note.place().end()))
                .toList();
    }
}
