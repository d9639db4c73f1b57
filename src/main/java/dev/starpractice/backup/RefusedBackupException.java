package dev.starpractice.backup;

import java.util.List;

/** A file that cannot be restored: what is wrong and where, never what the file says there. */
class RefusedBackupException extends RuntimeException {

    private final String problem;

    private final Place place;

    private final transient List<Object> arguments;

    /**
     * A refusal.
     *
     * @param problem the end of the message key {@code backup.problem.…}
     * @param arguments what the message names: limits, names of fields
     */
    RefusedBackupException(String problem, Place place, Object... arguments) {
        super(problem + " at line " + place.line() + ", column " + place.column() + " (" + place.path() + ")");
        this.problem = problem;
        this.place = place;
        this.arguments = List.of(arguments);
    }

    public String problem() {
        return problem;
    }

    public Place place() {
        return place;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
