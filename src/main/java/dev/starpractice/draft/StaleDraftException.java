package dev.starpractice.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The draft has changed since the state that a save started from; nothing was saved. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleDraftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SavedDraft current;

    public StaleDraftException(SavedDraft current) {
        super("draft " + current.id() + " is at version " + current.version() + " by now");
        this.current = current;
    }

    /** The draft as it is stored. */
    public SavedDraft current() {
        return current;
    }
}
