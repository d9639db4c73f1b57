package dev.starpractice.system;

import java.util.function.BiConsumer;

/** The headers that every answer carries, whoever writes it: a page, a static file, a refusal, Tomcat itself. */
final class SafetyHeaders {

    /** Own origin only, and nothing inline: neither a script nor a style can come in with somebody's text. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private SafetyHeaders() {}

    /**
     * Sets them.
     *
     * @param set takes a header's name and value
     */
    static void set(BiConsumer<String, String> set) {
        set.accept("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        set.accept("X-Content-Type-Options", "nosniff");
        set.accept("X-Frame-Options", "DENY");
        set.accept("Referrer-Policy", "no-referrer");
        set.accept("Cross-Origin-Opener-Policy", "same-origin");
        set.accept("Cross-Origin-Resource-Policy", "same-origin");
        // Static files say something else later; whatever forgets to say anything is private.
        set.accept("Cache-Control", "no-store");
    }
}
