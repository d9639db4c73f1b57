package dev.starpractice.system;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** There is no login, as there is one person on one machine; but what changes something needs a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                // The guard gives every answer its headers, also those that never come this far.
                .headers(headers -> headers.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).ignoringRequestMatchers(GuardFilter.WITHOUT_TOKEN))
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
