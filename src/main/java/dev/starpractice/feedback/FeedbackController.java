package dev.starpractice.feedback;

import dev.starpractice.answer.Competency;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Band;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a draft: what the rubric says of it and why; and the same of a prompt's sample answer. */
@Controller
class FeedbackController {

    private final DraftService drafts;

    private final Prompts prompts;

    private final RubricService rubric;

    private final FeedbackViews views;

    private final NumberSources numbers;

    FeedbackController(
            DraftService drafts, Prompts prompts, RubricService rubric, FeedbackViews views, NumberSources numbers) {
        this.drafts = drafts;
        this.prompts = prompts;
        this.rubric = rubric;
        this.views = views;
        this.numbers = numbers;
    }

    @GetMapping("/drafts/{id}")
    String draft(@PathVariable UUID id, Model model) {
        SavedDraft draft = drafts.get(id);
        model.addAttribute("draft", draft);
        model.addAttribute("prompt", prompts.findById(draft.promptId()).orElse(null));
        Reviewed reviewed = rubric.review(draft.answer(), rubric.kindOf(draft.promptId()));
        model.addAttribute("feedback", views.view(draft.answer(), reviewed));
        model.addAttribute("outcomes", numbers.of(draft, reviewed.card()));
        model.addAttribute("sources", NumberSource.values());
        return "feedback/draft";
    }

    /** The feedback on the saved version, small enough to stand beside the form. */
    @GetMapping("/drafts/{id}/feedback")
    String last(@PathVariable UUID id, Model model) {
        SavedDraft draft = drafts.get(id);
        model.addAttribute(
                "feedback", views.view(draft.answer(), rubric.review(draft.answer(), rubric.kindOf(draft.promptId()))));
        return "feedback/live :: last";
    }

    /** Takes what the person says of the numbers: fields named {@code source-} and an outcome's digest. */
    @PostMapping("/drafts/{id}/numbers")
    String sayWhereNumbersComeFrom(@PathVariable UUID id, @RequestParam Map<String, String> fields) {
        Map<String, String> said = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith("source-")) {
                said.put(name.substring("source-".length()), value);
            }
        });
        numbers.say(id, said);
        return "redirect:/drafts/" + id + "#numbers";
    }

    @GetMapping("/prompts/{id}/sample")
    String sample(@PathVariable String id, Model model) {
        Prompt prompt = prompts.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("prompt", prompt);
        model.addAttribute(
                "feedback", views.view(prompt.sample(), rubric.review(prompt.sample(), prompt.competency())));
        return "feedback/sample";
    }

    @GetMapping("/rubric")
    String rubric(Model model) {
        model.addAttribute("criteria", rubric.criteria());
        model.addAttribute("bands", Band.values());
        model.addAttribute("kinds", Competency.values());
        return "feedback/rubric";
    }
}
