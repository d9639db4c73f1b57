package dev.starpractice.draft;

import dev.starpractice.prompt.Prompts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service on a migrated database with the settings of the real one, its transactions really committed; the clock
 * stands still. The database is shared by the tests: each begins drafts of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(
        properties = {
            "spring.test.database.replace=none",
            "spring.datasource.url=jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1"
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
@Import({DraftService.class, Prompts.class, DraftSlice.Parts.class})
@interface DraftSlice {

    /** What was published, in order. */
    class Published {

        private final List<DraftSaved> events = new ArrayList<>();

        @EventListener
        synchronized void on(DraftSaved event) {
            events.add(event);
        }

        synchronized List<DraftSaved> of(UUID draftId) {
            return events.stream().filter(e -> e.draft().id().equals(draftId)).toList();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        SetClock clock() {
            return new SetClock();
        }

        @Bean
        Published published() {
            return new Published();
        }
    }
}
