package dev.starpractice.rubric;

import dev.starpractice.answer.Section;

/**
 * The words that earned a level, as a place in the answer.
 *
 * @param section where the words stand
 * @param start index of the first UTF-16 unit in the section as it was given
 * @param end index after the last one, greater than {@code start}
 */
public record Evidence(Section section, int start, int end) implements Comparable<Evidence> {

    public Evidence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    @Override
    public int compareTo(Evidence other) {
        int bySection = section.compareTo(other.section);
        if (bySection != 0) {
            return bySection;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
