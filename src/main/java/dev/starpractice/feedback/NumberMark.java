package dev.starpractice.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's word on where one measured outcome of a draft comes from. */
@Entity
@Table(name = "number_source")
class NumberMark {

    @Id
    private UUID id;

    private UUID draftId;

    private String quote;

    private String quoteDigest;

    private String source;

    private Instant markedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected NumberMark() {}

    NumberMark(UUID draftId, Outcome outcome, NumberSource source, Instant now) {
        this.id = UUID.randomUUID();
        this.draftId = draftId;
        this.quote = outcome.words();
        this.quoteDigest = outcome.digest();
        this.source = source.id();
        this.markedAt = now;
    }

    String quote() {
        return quote;
    }

    String quoteDigest() {
        return quoteDigest;
    }

    NumberSource source() {
        return NumberSource.of(source).orElse(NumberSource.CANNOT_CONFIRM);
    }

    /** Notes another source, where it is another. */
    void change(NumberSource newSource, Instant now) {
        if (!newSource.id().equals(source)) {
            source = newSource.id();
            markedAt = now;
        }
    }
}
