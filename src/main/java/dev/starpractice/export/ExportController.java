package dev.starpractice.export;

import dev.starpractice.answer.ConfidentialDetails;
import dev.starpractice.answer.Section;
import dev.starpractice.draft.DraftNotFoundException;
import dev.starpractice.draft.DraftService;
import dev.starpractice.draft.DraftSummary;
import dev.starpractice.draft.SavedDraft;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The export page, and the files that come of it. */
@Controller
class ExportController {

    /** Drafts to choose from on one page: as many ids as an address may safely carry. */
    private static final int PAGE_SIZE = 50;

    /** So many answers are looked through for confidential details before the page is shown. */
    private static final int LOOKED_THROUGH = 200;

    /** So many details are shown. */
    private static final int MOST_WARNINGS = 20;

    private final Exports exports;

    private final DraftService drafts;

    private final Prompts prompts;

    ExportController(Exports exports, DraftService drafts, Prompts prompts) {
        this.exports = exports;
        this.drafts = drafts;
        this.prompts = prompts;
    }

    /** What can be exported, and what will be in it. */
    @GetMapping("/export")
    String choose(
            @RequestParam(defaultValue = "answers") String document,
            @RequestParam(defaultValue = "markdown") String format,
            @RequestParam(defaultValue = "true") boolean feedback,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(name = "draft", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(defaultValue = "false") boolean lookThroughAll,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        boolean all = scope.isEmpty() ? chosen.isEmpty() : scope.equals("all");
        Integer state = chosen.size() == 1 && !all ? revision : null;
        Wish wish = wish(document, format, feedback, all ? List.of() : chosen, state);
        List<UUID> ids = !all && chosen.isEmpty() ? List.of() : exports.ids(wish);
        Slice<DraftSummary> choices = drafts.all(PageRequest.of(Math.max(1, page) - 1, PAGE_SIZE));
        model.addAttribute("wish", wish);
        model.addAttribute("scope", all ? "all" : "chosen");
        model.addAttribute("chosen", chosen);
        model.addAttribute("documents", DocumentKind.values());
        model.addAttribute("formats", Format.values());
        model.addAttribute("drafts", choices);
        model.addAttribute(
                "competencies",
                prompts.findAll().stream()
                        .collect(
                                Collectors.toMap(Prompt::id, p -> p.competency().id())));
        // Answers chosen on another page of the list stay chosen.
        model.addAttribute(
                "elsewhere",
                chosen.stream()
                        .filter(id -> choices.stream().noneMatch(d -> d.id().equals(id)))
                        .toList());
        model.addAttribute("preview", exports.preview(wish, ids));
        int looked = lookThroughAll ? ids.size() : Math.min(ids.size(), LOOKED_THROUGH);
        model.addAttribute("lookedThrough", looked);
        model.addAttribute("warnings", warnings(wish, ids.subList(0, looked)));
        return "export/choose";
    }

    /** One draft, at the choice of the person: with a format the file, without one the page to choose. */
    @GetMapping("/drafts/{id}/export")
    @Nullable
    String draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "answers") String document,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "false") boolean feedback,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse response)
            throws IOException {
        if (format.isEmpty()) {
            drafts.get(id);
            return "redirect:/export?draft=" + id + (revision == null ? "" : "&revision=" + revision);
        }
        if (revision == null) {
            drafts.get(id);
        } else {
            drafts.get(id, revision);
        }
        send(wish(document, format, feedback, List.of(id), revision), response);
        return null;
    }

    /** The chosen drafts, or all of them, as a file. */
    @GetMapping("/export/download")
    void download(
            @RequestParam(defaultValue = "answers") String document,
            @RequestParam(defaultValue = "markdown") String format,
            @RequestParam(defaultValue = "false") boolean feedback,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(name = "draft", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse response)
            throws IOException {
        boolean all = scope.isEmpty() ? chosen.isEmpty() : scope.equals("all");
        if (!all && chosen.isEmpty()) {
            response.sendRedirect("/export?scope=chosen");
            return;
        }
        Integer state = chosen.size() == 1 && !all ? revision : null;
        Wish wish = wish(document, format, feedback, all ? List.of() : chosen, state);
        if (!all && exports.ids(wish).isEmpty()) {
            throw new DraftNotFoundException(chosen.get(0));
        }
        send(wish, response);
    }

    private void send(Wish wish, HttpServletResponse response) throws IOException {
        response.setContentType(wish.format().contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(exports.fileName(wish)));
        exports.write(wish, response.getOutputStream());
    }

    private static Wish wish(
            String document, String format, boolean feedback, List<UUID> chosen, @Nullable Integer revision) {
        return new Wish(
                DocumentKind.of(document).orElseThrow(ExportController::unknown),
                Format.of(format).orElseThrow(ExportController::unknown),
                feedback,
                chosen.stream().distinct().toList(),
                revision);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private List<Warning> warnings(Wish wish, List<UUID> ids) {
        List<Warning> warnings = new ArrayList<>();
        try (Stream<SavedDraft> saved = exports.saved(wish, ids)) {
            for (Iterator<SavedDraft> i = saved.iterator(); i.hasNext() && warnings.size() < MOST_WARNINGS; ) {
                SavedDraft draft = i.next();
                for (Section section : Section.values()) {
                    String text = draft.answer().text(section);
                    ConfidentialDetails.find(text).stream()
                            .map(d -> new Warning(
                                    draft.id(),
                                    draft.title(),
                                    section.id(),
                                    d.kind().id(),
                                    Warning.shown(text, d)))
                            .limit(MOST_WARNINGS - warnings.size())
                            .forEach(warnings::add);
                }
            }
        }
        return warnings;
    }

    /** A detail that looks confidential, for the person to judge. */
    record Warning(UUID draftId, String title, String section, String kind, String text) {

        private static final int LONGEST = 60;

        /** The detail itself, cut where it is very long. */
        static String shown(String text, ConfidentialDetails.Detail detail) {
            String words = text.substring(detail.start(), detail.end());
            return words.length() <= LONGEST
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + "…";
        }
    }
}
