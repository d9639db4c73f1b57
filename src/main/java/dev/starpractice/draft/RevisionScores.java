package dev.starpractice.draft;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The scores of revisions, for the history page; scoring lives in a room that this one does not know. */
public interface RevisionScores {

    /**
     * The scores of some revisions.
     *
     * @param revisionIds ids of revisions, at most a page of them
     * @return score from 0 to 100 by id of the revision; a revision that has no score is left out
     */
    Map<UUID, Integer> scores(Collection<UUID> revisionIds);
}
