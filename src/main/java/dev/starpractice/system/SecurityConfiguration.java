package dev.starpractice.system;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request has to pass and every answer has to carry. There is no login: one person, one machine. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Own origin only, and nothing inline: neither a script nor a style can come in with somebody's text. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(Customizer.withDefaults())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        // Changes and stores nothing, so that scripts and editors can call it without a cookie.
                        .ignoringRequestMatchers("/api/feedback"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * The token is in a cookie and not in a session, so that a form that was open while the server restarted can
     * still be sent. Lax, not Strict: with Strict, following a link from elsewhere would come without the cookie and
     * get a new one, and the forms in the other tabs would be stale. The cookie outlives the browser for the same
     * reason.
     */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("star-practice-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").maxAge(Duration.ofDays(365)));
        return tokens;
    }
}
