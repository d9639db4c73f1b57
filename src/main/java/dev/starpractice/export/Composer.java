package dev.starpractice.export;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.export.Block.Tone;
import dev.starpractice.export.Chapter.Blocks;
import dev.starpractice.feedback.AnswerFeedback;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts answers into the words and the order of a document. */
final class Composer {

    private static final int COMMENT_LINES = 3;

    private static final int OVERALL_COMMENT_LINES = 8;

    private final Wording words;

    private final DocumentKind kind;

    private final boolean hideNumbers;

    /** @param hideNumbers true where score, levels and weights are left out and only the advice is given */
    Composer(Wording words, DocumentKind kind, boolean hideNumbers) {
        this.words = words;
        this.kind = kind;
        this.hideNumbers = hideNumbers;
    }

    /** One answer as a chapter of the document. */
    Chapter chapter(ExportedAnswer answer) {
        List<Block> blocks = switch (kind) {
            case ANSWERS -> answers(answer, false);
            case COACH -> answers(answer, true);
            case CUE_SHEET -> cues(answer);
        };
        return new Chapter(title(answer.title(), answer.answer()), answer, blocks);
    }

    /** What an answer is called in headings: its title, or else its first words. */
    String title(String title, StarAnswer answer) {
        if (!title.isBlank()) {
            return title;
        }
        return Stream.of(Section.values())
                .map(section -> Cues.line(answer.text(section)))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseGet(() -> words.of("export.untitled"));
    }

    private List<Block> answers(ExportedAnswer answer, boolean comments) {
        AnswerFeedback feedback = answer.feedback();
        Blocks blocks = new Blocks().paragraph(Tone.QUESTION, answer.question()).paragraph(Tone.NOTE, about(answer));
        for (Section section : Section.values()) {
            Blocks content = new Blocks().paragraph(Tone.BODY, marked(answer, section, feedback));
            if (comments && !content.list().isEmpty()) {
                content.writingSpace(COMMENT_LINES);
            }
            blocks.part(2, words.of("export.section." + section.id()), content);
        }
        if (feedback != null) {
            blocks.part(2, words.of("export.scorecard"), scorecard(answer, feedback));
            blocks.part(
                    2,
                    words.of("export.questions"),
                    new Blocks()
                            .items(
                                    true,
                                    feedback.questions().stream()
                                            .map(Run::plain)
                                            .toList()));
            blocks.part(
                    2,
                    words.of("export.numbers"),
                    new Blocks()
                            .items(
                                    false,
                                    feedback.numbers().stream()
                                            .map(this::number)
                                            .toList()));
        }
        if (comments) {
            blocks.part(2, words.of("export.comments"), new Blocks().writingSpace(OVERALL_COMMENT_LINES));
        }
        return blocks.list();
    }

    private String about(ExportedAnswer answer) {
        SpeakingTime time = answer.speakingTime();
        return words.of(
                "export.about",
                answer.competencyName(),
                time.seconds(),
                time.words(),
                answer.revision(),
                words.day(answer.savedAt()));
    }

    private static List<Run> marked(ExportedAnswer answer, Section section, @Nullable AnswerFeedback feedback) {
        String text = answer.answer().text(section);
        if (feedback == null) {
            return Run.plain(text);
        }
        List<Run.Span> spans = new ArrayList<>();
        for (AnswerFeedback.Row row : feedback.rows()) {
            for (AnswerFeedback.Place place : row.evidence()) {
                if (place.section() == section) {
                    spans.add(new Run.Span(place.start(), place.end(), row.letter()));
                }
            }
        }
        return Run.marked(text, spans);
    }

    private Blocks scorecard(ExportedAnswer answer, AnswerFeedback feedback) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (AnswerFeedback.Row row : feedback.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(words.of("export.criterion", row.letter(), row.title()));
            if (!hideNumbers) {
                cells.add(words.of("export.level." + (row.level() == null ? "none" : row.level())));
                cells.add(words.of("export.weight", row.weight()));
            }
            cells.add(row.evidence().stream()
                    .map(p -> quoted(answer.quote(p)))
                    .distinct()
                    .collect(Collectors.joining("\n")));
            cells.add(row.advice() == null ? "" : row.advice());
            rows.add(cells.stream().map(Run::plain).toList());
        }
        List<String> header = Stream.of("criterion", "level", "weight", "seen", "next")
                .filter(column -> !hideNumbers || !(column.equals("level") || column.equals("weight")))
                .map(column -> words.of("export.scorecard." + column))
                .toList();
        Blocks blocks = new Blocks();
        if (!hideNumbers) {
            blocks.paragraph(Tone.BODY, words.of("export.score", feedback.score(), feedback.bandName()));
        }
        return blocks.table(header, rows);
    }

    private String quoted(String quote) {
        return words.of("export.quote", quote.strip().replaceAll("\\s+", " "));
    }

    private List<Run> number(AnswerFeedback.NumberSource number) {
        return Run.plain(words.of("export.number", number.quote(), number.source()));
    }

    private List<Block> cues(ExportedAnswer answer) {
        List<List<Run>> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            String cue = Cues.line(answer.answer().text(section));
            if (!cue.isEmpty()) {
                lines.add(labelled(words.of("export.section." + section.id()), cue));
            }
        }
        Blocks blocks = new Blocks().paragraph(Tone.QUESTION, answer.question()).items(false, lines);
        List<String> numbers = Cues.numbers(answer.answer());
        if (!numbers.isEmpty()) {
            blocks.paragraph(Tone.BODY, labelled(words.of("export.cue.numbers"), String.join(" · ", numbers)));
        }
        return blocks.list();
    }

    /** The person's words are a stretch of their own: they may be in a script that runs the other way. */
    private List<Run> labelled(String label, String text) {
        return List.of(new Run(words.of("export.cue", label), List.of()), new Run(text, List.of()));
    }

    /** The front of a document with chapters of these titles. */
    Front front(List<String> titles, @Nullable AnswerFeedback feedback, String day) {
        List<String> notes = new ArrayList<>();
        notes.add(words.of("export.front." + kind.id(), titles.size(), day));
        List<String> legend = new ArrayList<>();
        if (feedback != null && !feedback.rows().isEmpty() && kind != DocumentKind.CUE_SHEET) {
            notes.add(words.of("export.front.marks"));
            feedback.rows().forEach(r -> legend.add(words.of("export.criterion", r.letter(), r.title())));
        }
        boolean contents = kind != DocumentKind.CUE_SHEET && titles.size() > 1;
        return new Front(
                words.of("export.document." + kind.id()),
                words.language(),
                notes,
                legend,
                words.of("export.contents"),
                contents ? titles : List.of(),
                kind != DocumentKind.CUE_SHEET);
    }
}
