package dev.starpractice.feedback;

import dev.starpractice.rubric.Rubric;
import dev.starpractice.rubric.criteria.Criteria;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rubric knows no Spring: here it becomes a bean. */
@Configuration(proxyBeanMethods = false)
class RubricConfiguration {

    @Bean
    Rubric rubric() {
        return new Rubric(Criteria.ALL);
    }
}
