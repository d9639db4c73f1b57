package dev.starpractice.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which requests come from this machine's own pages and programs, as far as their headers tell. */
final class LocalRequests {

    /** A loopback name or address with any port or none. Names that only resolve to loopback are not among them. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private LocalRequests() {}

    /**
     * Whether the Host header names this machine. A page from elsewhere whose name was pointed at 127.0.0.1 (DNS
     * rebinding) is of our own origin for the browser, but it cannot forge this header.
     */
    static boolean isForThisMachine(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        // Only HTTP/1.0 may leave it out, which no browser speaks; then the server's own name stands in.
        return LOOPBACK.matcher(host == null ? request.getServerName() : host).matches();
    }

    /** Whether a request with that method may change something. */
    static boolean isUnsafe(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    /**
     * Whether the browser says that another site's page sent the request; false where it says nothing.
     *
     * <p>Our pages refer with no-referrer, and so their own forms come with "Origin: null". That is taken where
     * Sec-Fetch-Site vouches for it, and otherwise left to the token, unless the request needs none.
     *
     * @param needsToken whether a CSRF token will be asked for
     */
    static boolean isFromElsewhere(HttpServletRequest request, boolean needsToken) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        if (origin.equals("null")) {
            return site == null && !needsToken;
        }
        return !origin.toLowerCase(Locale.ROOT).equals(ownOrigin(request));
    }

    private static @Nullable String ownOrigin(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null) {
            return null;
        }
        String usual = request.isSecure() ? ":443" : ":80";
        String own = host.toLowerCase(Locale.ROOT);
        return request.getScheme()
                + "://"
                + (own.endsWith(usual) ? own.substring(0, own.length() - usual.length()) : own);
    }
}
