package dev.starpractice.draft;

import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drafts of a prompt, and the way into the bin and out of it. */
@Controller
class DraftListController {

    private static final int PAGE_SIZE = 20;

    /** Far beyond what anybody writes; keeps the offset within what a database takes. */
    private static final int LAST_PAGE = 100_000;

    private final DraftService drafts;

    private final Prompts prompts;

    DraftListController(DraftService drafts, Prompts prompts) {
        this.drafts = drafts;
        this.prompts = prompts;
    }

    /** Without a session, the address carries which draft was just deleted; it is only believed where that is so. */
    @GetMapping("/prompts/{promptId}/drafts")
    String list(
            @PathVariable String promptId,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID deleted,
            Model model) {
        Prompt prompt = prompts.findById(promptId).orElseThrow(() -> new UnknownPromptException(promptId));
        model.addAttribute("prompt", prompt);
        model.addAttribute("drafts", drafts.ofPrompt(promptId, page(page)));
        model.addAttribute(
                "deleted",
                Optional.ofNullable(deleted)
                        .flatMap(drafts::findEvenBinned)
                        .filter(draft -> draft.deletedAt() != null)
                        .orElse(null));
        return "draft/list";
    }

    @GetMapping("/bin")
    String bin(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("drafts", drafts.binned(page(page)));
        model.addAttribute(
                "prompts", prompts.findAll().stream().collect(Collectors.toMap(Prompt::id, Prompt::question)));
        model.addAttribute("binLasts", DraftService.BIN_LASTS);
        return "draft/bin";
    }

    @PostMapping("/drafts/{id}/delete")
    String delete(@PathVariable UUID id) {
        SavedDraft draft = drafts.delete(id);
        return listOf(draft) + "?deleted=" + id;
    }

    @PostMapping("/drafts/{id}/undelete")
    String undelete(@PathVariable UUID id) {
        return listOf(drafts.undelete(id));
    }

    /** A draft of a prompt that no longer ships has no list of its own. */
    private String listOf(SavedDraft draft) {
        return prompts.findById(draft.promptId())
                .map(prompt -> "redirect:/prompts/" + prompt.id() + "/drafts")
                .orElse("redirect:/bin");
    }

    /** Pages count from 1 in addresses; anything outside is the nearest page that may exist. */
    static Pageable page(int number) {
        return PageRequest.of(Math.min(Math.max(number, 1), LAST_PAGE) - 1, PAGE_SIZE);
    }
}
