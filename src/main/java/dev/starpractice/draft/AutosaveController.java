package dev.starpractice.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the form's script saves while a person writes, and asks what is stored. Answers in JSON; what cannot be saved is
 * a problem (RFC 9457): 404 no such draft, 409 it has changed meanwhile, 422 a text that no draft may hold.
 */
@RestController
class AutosaveController {

    private final DraftService drafts;

    private final MessageSource messages;

    AutosaveController(DraftService drafts, MessageSource messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    /** The first save of a text: makes the draft that all others go to. */
    @PostMapping("/prompts/{promptId}/drafts/autosave")
    Saved begin(@PathVariable String promptId, @RequestBody Autosave typed) {
        UUID saveId = required(typed.saveId(), "saveId");
        DraftForm form = checked(typed.form().over(DraftForm.EMPTY));
        return Saved.of(
                drafts.create(promptId, form.titleText(), form.answer(), typed.copiedFrom(), saveId, typed.how()));
    }

    @PostMapping("/drafts/{id}/autosave")
    Saved save(@PathVariable UUID id, @RequestBody Autosave typed) {
        UUID saveId = required(typed.saveId(), "saveId");
        long version = required(typed.version(), "version");
        SavedDraft stored = drafts.findEvenBinned(id).orElseThrow(() -> new DraftNotFoundException(id));
        DraftForm form = checked(typed.form().over(DraftForm.of(stored)));
        return Saved.of(drafts.save(new SaveDraft(id, version, form.titleText(), form.answer(), typed.how(), saveId)));
    }

    /** What is stored, for a script that holds a text of which it does not know whether it was saved. */
    @GetMapping("/drafts/{id}/autosave")
    Stored stored(@PathVariable UUID id) {
        return Stored.of(drafts.get(id));
    }

    /** The draft that a save went to whose answer never arrived; 204 where that save never arrived either. */
    @GetMapping("/drafts/autosaved")
    ResponseEntity<Stored> storedBy(@RequestParam UUID saveId) {
        return drafts.findBySave(saveId)
                .map(Stored::of)
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }

    /** Where a save led to; the next one starts from this version. */
    record Saved(UUID id, long version, int revision, Instant savedAt) {

        static Saved of(SavedDraft draft) {
            return new Saved(draft.id(), draft.version(), draft.revision(), draft.updatedAt());
        }
    }

    /** A draft as it is stored, by the names of the form's fields. */
    record Stored(
            UUID id,
            long version,
            Instant savedAt,
            String title,
            String situation,
            String task,
            String action,
            String result,
            String reflection) {

        static Stored of(SavedDraft draft) {
            return new Stored(
                    draft.id(),
                    draft.version(),
                    draft.updatedAt(),
                    draft.title(),
                    draft.answer().situation(),
                    draft.answer().task(),
                    draft.answer().action(),
                    draft.answer().result(),
                    draft.answer().reflection());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleDraftException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setDetail(say("draft.autosave.problem.stale"));
        problem.setProperty("version", e.current().version());
        problem.setProperty("savedAt", e.current().updatedAt());
        return answer(problem);
    }

    @ExceptionHandler({DraftNotFoundException.class, UnknownPromptException.class})
    ResponseEntity<ProblemDetail> unknown() {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setDetail(say("draft.autosave.problem.gone"));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unstorable(UnstorableException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setDetail(say("draft.autosave.problem.refused"));
        Map<String, String> errors = new LinkedHashMap<>();
        e.errors.getGlobalErrors().forEach(error -> errors.put("", messages.getMessage(error, Locale.ENGLISH)));
        for (FieldError error : e.errors.getFieldErrors()) {
            errors.put(error.getField(), messages.getMessage(error, Locale.ENGLISH));
        }
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(IncompleteException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setDetail(
                messages.getMessage("draft.autosave.problem.incomplete", new Object[] {e.field}, Locale.ENGLISH));
        return answer(problem);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static <T> T required(@Nullable T given, String field) {
        if (given == null) {
            throw new IncompleteException(field);
        }
        return given;
    }

    private static DraftForm checked(DraftForm form) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);
        if (errors.hasErrors()) {
            throw new UnstorableException(errors);
        }
        return form;
    }

    /** A request without what every save needs. */
    private static final class IncompleteException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        IncompleteException(String field) {
            super(field + " is missing");
            this.field = field;
        }
    }

    /** A text that no draft may hold. */
    private static final class UnstorableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient BindingResult errors;

        UnstorableException(BindingResult errors) {
            super("refused");
            this.errors = errors;
        }
    }
}
