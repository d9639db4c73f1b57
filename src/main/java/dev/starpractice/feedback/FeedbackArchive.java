package dev.starpractice.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The door to this room's own data for backups: what people said of their numbers, and how they want feedback shown.
 * Scores are not among it, as they are made again from the texts.
 *
 * <p>It speaks SQL, because a backup before a migration reads a database that is older than the entities. Every method
 * joins the transaction of its caller.
 */
@Component
public class FeedbackArchive {

    /** The longest words of a mark, in UTF-16 units. */
    public static final int MAX_QUOTE_LENGTH = 5_000;

    private final JdbcTemplate jdbc;

    /** Made here and not injected: the application's own template waits for the migrations. */
    public FeedbackArchive(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /**
     * What a person said of one number.
     *
     * @param quote the words that hold the number, in one line
     * @param source the id of a {@link NumberSource}
     * @param markedAt when, to the microsecond
     */
    public record Mark(String quote, String source, Instant markedAt) {}

    /** Whether that is the id of a source that a number can have. */
    public static boolean isSource(String id) {
        return NumberSource.of(id).isPresent();
    }

    /** The marks of some drafts, each draft's sorted by the SHA-256 of the quote; drafts without any are left out. */
    public Map<UUID, List<Mark>> marks(Collection<UUID> draftIds) {
        Map<UUID, List<Mark>> marks = new HashMap<>();
        if (draftIds.isEmpty() || !isThere("number_source")) {
            return marks;
        }
        String places = "?" + ", ?".repeat(draftIds.size() - 1);
        jdbc.query(
                "select draft_id, quote, source, marked_at from number_source where draft_id in (" + places
                        + ") order by draft_id, quote_digest",
                row -> {
                    marks.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Mark(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant()));
                },
                draftIds.toArray());
        return marks;
    }

    /** Those of the marks whose words have no mark in the draft yet. */
    public List<Mark> missing(UUID draftId, List<Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        marks(List.of(draftId)).getOrDefault(draftId, List.of()).forEach(mark -> known.add(mark.quote()));
        return marks.stream().filter(mark -> !known.contains(mark.quote())).toList();
    }

    /** Keeps marks of a draft; their words must not be marked there yet. */
    public void add(UUID draftId, List<Mark> marks) {
        List<Object[]> rows = new ArrayList<>();
        for (Mark mark : marks) {
            rows.add(new Object[] {
                UUID.randomUUID(),
                draftId,
                mark.quote(),
                Outcome.digest(mark.quote()),
                mark.source(),
                mark.markedAt().atOffset(ZoneOffset.UTC)
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into number_source (id, draft_id, quote, quote_digest, source, marked_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** Whether scores, bands and levels are hidden; null where that was never chosen. */
    public @Nullable Boolean hideNumbers() {
        if (!isThere("feedback_preference")) {
            return null;
        }
        List<Boolean> chosen = jdbc.queryForList(
                "select hide_numbers from feedback_preference where id = ?", Boolean.class, FeedbackPreference.ID);
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    /** Chooses whether scores, bands and levels are hidden. */
    public void setHideNumbers(boolean hidden) {
        if (jdbc.update("update feedback_preference set hide_numbers = ? where id = ?", hidden, FeedbackPreference.ID)
                == 0) {
            jdbc.update(
                    "insert into feedback_preference (id, hide_numbers) values (?, ?)", FeedbackPreference.ID, hidden);
        }
    }

    private boolean isThere(String table) {
        Integer tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where table_name = ?", Integer.class, table);
        return tables != null && tables > 0;
    }
}
