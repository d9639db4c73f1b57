package dev.starpractice.system;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What a {@code @WebMvcTest} of any room imports to see its pages as they are served: with our security. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, LayoutAdvice.class, GuardFilter.class})
public class PageSlice {}
