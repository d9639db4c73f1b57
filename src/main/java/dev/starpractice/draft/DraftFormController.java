package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The STAR form: a new draft, an edited one, and what to do where it was edited twice. */
@Controller
class DraftFormController {

    private final DraftService drafts;

    private final Prompts prompts;

    DraftFormController(DraftService drafts, Prompts prompts) {
        this.drafts = drafts;
        this.prompts = prompts;
    }

    @GetMapping("/prompts/{promptId}/drafts/new")
    ModelAndView begin(@PathVariable String promptId) {
        Prompt prompt = prompts.findById(promptId).orElseThrow(() -> new UnknownPromptException(promptId));
        return newForm(HttpStatus.OK, prompt, check(DraftForm.EMPTY, false), null);
    }

    @PostMapping("/prompts/{promptId}/drafts")
    ModelAndView create(
            @PathVariable String promptId,
            @RequestParam(required = false) @Nullable UUID copiedFrom,
            @RequestParam(required = false) @Nullable UUID saveId,
            @ModelAttribute("form") DraftForm typed) {
        Prompt prompt = prompts.findById(promptId).orElseThrow(() -> new UnknownPromptException(promptId));
        DraftForm form = typed.over(DraftForm.EMPTY);
        BindingResult errors = check(form, true);
        if (errors.hasErrors()) {
            return newForm(HttpStatus.UNPROCESSABLE_CONTENT, prompt, errors, copiedFrom);
        }
        SavedDraft draft = drafts.create(promptId, form.titleText(), form.answer(), copiedFrom, saveId);
        return new ModelAndView("redirect:/drafts/" + draft.id());
    }

    @GetMapping("/drafts/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        SavedDraft draft = drafts.get(id);
        return editForm(HttpStatus.OK, draft, draft.version(), check(DraftForm.of(draft), false));
    }

    @PostMapping("/drafts/{id}")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable UUID saveId,
            @ModelAttribute("form") DraftForm typed) {
        SavedDraft stored = drafts.findEvenBinned(id).orElseThrow(() -> new DraftNotFoundException(id));
        DraftForm form = typed.over(DraftForm.of(stored));
        BindingResult errors = check(form, true);
        if (errors.hasErrors()) {
            return editForm(HttpStatus.UNPROCESSABLE_CONTENT, stored, version, errors);
        }
        try {
            drafts.save(new SaveDraft(id, version, form.titleText(), form.answer(), SaveDraft.How.ASKED, saveId));
            return new ModelAndView("redirect:/drafts/" + id);
        } catch (StaleDraftException e) {
            return conflict(e.current(), form);
        } catch (DraftNotFoundException e) {
            return deletedMeanwhile(stored, form, e);
        }
    }

    /** The draft was put in the bin while this text was being written: what was typed can become a new one. */
    private ModelAndView deletedMeanwhile(SavedDraft stored, DraftForm form, DraftNotFoundException e) {
        Prompt prompt = prompts.findById(stored.promptId()).orElseThrow(() -> e);
        return newForm(HttpStatus.CONFLICT, prompt, check(form, false), stored.id())
                .addObject("gone", true);
    }

    private ModelAndView conflict(SavedDraft current, DraftForm mine) {
        ModelAndView page = new ModelAndView("draft/conflict", HttpStatus.CONFLICT);
        page.addObject("draft", current);
        page.addObject("prompt", prompts.findById(current.promptId()).orElse(null));
        page.addObject("form", mine);
        page.addObject("sections", Section.values());
        page.addObject("fields", FieldDiff.of(mine.titleText(), mine.answer(), current.title(), current.answer()));
        // Each way on is a save of its own.
        page.addObject("saveIdMine", UUID.randomUUID());
        page.addObject("saveIdBoth", UUID.randomUUID());
        return page;
    }

    private ModelAndView newForm(HttpStatus status, Prompt prompt, BindingResult form, @Nullable UUID copiedFrom) {
        return form(status, prompt, form).addObject("copiedFrom", copiedFrom);
    }

    private ModelAndView editForm(HttpStatus status, SavedDraft draft, long version, BindingResult form) {
        return form(status, prompts.findById(draft.promptId()).orElse(null), form)
                .addObject("draft", draft)
                .addObject("version", version)
                .addObject(
                        "source",
                        Optional.ofNullable(draft.copiedFrom())
                                .flatMap(drafts::find)
                                .orElse(null))
                .addObject("copyId", UUID.randomUUID())
                .addObject(
                        "others",
                        prompts.findAll().stream()
                                .filter(prompt -> !prompt.id().equals(draft.promptId()))
                                .toList());
    }

    private static ModelAndView form(HttpStatus status, @Nullable Prompt prompt, BindingResult form) {
        ModelAndView page = new ModelAndView("draft/form", status);
        page.addAllObjects(Map.copyOf(form.getModel()));
        page.addObject("prompt", prompt);
        page.addObject("sections", Section.values());
        page.addObject("saveId", UUID.randomUUID());
        page.addObject("gone", false);
        return page;
    }

    private static BindingResult check(DraftForm form, boolean complain) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        if (complain) {
            form.check(errors);
        }
        return errors;
    }
}
