package dev.starpractice.draft;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such draft or revision, or the draft is in the bin. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DraftNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DraftNotFoundException(UUID id) {
        super("no draft " + id);
    }

    public DraftNotFoundException(UUID id, int revision) {
        super("no revision " + revision + " of draft " + id);
    }
}
