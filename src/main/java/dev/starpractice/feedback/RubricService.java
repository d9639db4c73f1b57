package dev.starpractice.feedback;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.Scorecard;
import dev.starpractice.rubric.remarks.FollowUps;
import dev.starpractice.rubric.remarks.StyleNotes;
import java.util.List;
import org.springframework.stereotype.Service;

/** The one place that scores a saved draft or typed text. */
@Service
public class RubricService {

    private final Rubric rubric;

    private final Prompts prompts;

    RubricService(Rubric rubric, Prompts prompts) {
        this.rubric = rubric;
        this.prompts = prompts;
    }

    /** What the rubric says of the current text of a draft. */
    public Scorecard score(SavedDraft draft) {
        return score(draft.answer(), kindOf(draft.promptId()));
    }

    /** What the rubric says of a text; offsets are into the sections as given. */
    public Scorecard score(StarAnswer answer, Competency kind) {
        return rubric.rate(answer, kind);
    }

    /** Rates a text and reads it for what costs no points too. */
    Reviewed review(StarAnswer answer, Competency kind) {
        ReadAnswer read = ReadAnswer.of(answer);
        Scorecard card = rubric.rate(read, kind);
        return new Reviewed(card, FollowUps.of(read, card, kind), StyleNotes.of(read));
    }

    /** What every answer is rated for, in the order in which it is shown. */
    List<Criterion> criteria() {
        return rubric.criteria();
    }

    /** What a prompt tests; a prompt that is not known is treated like any other question. */
    public Competency kindOf(String promptId) {
        return prompts.findById(promptId).map(Prompt::competency).orElse(Competency.GENERAL);
    }
}
