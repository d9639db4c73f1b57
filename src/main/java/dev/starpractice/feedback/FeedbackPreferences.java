package dev.starpractice.feedback;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the person wants feedback to be shown. */
@Service
public class FeedbackPreferences {

    private final FeedbackPreferenceRepository preferences;

    FeedbackPreferences(FeedbackPreferenceRepository preferences) {
        this.preferences = preferences;
    }

    /** True where scores, bands and levels are not to be shown; advice always is. */
    @Transactional(readOnly = true)
    public boolean hideNumbers() {
        return preferences
                .findById(FeedbackPreference.ID)
                .map(FeedbackPreference::hideNumbers)
                .orElse(false);
    }

    /** Chooses whether scores, bands and levels are shown. */
    @Transactional
    void showNumbers(boolean shown) {
        FeedbackPreference preference =
                preferences.findById(FeedbackPreference.ID).orElseGet(FeedbackPreference::new);
        preference.showNumbers(shown);
        preferences.save(preference);
    }
}
