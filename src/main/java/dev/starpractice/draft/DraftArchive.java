package dev.starpractice.draft;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The door to the drafts for backups: everything as it is kept, those in the bin included, out and back in.
 *
 * <p>It speaks SQL and not JPA for two reasons. A backup before a migration reads a database that is older than the
 * entities; and fifty thousand revisions go through without staying in memory. Every method joins the transaction of
 * its caller.
 */
@Component
public class DraftArchive {

    /** The longest id of a prompt. */
    public static final int MAX_PROMPT_ID_LENGTH = 64;

    private static final String REVISION_COLUMNS =
            "id, revision_number, title, situation, task, action, result, reflection, opened_at, saved_at, closed";

    private final JdbcTemplate jdbc;

    /** Made here and not injected: the application's own template waits for the migrations. */
    public DraftArchive(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** How many drafts there are, those in the bin included. */
    public long count() {
        Long count = isThere() ? jdbc.queryForObject("select count(*) from draft", Long.class) : null;
        return count == null ? 0 : count;
    }

    /** Whether the database is so far that it keeps drafts at all. */
    private boolean isThere() {
        Integer tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where table_name in ('draft', 'revision')",
                Integer.class);
        return tables != null && tables == 2;
    }

    /**
     * A part of all drafts, sorted by id (as text: the order of its digits).
     *
     * @param last the last of the part before, or null for the first part
     * @param size how many at most
     */
    public List<ArchivedDraft> draftsAfter(@Nullable UUID last, int size) {
        if (last == null && !isThere()) {
            return List.of();
        }
        String part = " order by id fetch first " + size + " rows only";
        return last == null
                ? jdbc.query("select * from draft" + part, (row, index) -> draft(row))
                : jdbc.query("select * from draft where id > ?" + part, (row, index) -> draft(row), last);
    }

    /** The draft with that id, even from the bin. */
    public Optional<ArchivedDraft> find(UUID id) {
        return jdbc.query("select * from draft where id = ?", (row, index) -> draft(row), id).stream()
                .findFirst();
    }

    /**
     * A part of a draft's history, sorted by number.
     *
     * @param from the first number wanted
     * @param size how many at most
     */
    public List<ArchivedRevision> revisions(UUID draftId, int from, int size) {
        return jdbc.query(
                "select " + REVISION_COLUMNS
                        + " from revision where draft_id = ? and revision_number between ? and ? order by revision_number",
                (row, index) -> revision(row),
                draftId,
                from,
                from + size - 1);
    }

    /** Which of these ids belong to revisions that there are. */
    public Set<UUID> knownRevisions(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        String places = "?" + ", ?".repeat(ids.size() - 1);
        return new HashSet<>(
                jdbc.queryForList("select id from revision where id in (" + places + ")", UUID.class, ids.toArray()));
    }

    /**
     * Keeps a draft that is not there yet, as it is; its revisions come after it.
     *
     * @param revisions how many it will have
     */
    public void add(ArchivedDraft draft, int revisions) {
        jdbc.update(
                "insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at, deleted_at,"
                        + " copied_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                draft.id(),
                draft.promptId(),
                draft.version(),
                revisions,
                time(draft.createdAt()),
                time(draft.updatedAt()),
                draft.deletedAt() == null ? null : time(draft.deletedAt()),
                draft.copiedFrom());
    }

    /**
     * Keeps revisions of a draft as they are.
     *
     * @throws UnstorableTextException where no draft may hold such a text
     */
    public void addRevisions(UUID draftId, List<ArchivedRevision> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (ArchivedRevision revision : revisions) {
            StarAnswer answer = revision.answer();
            DraftService.check(revision.title(), answer);
            rows.add(new Object[] {
                revision.id(),
                draftId,
                revision.number(),
                revision.title(),
                answer.situation(),
                answer.task(),
                answer.action(),
                answer.result(),
                answer.reflection(),
                Opening.of(answer),
                answer.speakingTime().words(),
                time(revision.openedAt()),
                time(revision.savedAt()),
                revision.closed()
            });
        }
        jdbc.batchUpdate(
                "insert into revision (id, draft_id, revision_number, title, situation, task, action, result,"
                        + " reflection, opening, words, opened_at, saved_at, closed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Takes a draft out of the bin; one that is not there stays as it is. */
    public void takeOutOfBin(UUID id) {
        jdbc.update(
                "update draft set deleted_at = null, version = version + 1 where id = ? and deleted_at is not null",
                id);
    }

    /**
     * Why a text cannot be kept, as a word such as {@code nul} or {@code too-long}; empty where it can.
     *
     * @param limit the longest allowed, in UTF-16 units
     */
    public static Optional<String> problem(String text, int limit) {
        return Optional.ofNullable(TypedText.problem(text, limit))
                .map(problem -> problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ArchivedDraft draft(ResultSet row) throws SQLException {
        OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
        return new ArchivedDraft(
                row.getObject("id", UUID.class),
                row.getString("prompt_id"),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                deleted == null ? null : deleted.toInstant(),
                row.getObject("copied_from", UUID.class));
    }

    private static ArchivedRevision revision(ResultSet row) throws SQLException {
        return new ArchivedRevision(
                row.getObject("id", UUID.class),
                row.getInt("revision_number"),
                row.getString("title"),
                new StarAnswer(
                        row.getString(Section.SITUATION.id()),
                        row.getString(Section.TASK.id()),
                        row.getString(Section.ACTION.id()),
                        row.getString(Section.RESULT.id()),
                        row.getString(Section.REFLECTION.id())),
                instant(row, "opened_at"),
                instant(row, "saved_at"),
                row.getBoolean("closed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
