package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of two states of a draft, compared.
 *
 * @param field {@code title} or the id of a section
 */
record FieldDiff(String field, TextDiff diff) {

    /** All fields of two states, the title first. */
    static List<FieldDiff> of(String leftTitle, StarAnswer left, String rightTitle, StarAnswer right) {
        List<FieldDiff> fields = new ArrayList<>();
        fields.add(new FieldDiff("title", TextDiff.of(leftTitle, rightTitle)));
        for (Section section : Section.values()) {
            fields.add(new FieldDiff(section.id(), TextDiff.of(left.text(section), right.text(section))));
        }
        return fields;
    }

    public boolean same() {
        return diff.same();
    }
}
