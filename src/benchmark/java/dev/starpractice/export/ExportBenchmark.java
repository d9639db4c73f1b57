package dev.starpractice.export;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.starpractice.StarPracticeApplication;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.DraftService;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an export costs: {@code ./mvnw -Pbenchmark -Djmh.args="ExportBenchmark"}.
 *
 * <p>The first run in a new process counts, loading of libraries included; {@code liveMegabytes} is the most that was in
 * use on the heap right after a garbage collection, the whole application included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ExportBenchmark {

    @Param({"1", "100", "5000"})
    int drafts;

    @Param({"MARKDOWN", "TEXT", "JSON", "WORD", "PDF"})
    String format;

    @Param({"false", "true"})
    boolean feedback;

    private Path home;

    private ConfigurableApplicationContext context;

    @Setup
    public void write() throws IOException {
        home = Files.createTempDirectory("star-practice-benchmark");
        context = new SpringApplicationBuilder(StarPracticeApplication.class)
                .run("--server.port=0", "--starpractice.home=" + home);
        DraftService service = context.getBean(DraftService.class);
        List<Prompt> prompts = context.getBean(Prompts.class).findAll();
        for (int i = 0; i < drafts; i++) {
            Prompt prompt = prompts.get(i % prompts.size());
            StarAnswer sample = prompt.sample();
            service.create(prompt.id(), "Answer number " + i, sample, null, null);
        }
    }

    @Benchmark
    public void export(Live live) throws IOException {
        Wish wish = new Wish(DocumentKind.ANSWERS, Format.valueOf(format), feedback, List.of(), null);
        context.getBean(Exports.class).write(wish, OutputStream.nullOutputStream());
    }

    @TearDown
    public void remove() throws IOException {
        context.close();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home);
    }

    /** Watches what is left on the heap after each collection. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Live {

        private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());

        public double liveMegabytes;

        private final AtomicLong most = new AtomicLong();

        public Live() {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> most.accumulateAndGet(
                                        left((CompositeData) notification.getUserData()), Math::max),
                                null,
                                null);
            }
        }

        @Setup(Level.Invocation)
        public void start() {
            System.gc();
            most.set(0);
        }

        @TearDown(Level.Invocation)
        public void stop() {
            System.gc();
            liveMegabytes = most.get() / 1e6;
        }

        private static long left(CompositeData data) {
            return GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> HEAP.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
        }
    }
}
