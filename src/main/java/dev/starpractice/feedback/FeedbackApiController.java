package dev.starpractice.feedback;

import dev.starpractice.rubric.Scorecard;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scores typed text for scripts and editors. Stores nothing and logs nothing of it.
 *
 * <p>Takes every method and media type itself, so that whatever is refused here is refused as a problem document and
 * not with a page.
 */
@RestController
class FeedbackApiController {

    private final RubricService rubric;

    private final AdviceWording wording;

    private final MessageSource messages;

    FeedbackApiController(RubricService rubric, AdviceWording wording, MessageSource messages) {
        this.rubric = rubric;
        this.wording = wording;
        this.messages = messages;
    }

    @RequestMapping("/api/feedback")
    ResponseEntity<?> score(HttpServletRequest request) throws IOException {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method",
                    null,
                    headers -> headers.set(HttpHeaders.ALLOW, HttpMethod.POST.name()));
        }
        if (!isJson(request.getContentType())) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    null,
                    headers -> headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE));
        }
        if (!acceptsJson(request.getHeader(HttpHeaders.ACCEPT))) {
            return problem(HttpStatus.NOT_ACCEPTABLE, "accept", null, headers -> {});
        }
        byte[] body = request.getContentLengthLong() > TypedAnswer.MAX_BYTES
                ? null
                : request.getInputStream().readNBytes(TypedAnswer.MAX_BYTES + 1);
        if (body == null || body.length > TypedAnswer.MAX_BYTES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", null, headers -> {}, TypedAnswer.MAX_BYTES);
        }
        try {
            TypedAnswer typed = TypedAnswer.read(body);
            Scorecard card = rubric.score(typed.answer(), typed.kind());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ScorecardJson.of(
                            typed.answer(),
                            card,
                            finding -> wording.first(finding).orElse(null)));
        } catch (TypedAnswer.BadRequest e) {
            return problem(HttpStatus.BAD_REQUEST, e.code(), e.field(), headers -> {}, e.arguments());
        }
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status,
            String code,
            @Nullable String field,
            Consumer<HttpHeaders> headers,
            Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage("feedback.api." + code, arguments, AdviceWording.LOCALE));
        problem.setTitle(Objects.requireNonNull(wording.message("feedback.api.title." + status.value())));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean acceptsJson(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
