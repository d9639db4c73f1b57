package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import dev.starpractice.rubric.criteria.Criteria;

/** Prints the heap that all models and lists of the rubric take once they are loaded. */
public final class RubricMemory {

    private RubricMemory() {}

    public static void main(String[] arguments) throws InterruptedException {
        double before = usedMegabytes();
        Scorecard card = new Rubric(Criteria.ALL).rate(ScorecardBenchmark.TYPICAL, Competency.OWNERSHIP);
        double after = usedMegabytes();
        System.out.printf(
                "models and lists of the rubric: %.1f MB of heap (the answer of %d words scores %d)%n",
                after - before, card.speakingTime().words(), card.score());
    }

    private static double usedMegabytes() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
