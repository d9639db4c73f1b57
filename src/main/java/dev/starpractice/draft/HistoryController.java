package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.prompt.Prompts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft was before: its revisions, two of them compared, one of them restored; and the draft used elsewhere. */
@Controller
class HistoryController {

    static final int PAGE_SIZE = 50;

    private final DraftService drafts;

    private final Prompts prompts;

    private final ObjectProvider<RevisionScores> scores;

    HistoryController(DraftService drafts, Prompts prompts, ObjectProvider<RevisionScores> scores) {
        this.drafts = drafts;
        this.prompts = prompts;
        this.scores = scores;
    }

    /** Pages are told by their newest revision: numbers have no gaps, so that a long history costs no more. */
    @GetMapping("/drafts/{id}/history")
    String history(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer newest, Model model) {
        SavedDraft draft = drafts.get(id);
        List<RevisionSummary> revisions = drafts.history(id, newest == null ? draft.revision() : newest, PAGE_SIZE + 1);
        RevisionScores known = scores.getIfAvailable();
        List<HistoryRow> rows = HistoryRow.of(
                revisions,
                known == null
                        ? Map.of()
                        : known.scores(
                                revisions.stream().map(RevisionSummary::id).toList()),
                PAGE_SIZE);
        show(draft, model);
        model.addAttribute("rows", rows);
        int first = rows.get(0).revision().number();
        model.addAttribute("newer", first < draft.revision() ? Math.min(first + PAGE_SIZE, draft.revision()) : null);
        model.addAttribute("older", first > PAGE_SIZE ? first - PAGE_SIZE : null);
        model.addAttribute("scored", rows.stream().anyMatch(row -> row.score() != null));
        return "draft/history";
    }

    @GetMapping("/drafts/{id}/history/{number}")
    String revision(@PathVariable UUID id, @PathVariable int number, Model model) {
        show(drafts.get(id), model);
        model.addAttribute("revision", drafts.get(id, number));
        model.addAttribute("sections", Section.values());
        return "draft/revision";
    }

    /** Compares any two; without numbers, the current revision with the one before it. */
    @GetMapping("/drafts/{id}/compare")
    String compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        SavedDraft draft = drafts.get(id);
        int one = to == null ? draft.revision() : to;
        int other = from == null ? Math.max(1, one - 1) : from;
        SavedDraft older = drafts.get(id, Math.min(one, other));
        SavedDraft newer = drafts.get(id, Math.max(one, other));
        show(draft, model);
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        model.addAttribute("fields", FieldDiff.of(older.title(), older.answer(), newer.title(), newer.answer()));
        return "draft/compare";
    }

    @PostMapping("/drafts/{id}/history/{number}/restore")
    String restore(@PathVariable UUID id, @PathVariable int number) {
        drafts.restore(id, number);
        return "redirect:/drafts/" + id;
    }

    @PostMapping("/drafts/{id}/copy")
    String copy(
            @PathVariable UUID id,
            @RequestParam String promptId,
            @RequestParam(required = false) @Nullable UUID saveId) {
        return "redirect:/drafts/" + drafts.copy(id, promptId, saveId).id() + "/edit";
    }

    private void show(SavedDraft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("prompt", prompts.findById(draft.promptId()).orElse(null));
    }
}
