package dev.starpractice.feedback;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills in missing scores after the start, as there are all of them after an update that changed the rubric. */
@Component
class ScoreCatchUp {

    private static final Logger log = LoggerFactory.getLogger(ScoreCatchUp.class);

    private static final int BATCH = 50;

    private final ScoreKeeper keeper;

    private volatile boolean stopped;

    private @Nullable Thread thread;

    ScoreCatchUp(ScoreKeeper keeper) {
        this.keeper = keeper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = new Thread(this::run, "score-catch-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            int found = BATCH;
            int before = 0;
            // A draft that cannot be scored is found again each time: a full batch twice with no end is left alone.
            for (int batch = 0; found == BATCH && batch < 2_000 && !stopped; batch++) {
                found = keeper.fillIn(BATCH);
                before += found;
            }
            if (before > 0) {
                log.info("scored {} drafts again with the rubric of this version", before);
            }
        } catch (RuntimeException e) {
            log.warn("stopped scoring old drafts: {}", e.getClass().getName());
        }
    }

    /** Never interrupts: an interrupt in the middle of a write would make H2 close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.join(2_000);
        }
    }
}
