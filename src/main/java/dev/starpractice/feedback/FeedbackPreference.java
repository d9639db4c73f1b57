package dev.starpractice.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How the person wants feedback to be shown. */
@Entity
class FeedbackPreference {

    /** There is one person, and so one row. */
    static final int ID = 1;

    @Id
    private int id = ID;

    private boolean hideNumbers;

    boolean hideNumbers() {
        return hideNumbers;
    }

    /** Chooses whether numbers are shown. */
    void showNumbers(boolean shown) {
        hideNumbers = !shown;
    }
}
