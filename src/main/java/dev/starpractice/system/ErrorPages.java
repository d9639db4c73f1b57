package dev.starpractice.system;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page in the look of the others, or as problem+json for programs; never more than that. */
@Controller
class ErrorPages implements ErrorController {

    /** Set on a request that another site's page sent. */
    static final String FROM_ELSEWHERE = ErrorPages.class.getName() + ".fromElsewhere";

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** The statuses that have words of their own. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 500);

    /** The fields that hold what a person typed, by the names that every form gives them. */
    private static final List<String> TYPED = List.of("title", "situation", "task", "action", "result", "reflection");

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        // Again: what Tomcat refuses by itself comes here without having passed the guard.
        SafetyHeaders.set(response::setHeader);
        int status = status(request);
        if (status >= 500) {
            log(request);
        }
        String uri = originalUri(request);
        if (uri.startsWith("/api/") || uri.startsWith("/actuator/")) {
            return problem(status, uri);
        }
        String key = "system.error." + known(status, request);
        model.addAttribute("key", key);
        model.addAttribute("status", status);
        if (LocalRequests.isUnsafe(originalMethod(request)) && request.getAttribute(FROM_ELSEWHERE) == null) {
            model.addAttribute("typed", typed(request));
            model.addAttribute("resend", status == 403 && isOwnPage(request) ? resend(request) : null);
            model.addAttribute("uri", uri);
        }
        ModelAndView page = new ModelAndView("system/error", model.asMap());
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    /** Whoever opens this path itself asks for a page that is not there. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && HttpStatus.resolve(code) != null ? code : 404;
    }

    private static String originalUri(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null ? request.getRequestURI() : uri.toString();
    }

    /** Tomcat asks for the error page with GET, whatever the method was that failed. */
    private static String originalMethod(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return method == null ? request.getMethod() : method.toString();
    }

    private static String known(int status, HttpServletRequest request) {
        if (request.getAttribute(FROM_ELSEWHERE) != null) {
            return "elsewhere";
        }
        if (KNOWN.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "400" : "500";
    }

    private ResponseEntity<ProblemDetail> problem(int status, String uri) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        String key = "system.error." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500) + ".problem";
        problem.setDetail(messages.getMessage(key, null, Locale.ENGLISH));
        problem.setInstance(instance(uri));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable URI instance(String uri) {
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** What was typed into a form that could not be taken, to be given back; by field, empty ones left out. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : TYPED) {
            String text = parameters(request).containsKey(field) ? request.getParameter(field) : null;
            if (text != null && !text.isBlank()) {
                typed.put(field, text);
            }
        }
        return typed;
    }

    /** All fields of the form, to be sent again with a token that is valid; all but the old token. */
    private static Map<String, String[]> resend(HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>(parameters(request));
        fields.remove("_csrf");
        return fields;
    }

    /** Only the browser's own word makes it safe to offer sending again: else a stranger's form would be one click. */
    private static boolean isOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException e) {
            // Too large or malformed: that is what the page is about.
            return Map.of();
        }
    }

    /** Where it broke, without the exceptions' messages: they may quote what a person wrote. */
    private static void log(HttpServletRequest request) {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("{} failed{}", originalMethod(request), exception instanceof Throwable t ? Stack.of(t) : "");
    }

    /** A stack trace with everything but the messages. */
    static final class Stack {

        private Stack() {}

        static String of(@Nullable Throwable thrown) {
            StringBuilder trace = new StringBuilder();
            int depth = 0;
            for (Throwable t = thrown; t != null && depth < 10; t = t.getCause(), depth++) {
                trace.append(System.lineSeparator())
                        .append(depth == 0 ? "" : "caused by ")
                        .append(t.getClass().getName());
                for (StackTraceElement frame : t.getStackTrace()) {
                    trace.append(System.lineSeparator()).append("    at ").append(frame);
                    if (!frame.getClassName().startsWith("dev.starpractice") && trace.length() > 6_000) {
                        break;
                    }
                }
            }
            return trace.toString();
        }
    }
}
