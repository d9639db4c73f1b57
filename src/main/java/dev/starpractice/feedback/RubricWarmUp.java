package dev.starpractice.feedback;

import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads a sample answer once after the start, so that nobody's first feedback waits for models and dictionary to load. */
@Component
class RubricWarmUp {

    private static final Logger log = LoggerFactory.getLogger(RubricWarmUp.class);

    private final RubricService rubric;

    private final Prompts prompts;

    private @Nullable Thread thread;

    RubricWarmUp(RubricService rubric, Prompts prompts) {
        this.rubric = rubric;
        this.prompts = prompts;
    }

    /** Comes back at once: the start is over when the application answers, not when the rubric is warm. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = new Thread(this::run, "rubric-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        Prompt prompt = prompts.findAll().get(0);
        try {
            rubric.review(prompt.sample(), prompt.competency());
        } catch (RuntimeException e) {
            // The first feedback that somebody asks for meets the same error, and shows it.
            log.warn("stopped warming up the rubric: {}", e.getClass().getName());
        }
    }

    /** The thread that warms up, or null before the start. */
    @Nullable
    Thread thread() {
        return thread;
    }
}
