package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.feedback.AnswerFeedback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Compares whole documents with files that a person has looked at; {@code -Dgolden.write=true} writes them anew, to be
 * looked at again.
 */
class GoldenFileTests {

    private static final Path GOLDEN = Path.of("src/test/resources/export");

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void writesMarkdown(DocumentKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new MarkdownWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), kind);
        compare(out, kind.id() + ".md");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void writesPlainText(DocumentKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new TextWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), kind);
        compare(out, kind.id() + ".txt");
    }

    @Test
    void writesJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new JsonWriter(out, false), DocumentKind.ANSWERS);
        compare(out, "answers.json");
    }

    private static void write(DocumentWriter writer, DocumentKind kind) throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/export");
        messages.setDefaultEncoding("UTF-8");
        Composer composer = new Composer(new Wording(messages, ZoneOffset.UTC), kind, false);
        ExportedAnswer hostile = Documents.answer(
                "<script>alert(1)</script> =1+1",
                new StarAnswer(
                        "    Four spaces, then\n\ta tab and `code` | **stars**.\n\n\n1. Two empty lines before.",
                        "",
                        "](javascript:alert(1)) ../../x 日本語 😀 \u202eright to left\u202c",
                        "It took 36 hours.",
                        ""));
        ExportedAnswer plain = answerWithFeedback();
        Documents.write(
                writer,
                composer.front(
                        List.of(composer.title(plain.title(), plain.answer()), hostile.title()),
                        plain.feedback(),
                        "23 November 2026"),
                composer.chapter(plain),
                composer.chapter(hostile));
    }

    private static ExportedAnswer answerWithFeedback() {
        StarAnswer answer = new StarAnswer(
                "A critical CVE was announced in a library that 14 of our services use.",
                "I was to patch all of them within 48 hours.",
                "- Wrote a script to bump versions.\n- Triaged services by blast radius.",
                "Patched all 14 services in 36 hours against a limit of 48.",
                "Sort by blast radius before speed.");
        ExportedAnswer bare = Documents.answer("", answer);
        return new ExportedAnswer(
                UUID.fromString("00000000-0000-4000-8000-000000000002"),
                bare.promptId(),
                bare.question(),
                bare.competency(),
                bare.competencyName(),
                bare.title(),
                bare.revision(),
                bare.savedAt(),
                answer,
                new AnswerFeedback(
                        64,
                        "getting-there",
                        "Getting there",
                        List.of(
                                new AnswerFeedback.Row(
                                        "quantified-result",
                                        "A",
                                        "A measured result",
                                        3,
                                        25,
                                        List.of(place(answer, Section.RESULT, answer.result())),
                                        null),
                                new AnswerFeedback.Row(
                                        "context",
                                        "B",
                                        "Situation and goal",
                                        2,
                                        10,
                                        List.of(
                                                place(answer, Section.TASK, "within 48 hours"),
                                                place(answer, Section.RESULT, "a limit of 48")),
                                        "Say who was affected."),
                                new AnswerFeedback.Row(
                                        "prompt-fit", "C", "Fits the question", null, 5, List.of(), null)),
                        List.of("How did you choose the order?"),
                        List.of(new AnswerFeedback.NumberSource("36 hours", "measured"))));
    }

    private static AnswerFeedback.Place place(StarAnswer answer, Section section, String words) {
        int start = answer.text(section).indexOf(words);
        return new AnswerFeedback.Place(section, start, start + words.length());
    }

    private static void compare(ByteArrayOutputStream written, String name) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, written.toByteArray());
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    }
}
