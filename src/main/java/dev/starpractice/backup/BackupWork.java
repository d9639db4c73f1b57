package dev.starpractice.backup;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Does the long works of this room, one after the other, on a thread of its own. */
@Component
class BackupWork {

    private final AtomicBoolean stopped = new AtomicBoolean();

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "backup");
        worker.setDaemon(true);
        return worker;
    });

    /** Begins a work as soon as those before it are done. */
    <T> Job<T> begin(Function<Progress, T> work) {
        Job<T> job = new Job<>(work, stopped);
        thread.execute(job);
        return job;
    }

    /** Never interrupts: an interrupt in the middle of a read or write would make H2 close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped.set(true);
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
