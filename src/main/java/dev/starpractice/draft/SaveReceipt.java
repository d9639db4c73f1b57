package dev.starpractice.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Proof that a save with a client-made id has been carried out. */
@Entity
class SaveReceipt implements Persistable<UUID> {

    @Id
    private UUID saveId;

    private UUID draftId;

    private Instant savedAt;

    /** Assigned id, no version: without this flag each insert would select first. */
    @Transient
    private boolean stored;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SaveReceipt() {}

    SaveReceipt(UUID saveId, UUID draftId, Instant now) {
        this.saveId = saveId;
        this.draftId = draftId;
        this.savedAt = now;
    }

    UUID draftId() {
        return draftId;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Override
    public UUID getId() {
        return saveId;
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
