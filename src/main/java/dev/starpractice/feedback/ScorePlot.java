package dev.starpractice.feedback;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line over the versions of a draft, as SVG paths on a field of {@value #WIDTH} by {@value #HEIGHT} units that the
 * page stretches to whatever room there is; words and numbers stand outside of it, where nothing stretches them.
 *
 * @param line the line, broken where a version has no value
 * @param dots a point of no length for each value, or for the last alone where many would run into each other
 */
record ScorePlot(String line, String dots) {

    static final int WIDTH = 1000;

    static final int HEIGHT = 100;

    /** More points than this no screen shows apart, and each may have to be scored first. */
    static final int MOST_VERSIONS = 120;

    private static final int MOST_DOTS = 40;

    /** The versions to plot of a draft that has {@code latest}: all, or evenly spread with the first and the last. */
    static List<Integer> versions(int latest) {
        if (latest <= MOST_VERSIONS) {
            return IntStream.rangeClosed(1, latest).boxed().toList();
        }
        return IntStream.range(0, MOST_VERSIONS)
                .map(i -> 1 + (int) Math.round(i * (latest - 1.0) / (MOST_VERSIONS - 1)))
                .boxed()
                .toList();
    }

    /** A line straight from value to value. */
    static ScorePlot straight(List<Integer> versions, IntFunction<@Nullable Integer> value, int highest) {
        return of(versions, value, highest, "L%s %s");
    }

    /** A line that stays on a value until the next version, for values between which there is nothing. */
    static ScorePlot stepped(List<Integer> versions, IntFunction<@Nullable Integer> value, int highest) {
        return of(versions, value, highest, "H%sV%s");
    }

    private static ScorePlot of(
            List<Integer> versions, IntFunction<@Nullable Integer> value, int highest, String onward) {
        StringBuilder line = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean drawing = false;
        for (int version : versions) {
            Integer found = value.apply(version);
            if (found != null) {
                String x = x(version, versions.get(0), versions.get(versions.size() - 1));
                String y = tenth(HEIGHT - (double) HEIGHT * found / highest);
                // A start of no length shows a value that has none beside it.
                String start = "M" + x + " " + y + "h0";
                line.append(drawing ? onward.formatted(x, y) : start);
                if (versions.size() > MOST_DOTS) {
                    dots.setLength(0);
                }
                dots.append(start);
            }
            drawing = found != null;
        }
        return new ScorePlot(line.toString(), dots.toString());
    }

    private static String x(int version, int first, int last) {
        return tenth(first == last ? WIDTH / 2.0 : WIDTH * (double) (version - first) / (last - first));
    }

    private static String tenth(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }
}
