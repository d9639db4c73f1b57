package dev.starpractice.draft;

import dev.starpractice.answer.StarAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One saved state of a draft; once closed it never changes again. */
@Entity
class Revision implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID draftId;

    private int revisionNumber;

    private String title;

    private String situation;

    private String task;

    private String action;

    private String result;

    private String reflection;

    private String opening;

    private int words;

    private Instant openedAt;

    private Instant savedAt;

    private boolean closed;

    /** Assigned id, no version: without this flag each insert would select first. */
    @Transient
    private boolean stored;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    @SuppressWarnings("NullAway.Init")
    Revision(UUID id, UUID draftId, int revisionNumber, Instant now) {
        this.id = id;
        this.draftId = draftId;
        this.revisionNumber = revisionNumber;
        this.openedAt = now;
        this.savedAt = now;
    }

    UUID id() {
        return id;
    }

    int number() {
        return revisionNumber;
    }

    String title() {
        return title;
    }

    StarAnswer answer() {
        return new StarAnswer(situation, task, action, result, reflection);
    }

    int words() {
        return words;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean closed() {
        return closed;
    }

    /** Writes the text of this state. */
    Revision write(String newTitle, StarAnswer answer, Instant now) {
        if (closed) {
            throw new IllegalStateException("revision " + revisionNumber + " of " + draftId + " is closed");
        }
        title = newTitle;
        situation = answer.situation();
        task = answer.task();
        action = answer.action();
        result = answer.result();
        reflection = answer.reflection();
        opening = Opening.of(answer);
        words = answer.speakingTime().words();
        savedAt = now;
        return this;
    }

    /** Ends the writing: whatever comes next is another revision. */
    Revision close() {
        closed = true;
        return this;
    }

    @Override
    public UUID getId() {
        return id;
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
