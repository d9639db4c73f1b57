package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.criteria.Criteria;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one whole scorecard costs. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScorecardBenchmark {

    /** 250 words. */
    static final StarAnswer TYPICAL = new StarAnswer(
            "Our checkout failed every Monday morning. About 1,200 orders a week timed out while the nightly job of the"
                    + " billing team still held its locks. The job was not my team’s, nobody in my team had a say in it,"
                    + " and every lost order cost us about 40 euros and an angry call to support.",
            "Nobody had asked me to look at it. I wanted the timeouts gone before the Easter sale on 3 April, without"
                    + " moving the month-end close that the billing team had promised to the auditors.",
            "- I traced the slow queries for a week and found that one report locked the orders table for 40 minutes.\n"
                    + "- I rewrote the report to read from the replica and tested it against a copy of production.\n"
                    + "- I invited the billing team to a review, showed them the traces and agreed a rollout plan with"
                    + " them.\n"
                    + "- I added a CI check that rejects any job which locks the orders table for more than a second.",
            "Timeouts fell from 1,200 a week to 4 within two weeks, and checkout latency at the 99th percentile dropped"
                    + " from 900 ms to 310 ms. The check became the default for"
                    + " all 9 batch jobs of both teams and has stopped two bad ones since.",
            "I learned that a lock nobody owns is a lock nobody watches, because each team trusts the other to look."
                    + " Since then I ask for a named owner and an alert before any job of ours touches a shared table.");

    /** Each section as long as it may be. */
    static final StarAnswer LONGEST = longest();

    private final Rubric rubric = new Rubric(Criteria.ALL);

    private static StarAnswer longest() {
        StarAnswer answer = StarAnswer.EMPTY;
        for (Section section : Section.values()) {
            String text = (TYPICAL.text(section) + "\n").repeat(50);
            answer = answer.with(section, text.substring(0, StarAnswer.MAX_SECTION_LENGTH));
        }
        return answer;
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(2)
    @Warmup(iterations = 3, time = 5)
    @Measurement(iterations = 5, time = 5)
    public Scorecard typical() {
        return rubric.rate(TYPICAL, Competency.OWNERSHIP);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(2)
    @Warmup(iterations = 3, time = 5)
    @Measurement(iterations = 5, time = 5)
    public Scorecard longestAllowed() {
        return rubric.rate(LONGEST, Competency.OWNERSHIP);
    }

    /** The first one of a process: models, word lists and dictionary are read for it. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Scorecard firstOfAProcess() {
        return new Rubric(Criteria.ALL).rate(TYPICAL, Competency.OWNERSHIP);
    }
}
