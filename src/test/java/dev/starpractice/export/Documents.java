package dev.starpractice.export;

import dev.starpractice.answer.StarAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Small documents for tests. */
final class Documents {

    private Documents() {}

    static ExportedAnswer answer(String title, StarAnswer answer) {
        return new ExportedAnswer(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "deadline",
                "Describe a time you delivered results under an aggressive deadline.",
                "deadline",
                "Delivering under pressure",
                title,
                3,
                Instant.parse("2026-11-23T20:15:30Z"),
                answer,
                null);
    }

    static Chapter chapter(String title, Chapter.Blocks blocks) {
        return new Chapter(title, answer(title, StarAnswer.EMPTY), blocks.list());
    }

    static Front front(List<String> contents) {
        return new Front("Answers", "en", List.of(), List.of(), "Contents", contents, true);
    }

    static String markdown(Chapter... chapters) throws IOException {
        StringWriter out = new StringWriter();
        write(new MarkdownWriter(out), front(List.of()), chapters);
        return out.toString();
    }

    static void write(DocumentWriter writer, Front front, Chapter... chapters) throws IOException {
        writer.begin(front);
        for (Chapter chapter : chapters) {
            writer.chapter(chapter);
        }
        writer.end();
    }
}
