package dev.starpractice.export;

import dev.starpractice.answer.Section;
import dev.starpractice.feedback.AnswerFeedback;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON for programs: the answers and their feedback as data, the fields always in the same order. */
final class JsonWriter implements DocumentWriter {

    private final JsonGenerator json;

    private final boolean hideNumbers;

    /** @param hideNumbers true where score, band, levels and weights are left out and only evidence and advice are given */
    JsonWriter(OutputStream out, boolean hideNumbers) {
        this.hideNumbers = hideNumbers;
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter))
                .createGenerator(out);
    }

    @Override
    public void begin(Front front) {
        json.writeStartObject();
        json.writeStringProperty("format", "star-practice-export");
        json.writeNumberProperty("formatVersion", 1);
        json.writeStringProperty("title", front.title());
        json.writeStringProperty("language", front.language());
        json.writeArrayPropertyStart("answers");
    }

    @Override
    public void chapter(Chapter chapter) {
        ExportedAnswer answer = chapter.answer();
        json.writeStartObject();
        json.writeStringProperty("id", answer.draftId().toString());
        json.writeStringProperty("prompt", answer.promptId());
        json.writeStringProperty("question", answer.question());
        json.writeStringProperty("competency", answer.competency());
        json.writeStringProperty("title", answer.title());
        json.writeNumberProperty("revision", answer.revision());
        json.writeStringProperty("savedAt", answer.savedAt().toString());
        json.writeObjectPropertyStart("sections");
        for (Section section : Section.values()) {
            json.writeStringProperty(section.id(), answer.answer().text(section));
        }
        json.writeEndObject();
        json.writeNumberProperty("words", answer.speakingTime().words());
        json.writeNumberProperty("seconds", answer.speakingTime().seconds());
        AnswerFeedback feedback = answer.feedback();
        if (feedback != null) {
            feedback(feedback, answer);
        }
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
    }

    private void feedback(AnswerFeedback feedback, ExportedAnswer answer) {
        json.writeObjectPropertyStart("feedback");
        if (!hideNumbers) {
            json.writeNumberProperty("score", feedback.score());
            json.writeStringProperty("band", feedback.band());
        }
        json.writeArrayPropertyStart("criteria");
        for (AnswerFeedback.Row row : feedback.rows()) {
            json.writeStartObject();
            json.writeStringProperty("id", row.id());
            if (!hideNumbers) {
                if (row.level() == null) {
                    json.writeNullProperty("level");
                } else {
                    json.writeNumberProperty("level", row.level());
                }
                json.writeNumberProperty("weight", row.weight());
            }
            json.writeArrayPropertyStart("evidence");
            for (AnswerFeedback.Place place : row.evidence()) {
                json.writeStartObject();
                json.writeStringProperty("section", place.section().id());
                json.writeNumberProperty("start", place.start());
                json.writeNumberProperty("end", place.end());
                json.writeStringProperty("text", answer.quote(place));
                json.writeEndObject();
            }
            json.writeEndArray();
            if (row.advice() == null) {
                json.writeNullProperty("advice");
            } else {
                json.writeStringProperty("advice", row.advice());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        strings("questions", feedback.questions());
        json.writeArrayPropertyStart("numbers");
        for (AnswerFeedback.NumberSource number : feedback.numbers()) {
            json.writeStartObject();
            json.writeStringProperty("quote", number.quote());
            json.writeStringProperty("source", number.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
