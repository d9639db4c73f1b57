package dev.starpractice.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first that sees a request: gives every answer the safety headers, and turns away what does not come from this
 * machine, what another site's page sent, and what is too large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GuardFilter extends OncePerRequestFilter {

    /** Changes and stores nothing, so that scripts and editors can call it without a cookie and a token. */
    static final String WITHOUT_TOKEN = "/api/feedback";

    /** The most bytes of a request; the longest draft, percent-encoded, has less than an eighth of them. */
    static final long MAX_BYTES = 2 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SafetyHeaders.set(response::setHeader);
        if (!LocalRequests.isForThisMachine(request)) {
            // Answered here and plainly: nothing of ours, not even a page of ours, is for that host.
            refuse(response);
        } else if (LocalRequests.isUnsafe(request.getMethod())
                && LocalRequests.isFromElsewhere(
                        request, !request.getRequestURI().equals(WITHOUT_TOKEN))) {
            request.setAttribute(ErrorPages.FROM_ELSEWHERE, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isMultipart(request)) {
            // Uploads have limits of their own (spring.servlet.multipart).
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MAX_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new LimitedRequest(request, MAX_BYTES), response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(StartMessages.of("system.host-refused"));
    }
}
