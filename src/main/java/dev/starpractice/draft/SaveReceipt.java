package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Proof that a save with a client-made id has been carried out, and what it led to. */
@Entity
class SaveReceipt implements Persistable<UUID> {

    @Id
    private UUID saveId;

    private UUID draftId;

    private String fingerprint;

    private long draftVersion;

    private int revisionNumber;

    private Instant savedAt;

    /** Assigned id, no version: without this flag each insert would select first. */
    @Transient
    private boolean stored;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SaveReceipt() {}

    SaveReceipt(UUID saveId, String fingerprint, Draft draft, Revision revision) {
        this.saveId = saveId;
        this.fingerprint = fingerprint;
        this.draftId = draft.id();
        this.draftVersion = draft.version();
        this.revisionNumber = revision.number();
        this.savedAt = draft.updatedAt();
    }

    UUID draftId() {
        return draftId;
    }

    long draftVersion() {
        return draftVersion;
    }

    int revisionNumber() {
        return revisionNumber;
    }

    Instant savedAt() {
        return savedAt;
    }

    /**
     * Whether this is the receipt of just that save. It is not where a person went back to a page that was sent
     * before, typed on and sent it again: that text must not be taken for saved.
     */
    boolean isFor(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    /**
     * What tells one save from another under the same id.
     *
     * @param target what is saved to: the id of a draft, or of the prompt for a new one
     */
    static String fingerprint(String target, String title, StarAnswer answer) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(digest, target);
        add(digest, title);
        for (Section section : Section.values()) {
            add(digest, answer.text(section));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Ends each text with U+0000, which none of them holds, so that no word can move over a border unnoticed. */
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
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
