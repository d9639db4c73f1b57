package dev.starpractice.feedback;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.rubric.Scorecard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Where does this number come from?": what a person says of the measured outcomes of a draft.
 *
 * <p>A mark belongs to the words, not to a revision: it shows as long as its words stand in the draft, and again when
 * they come back. Nothing is ever filled in.
 */
@Service
class NumberSources {

    private final NumberMarkRepository marks;

    private final RubricService rubric;

    private final DraftService drafts;

    private final Clock clock;

    NumberSources(NumberMarkRepository marks, RubricService rubric, DraftService drafts, Clock clock) {
        this.marks = marks;
        this.rubric = rubric;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * An outcome, and what the person said of it.
     *
     * @param source where it comes from, or null where nothing was said
     */
    record Marked(Outcome outcome, @Nullable NumberSource source) {}

    /** The measured outcomes of a draft with what was said of them. */
    @Transactional(readOnly = true)
    List<Marked> of(SavedDraft draft, Scorecard card) {
        List<Outcome> outcomes = Outcome.of(draft.answer(), card);
        if (outcomes.isEmpty()) {
            return List.of();
        }
        List<NumberMark> known = marks.findByDraftId(draft.id());
        return outcomes.stream()
                .map(outcome -> {
                    NumberMark mark = match(outcome, known, draft.answer());
                    return new Marked(outcome, mark == null ? null : mark.source());
                })
                .toList();
    }

    private static @Nullable NumberMark match(Outcome outcome, List<NumberMark> known, StarAnswer answer) {
        for (NumberMark mark : known) {
            if (mark.quoteDigest().equals(outcome.digest())) {
                return mark;
            }
        }
        // What is seen as the outcome may have grown or shrunk by a word while the marked words still stand there.
        String text = Outcome.line(answer.text(outcome.section()));
        for (NumberMark mark : known) {
            if ((holds(outcome.words(), mark.quote()) || holds(mark.quote(), outcome.words()))
                    && holds(text, mark.quote())) {
                return mark;
            }
        }
        return null;
    }

    /** Whether the words stand in the text as whole words and numbers: "to 1" is not in "to 10", nor in "to 1.5". */
    private static boolean holds(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (!joined(text, at) && !joined(text, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word or number goes on across that place. */
    private static boolean joined(String text, int at) {
        if (at == 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
            return true;
        }
        boolean point = after == '.' || after == ',';
        return Character.isDigit(before) && point && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /**
     * Keeps what a person says of the outcomes of a draft.
     *
     * @param said the id of a {@link NumberSource}, or anything else for "not said", by an outcome's digest; outcomes
     *     that are left out stay as they are
     */
    @Transactional
    void say(UUID draftId, Map<String, String> said) {
        SavedDraft draft = drafts.get(draftId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<NumberMark> known = marks.findByDraftId(draftId);
        for (Outcome outcome : Outcome.of(draft.answer(), rubric.score(draft))) {
            String id = said.get(outcome.digest());
            if (id == null) {
                continue;
            }
            NumberMark mark = match(outcome, known, draft.answer());
            NumberSource source = NumberSource.of(id).orElse(null);
            if (mark != null && source == null) {
                marks.delete(mark);
            } else if (mark != null) {
                mark.change(source, now);
            } else if (source != null) {
                marks.save(new NumberMark(draftId, outcome, source, now));
            }
        }
    }
}
