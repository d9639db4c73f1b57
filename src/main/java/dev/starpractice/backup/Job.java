package dev.starpractice.backup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A long work in the background that pages can watch. */
final class Job<T> implements Runnable, Progress {

    private final Function<Progress, T> work;

    private final AtomicBoolean stopped;

    private final CountDownLatch end = new CountDownLatch(1);

    private volatile long total;

    private volatile long done;

    private volatile @Nullable T result;

    private volatile @Nullable RuntimeException failure;

    /**
     * A job that has not begun.
     *
     * @param stopped once true, the work ends at its next step and is a failure
     */
    Job(Function<Progress, T> work, AtomicBoolean stopped) {
        this.work = work;
        this.stopped = stopped;
    }

    @Override
    public void run() {
        try {
            result = work.apply(this);
        } catch (RuntimeException e) {
            failure = e;
        } catch (OutOfMemoryError | StackOverflowError e) {
            failure = new IllegalStateException(e);
        } finally {
            end.countDown();
        }
    }

    @Override
    public void begin(long newTotal) {
        total = newTotal;
        done = 0;
    }

    @Override
    public void advance(long more) {
        if (stopped.get()) {
            throw new IllegalStateException("stopped");
        }
        done = done + more;
    }

    /** Waits a moment, so that short work needs no page of its own; returns whether it is over. */
    boolean await(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isOver();
        }
    }

    boolean isOver() {
        return end.getCount() == 0;
    }

    /** From 0 to 100; 100 only where it is over. */
    int percent() {
        if (isOver()) {
            return 100;
        }
        long all = total;
        return all == 0 ? 0 : (int) Math.min(99, done * 100 / all);
    }

    /** What came of it, or null where it failed or is not over. */
    @Nullable
    T result() {
        return result;
    }

    /** Why it failed, or null. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }
}
