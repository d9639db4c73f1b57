package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.prompt.Prompts;
import dev.starpractice.rubric.Criterion;
import dev.starpractice.rubric.Rating;
import dev.starpractice.rubric.ReadAnswer;
import dev.starpractice.rubric.Rubric;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RubricWarmUpTests {

    private final Prompts prompts = new Prompts();

    private final CountDownLatch reading = new CountDownLatch(1);

    private final CountDownLatch goOn = new CountDownLatch(1);

    private final AtomicReference<StarAnswer> read = new AtomicReference<>();

    @Test
    void readsASampleWithoutHoldingUpTheStart() throws InterruptedException {
        RubricWarmUp warmUp = warmUp(true);

        warmUp.start();

        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        Thread thread = warmUp.thread();
        assertThat(thread).isNotNull().matches(Thread::isAlive, "still at it when the start is over");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        goOn.countDown();
        thread.join();
        assertThat(read).hasValue(prompts.findAll().get(0).sample());
    }

    @Test
    void leavesTheApplicationRunningWhereTheRubricFails() throws InterruptedException {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.set(error));
        try {
            RubricWarmUp warmUp = warmUp(false);
            goOn.countDown();
            warmUp.start();
            warmUp.thread().join();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(uncaught).hasNullValue();
    }

    private RubricWarmUp warmUp(boolean succeeds) {
        Criterion slow = new Criterion() {

            @Override
            public String id() {
                return "slow";
            }

            @Override
            public int weight() {
                return 100;
            }

            @Override
            public Rating rate(ReadAnswer answer, Competency kind) {
                read.set(answer.answer());
                reading.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (!succeeds) {
                    throw new IllegalStateException("no models");
                }
                return Rating.NOT_RATED;
            }
        };
        return new RubricWarmUp(new RubricService(new Rubric(List.of(slow)), prompts), prompts);
    }
}
