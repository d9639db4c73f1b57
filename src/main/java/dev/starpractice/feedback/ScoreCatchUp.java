package dev.starpractice.feedback;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
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

    private static final int MOST_BATCHES = 2_000;

    private final ScoreKeeper keeper;

    private final Object pausing = new Object();

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
            fillIn();
            // What was being written shortly before the start was left alone; by then it is quiet.
            if (pause(ScoreKeeper.QUIET)) {
                fillIn();
            }
        } catch (RuntimeException e) {
            log.warn("stopped scoring old drafts: {}", e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fillIn() {
        int scored = 0;
        int found = BATCH;
        // A draft that cannot be scored is found again each time: the limit ends that.
        for (int batch = 0; found == BATCH && batch < MOST_BATCHES && !stopped; batch++) {
            found = keeper.fillIn(BATCH);
            scored += found;
        }
        if (scored > 0) {
            log.info("scored {} drafts again with the rubric of this version", scored);
        }
    }

    /** Waits, and tells whether the application still runs. */
    private boolean pause(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        synchronized (pausing) {
            long left = duration.toMillis();
            while (!stopped && left > 0) {
                pausing.wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
        return !stopped;
    }

    /** Never interrupts: an interrupt in the middle of a write would make H2 close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        synchronized (pausing) {
            stopped = true;
            pausing.notifyAll();
        }
        if (thread != null) {
            thread.join(2_000);
        }
    }
}
