package dev.starpractice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A stretch of text that is shown in one way.
 *
 * @param text exactly as it was typed; line ends are LF
 * @param marks the letters of the criteria that the words are evidence for, in order; empty where they are for none
 */
record Run(String text, List<String> marks) {

    Run {
        marks = List.copyOf(marks);
    }

    /** Text that is evidence for nothing. */
    static List<Run> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text, List.of()));
    }

    /** The text cut where a span begins or ends, every piece with the marks of all spans over it. */
    static List<Run> marked(String text, List<Span> spans) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Span span : spans) {
            cuts.add(Math.min(span.start(), text.length()));
            cuts.add(Math.min(span.end(), text.length()));
        }
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            List<String> marks = spans.stream()
                    .filter(s -> s.start() <= start && s.end() >= to)
                    .map(Span::mark)
                    .distinct()
                    .sorted()
                    .toList();
            runs.add(new Run(text.substring(start, to), marks));
            from = to;
        }
        return runs;
    }

    /** The text of all runs. */
    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(r -> text.append(r.text()));
        return text.toString();
    }

    /**
     * A place in a text and the criterion that it is evidence for.
     *
     * @param start index of the first UTF-16 unit
     * @param end index after the last one
     * @param mark the criterion's letter
     */
    record Span(int start, int end, String mark) {}
}
