package dev.starpractice.draft;

import java.util.UUID;

/** There is no such draft, or it is in the bin. */
public class DraftNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DraftNotFoundException(UUID id) {
        super("no draft " + id);
    }
}
