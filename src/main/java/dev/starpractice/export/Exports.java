package dev.starpractice.export;

import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.DraftSummary;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.feedback.AnswerFeedback;
import dev.starpractice.feedback.AnswerFeedbacks;
import dev.starpractice.feedback.FeedbackPreferences;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** Writes saved answers as documents, one answer after the other, so that memory does not grow with their number. */
@Service
class Exports {

    private final DraftService drafts;

    private final Prompts prompts;

    private final AnswerFeedbacks feedbacks;

    private final FeedbackPreferences preferences;

    private final Wording words;

    private final Clock clock;

    Exports(
            DraftService drafts,
            Prompts prompts,
            AnswerFeedbacks feedbacks,
            FeedbackPreferences preferences,
            MessageSource messages,
            Clock clock) {
        this.drafts = drafts;
        this.prompts = prompts;
        this.feedbacks = feedbacks;
        this.preferences = preferences;
        this.words = new Wording(messages, clock.getZone());
        this.clock = clock;
    }

    /** The answers that a wish comes down to, in the order of the document; without those that are gone. */
    List<UUID> ids(Wish wish) {
        if (!wish.all()) {
            return saved(wish, wish.drafts()).map(SavedDraft::id).toList();
        }
        if (wish.document() == DocumentKind.CUE_SHEET) {
            // One line of a sheet for each prompt: the story that the person worked on last.
            return prompts.findAll().stream()
                    .flatMap(p -> drafts.ofPrompt(p.id(), PageRequest.of(0, 1)).stream())
                    .map(DraftSummary::id)
                    .toList();
        }
        return drafts.ids();
    }

    /** Writes the document that a wish describes; the stream stays open. */
    void write(Wish wish, OutputStream out) throws IOException {
        List<UUID> ids = ids(wish);
        boolean hideNumbers = preferences.hideNumbers();
        Composer composer = new Composer(words, wish.document(), hideNumbers);
        try (DocumentWriter writer = writer(wish.format(), hideNumbers, out);
                Stream<SavedDraft> saved = saved(wish, ids)) {
            writer.begin(front(wish, ids, composer));
            for (Iterator<SavedDraft> i = saved.iterator(); i.hasNext(); ) {
                writer.chapter(composer.chapter(answer(i.next(), wish.feedback())));
            }
            writer.end();
        }
    }

    /** The first pages of the document: its front and its first chapter, where it has one. */
    Preview preview(Wish wish, List<UUID> ids) {
        Composer composer = new Composer(words, wish.document(), preferences.hideNumbers());
        Optional<Chapter> first = saved(wish, ids.subList(0, Math.min(1, ids.size())))
                .findFirst()
                .map(d -> composer.chapter(answer(d, wish.feedback())));
        List<String> titles = drafts.stream(ids.subList(0, Math.min(Preview.MOST_TITLES, ids.size())))
                .map(d -> composer.title(d.title(), d.answer()))
                .toList();
        return new Preview(ids.size(), fileName(wish), titles, first.orElse(null));
    }

    /** The name of the file: safe on every system, whatever the answer is called. */
    String fileName(Wish wish) {
        String about = wish.drafts().size() == 1
                ? saved(wish, wish.drafts()).map(SavedDraft::title).findFirst().orElse("")
                : "";
        return FileNames.of(
                wish.document().id(), about, LocalDate.now(clock), wish.format().extension());
    }

    private Front front(Wish wish, List<UUID> ids, Composer composer) {
        // The table of contents stands first: the titles are read before the texts.
        List<String> titles =
                saved(wish, ids).map(d -> composer.title(d.title(), d.answer())).toList();
        AnswerFeedback any = wish.feedback()
                ? saved(wish, ids.subList(0, Math.min(1, ids.size())))
                        .findFirst()
                        .map(feedbacks::of)
                        .orElse(null)
                : null;
        return composer.front(titles, any, words.day(clock.instant()));
    }

    /** The drafts that are still there. */
    Stream<SavedDraft> saved(Wish wish, List<UUID> ids) {
        return wish.revision() == null ? drafts.stream(ids) : ids.stream().map(id -> drafts.get(id, wish.revision()));
    }

    private ExportedAnswer answer(SavedDraft draft, boolean withFeedback) {
        Optional<Prompt> prompt = prompts.findById(draft.promptId());
        String competency = prompt.map(p -> p.competency().id()).orElse("general");
        return new ExportedAnswer(
                draft.id(),
                draft.promptId(),
                prompt.map(Prompt::question).orElse(""),
                competency,
                words.of("competency." + competency),
                draft.title(),
                draft.revision(),
                draft.updatedAt(),
                draft.answer(),
                feedback(draft, withFeedback));
    }

    private @Nullable AnswerFeedback feedback(SavedDraft draft, boolean wanted) {
        return wanted ? feedbacks.of(draft) : null;
    }

    private DocumentWriter writer(Format format, boolean hideNumbers, OutputStream out) throws IOException {
        return switch (format) {
            case MARKDOWN -> new MarkdownWriter(text(out));
            case PDF ->
                new PdfWriter(
                        out,
                        words.of("export.front.missing"),
                        words.of("export.front.untagged", PdfWriter.MOST_TAGGED));
            case WORD -> new DocxWriter(out);
            case TEXT -> new TextWriter(text(out));
            case JSON -> new JsonWriter(out, hideNumbers);
        };
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * What a document will hold.
     *
     * @param count how many answers
     * @param titles the first of them, by title; at most {@link #MOST_TITLES}
     * @param first the first answer as it will look, or null where there is none
     */
    record Preview(
            int count,
            String fileName,
            List<String> titles,
            @Nullable Chapter first) {

        static final int MOST_TITLES = 12;

        /** How many answers are not named. */
        public int more() {
            return count - titles.size();
        }
    }
}
