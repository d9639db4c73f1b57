package dev.starpractice.rubric;

/** How well an answer meets a criterion: the four steps of the behaviourally anchored scale in the rubric. */
public enum Level {
    MISSING,
    WEAK,
    SOLID,
    STRONG;

    /** The number of the level, 0 to 3. */
    public int number() {
        return ordinal();
    }

    /** The level with that number; below 0 counts as 0, above 3 as 3. */
    public static Level of(int number) {
        return values()[Math.max(0, Math.min(3, number))];
    }
}
