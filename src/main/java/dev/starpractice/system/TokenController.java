package dev.starpractice.system;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a page that has been open for long a token that is valid now, so that what was typed there can still be saved.
 * No other site can read the answer: nothing of ours is shared across origins.
 */
@RestController
class TokenController {

    @GetMapping("/token")
    Token token(CsrfToken token) {
        return new Token(token.getToken());
    }

    /** The value of the field {@code _csrf}, and of the header. */
    record Token(String token) {}
}
