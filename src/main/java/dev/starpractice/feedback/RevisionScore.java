package dev.starpractice.feedback;

import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Scorecard;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The stored score of one revision: derived data, worth what the version of the rubric that made it is worth. */
@Entity
class RevisionScore implements Persistable<UUID> {

    @Id
    private UUID revisionId;

    private UUID draftId;

    private int revisionNumber;

    private String rubricVersion;

    private int score;

    /** Such as {@code lesson=2 prompt-fit=-}: criteria come and go without a migration. */
    private String levels;

    /** Assigned id, no version: without this flag each insert would select first. */
    @Transient
    private boolean stored;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RevisionScore() {}

    @SuppressWarnings("NullAway.Init")
    RevisionScore(UUID revisionId, UUID draftId, int revisionNumber) {
        this.revisionId = revisionId;
        this.draftId = draftId;
        this.revisionNumber = revisionNumber;
    }

    /** Notes what a rubric says of the revision. */
    RevisionScore write(Scorecard card, String version) {
        rubricVersion = version;
        score = card.score();
        levels = card.findings().stream().map(RevisionScore::level).collect(Collectors.joining(" "));
        return this;
    }

    private static String level(Finding finding) {
        return finding.criterion()
                + "="
                + (finding.level() == null ? "-" : finding.level().number());
    }

    String rubricVersion() {
        return rubricVersion;
    }

    int revisionNumber() {
        return revisionNumber;
    }

    int score() {
        return score;
    }

    /** The level of each criterion by id, null where it is not rated. */
    Map<String, @Nullable Integer> levels() {
        Map<String, @Nullable Integer> found = new LinkedHashMap<>();
        if (!levels.isEmpty()) {
            for (String level : levels.split(" ")) {
                int equals = level.indexOf('=');
                String number = level.substring(equals + 1);
                found.put(level.substring(0, equals), "-".equals(number) ? null : Integer.valueOf(number));
            }
        }
        return found;
    }

    @Override
    public UUID getId() {
        return revisionId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void markStored() {
        stored = true;
    }
}
