package dev.starpractice.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved answer to a prompt; the text is in its {@linkplain Revision revisions}. */
@Entity
class Draft {

    @Id
    private UUID id;

    private String promptId;

    /** Boxed, so that a new draft is inserted without a select first. */
    @Version
    private @Nullable Long version;

    private int latestRevision;

    private Instant createdAt;

    private Instant updatedAt;

    private @Nullable Instant deletedAt;

    private @Nullable UUID copiedFrom;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** A new draft, with its first revision counted. */
    Draft(UUID id, String promptId, @Nullable UUID copiedFrom, Instant now) {
        this.id = id;
        this.latestRevision = 1;
        this.promptId = promptId;
        this.copiedFrom = copiedFrom;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String promptId() {
        return promptId;
    }

    /** Counts the changes: what a form carries to notice that it is stale. */
    long version() {
        return version == null ? 0 : version;
    }

    int latestRevision() {
        return latestRevision;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    @Nullable
    UUID copiedFrom() {
        return copiedFrom;
    }

    /** Counts a new revision and returns its number, from 1, without gaps. */
    int nextRevision(Instant now) {
        touch(now);
        return ++latestRevision;
    }

    /**
     * Notes that the current revision has changed, and returns when that was: later than the last change even where
     * the clock stood still or went back, because a change that changes nothing here would not be counted.
     */
    Instant touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        return updatedAt;
    }

    /** Moves the draft to the bin; a draft that is there already stays as it is. */
    void bin(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** Takes the draft out of the bin. */
    void unbin() {
        deletedAt = null;
    }
}
