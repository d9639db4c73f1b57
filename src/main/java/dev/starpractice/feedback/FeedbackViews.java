package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.remarks.StyleNote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a page's view of a scorecard. */
@Component
class FeedbackViews {

    private static final int IMPROVEMENTS = 3;

    private static final int STYLE_QUOTES = 5;

    /** Fewer words than this are a note, not an answer: sixteen seconds of talk. */
    private static final int TOO_SHORT = 40;

    private final AdviceWording wording;

    private final FeedbackPreferences preferences;

    FeedbackViews(AdviceWording wording, FeedbackPreferences preferences) {
        this.wording = wording;
        this.preferences = preferences;
    }

    FeedbackView view(StarAnswer answer, Reviewed reviewed) {
        Scorecard card = reviewed.card();
        Map<Section, List<MarkedText.Mark>> marks = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            marks.put(section, new ArrayList<>());
        }
        List<FeedbackView.Row> rows = new ArrayList<>();
        for (Finding finding : card.findings()) {
            rows.add(row(finding, letter(rows.size()), answer, marks));
        }
        List<FeedbackView.MarkedSection> sections = new ArrayList<>();
        marks.forEach((section, found) -> {
            SpeakingTime time = SpeakingTime.of(answer.text(section));
            sections.add(new FeedbackView.MarkedSection(
                    section, time.words(), time.seconds(), MarkedText.runs(answer.text(section), found)));
        });
        return new FeedbackView(
                !preferences.hideNumbers(),
                card.score(),
                card.band(),
                card.speakingTime().words(),
                card.speakingTime().seconds(),
                verdict(card),
                card.notAnAnswer() ? List.of() : improvements(card, rows),
                rows,
                sections,
                reviewed.questions().stream()
                        .map(question -> new FeedbackView.Question(
                                question.criterion(),
                                wording.title(question.criterion()),
                                wording.question(question, answer),
                                question.place() == null
                                        ? null
                                        : question.place().section()))
                        .toList(),
                style(answer, reviewed.notes()));
    }

    private static List<FeedbackView.StyleRow> style(StarAnswer answer, List<StyleNote> notes) {
        List<FeedbackView.StyleRow> rows = new ArrayList<>();
        for (StyleNote.Kind kind : StyleNote.Kind.values()) {
            List<FeedbackView.StyleQuote> quotes = notes.stream()
                    .filter(note -> note.kind() == kind)
                    .map(StyleNote::place)
                    .map(place -> new FeedbackView.StyleQuote(
                            place.section(),
                            AdviceWording.shorten(answer.text(place.section()).substring(place.start(), place.end()))))
                    .toList();
            if (!quotes.isEmpty()) {
                int shown = Math.min(STYLE_QUOTES, quotes.size());
                rows.add(new FeedbackView.StyleRow(kind.id(), quotes.subList(0, shown), quotes.size() - shown));
            }
        }
        return rows;
    }

    private @Nullable String verdict(Scorecard card) {
        if (card.reason() != null) {
            return "rubric.not-an-answer." + card.reason().id();
        }
        return card.speakingTime().words() < TOO_SHORT ? "feedback.verdict.too-short" : null;
    }

    private static List<FeedbackView.Improvement> improvements(Scorecard card, List<FeedbackView.Row> rows) {
        List<FeedbackView.Improvement> improvements = new ArrayList<>();
        for (Finding finding : card.improvements(rows.size())) {
            FeedbackView.Row row = rows.stream()
                    .filter(r -> r.id().equals(finding.criterion()))
                    .findFirst()
                    .orElseThrow();
            if (row.advice() != null && finding.credit() < 1 && improvements.size() < IMPROVEMENTS) {
                improvements.add(new FeedbackView.Improvement(row.id(), row.title(), row.advice(), row.section()));
            }
        }
        return improvements;
    }

    private FeedbackView.Row row(
            Finding finding, String letter, StarAnswer answer, Map<Section, List<MarkedText.Mark>> marks) {
        String key = "rubric.criterion." + finding.criterion();
        String title = wording.title(finding.criterion());
        List<FeedbackView.Quote> quotes = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            String text = answer.text(evidence.section());
            int start = MarkedText.boundary(text, Math.min(evidence.start(), text.length()), -1);
            int end = MarkedText.boundary(text, Math.min(evidence.end(), text.length()), 1);
            if (start < end) {
                String anchor = "mark-" + letter + (quotes.size() + 1);
                quotes.add(new FeedbackView.Quote(
                        anchor, evidence.section(), AdviceWording.shorten(text.substring(start, end))));
                marks.get(evidence.section())
                        .add(new MarkedText.Mark(anchor, letter, finding.criterion(), title, start, end));
            }
        }
        Integer level = finding.level() == null ? null : finding.level().number();
        return new FeedbackView.Row(
                finding.criterion(),
                letter,
                title,
                finding.weight(),
                level,
                level == null ? null : wording.message(key + ".level." + level),
                quotes,
                wording.first(finding).orElse(null),
                finding.advice().isEmpty() ? null : finding.advice().get(0).section());
    }

    /** The letter that stands for a criterion at its marks, {@code A} for the first. */
    static String letter(int index) {
        return Character.toString('A' + index);
    }
}
