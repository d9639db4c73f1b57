package dev.starpractice.feedback;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The one row of preferences, or none. */
interface FeedbackPreferenceRepository extends Repository<FeedbackPreference, Integer> {

    Optional<FeedbackPreference> findById(int id);

    FeedbackPreference save(FeedbackPreference preference);
}
