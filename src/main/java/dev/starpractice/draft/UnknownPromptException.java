package dev.starpractice.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no prompt with that id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownPromptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPromptException(String promptId) {
        super("no prompt " + promptId);
    }
}
