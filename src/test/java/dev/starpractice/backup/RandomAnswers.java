package dev.starpractice.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Data sets that are as odd as the limits allow: Unicode of every plane, empty fields and full ones, long histories,
 * drafts in the bin and copies of drafts that are gone. Written by plain SQL, so that no code under test is trusted.
 */
final class RandomAnswers {

    private static final String[] PROMPTS = {"ownership", "failure", "a-prompt-of-tomorrow"};

    private static final String[] SOURCES = {"measured", "estimated", "cannot-confirm"};

    private static final int TITLE = 120;

    private static final int SECTION = 5_000;

    private final Random random;

    private final JdbcTemplate jdbc;

    /** The texts of each revision by its id: title and the five sections. */
    final Map<UUID, List<String>> texts = new LinkedHashMap<>();

    int drafts;

    RandomAnswers(long seed, JdbcTemplate jdbc) {
        this.random = new Random(seed);
        this.jdbc = jdbc;
    }

    void write() {
        writeDrafts();
        if (random.nextBoolean()) {
            jdbc.update("insert into feedback_preference (id, hide_numbers) values (1, ?)", random.nextBoolean());
        }
    }

    void writeDrafts() {
        // Now and then more than the backup reads at once.
        drafts = random.nextInt(60) == 0 ? 130 : random.nextInt(7);
        for (int i = 0; i < drafts; i++) {
            draft(drafts > 100 ? 1 : random.nextInt(60) == 0 ? 120 : 1 + random.nextInt(6));
        }
    }

    private void draft(int revisions) {
        UUID id = id();
        jdbc.update(
                "insert into draft (id, prompt_id, version, latest_revision, created_at, updated_at, deleted_at,"
                        + " copied_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                PROMPTS[random.nextInt(PROMPTS.length)],
                random.nextInt(1_000),
                revisions,
                time(),
                time(),
                random.nextInt(4) == 0 ? time() : null,
                random.nextInt(4) == 0 ? id() : null);
        List<Object[]> rows = new ArrayList<>();
        for (int number = 1; number <= revisions; number++) {
            rows.add(revision(id, number, number < revisions || random.nextBoolean(), revisions > 20));
        }
        jdbc.batchUpdate(
                "insert into revision (id, draft_id, revision_number, title, situation, task, action, result,"
                        + " reflection, opening, words, opened_at, saved_at, closed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'opening', 1, ?, ?, ?)",
                rows);
        for (int mark = random.nextInt(3); mark > 0; mark--) {
            String quote = "p99 fell by " + mark + text(30, 1);
            jdbc.update(
                    "insert into number_source (id, draft_id, quote, quote_digest, source, marked_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id(),
                    id,
                    quote,
                    digest(quote),
                    SOURCES[random.nextInt(SOURCES.length)],
                    time());
        }
    }

    private Object[] revision(UUID draft, int number, boolean closed, boolean brief) {
        UUID id = id();
        List<String> fields = new ArrayList<>();
        fields.add(text(TITLE, random.nextInt(4)));
        int full = random.nextInt(5);
        for (int section = 0; section < 5; section++) {
            // At least one says something.
            int kind = brief ? 1 : section == full && random.nextInt(8) == 0 ? 3 : random.nextInt(3);
            fields.add((section == full ? "I " : "") + text(SECTION - 2, kind));
        }
        texts.put(id, fields);
        return new Object[] {
            id,
            draft,
            number,
            fields.get(0),
            fields.get(1),
            fields.get(2),
            fields.get(3),
            fields.get(4),
            fields.get(5),
            time(),
            time(),
            closed
        };
    }

    /** Of kind 0 empty, 3 as long as the limit allows, and else of a few characters. */
    private String text(int limit, int kind) {
        int length = kind == 0 ? 0 : kind == 3 ? limit : 1 + random.nextInt(Math.min(limit, 60));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int character = character();
            if (text.length() + Character.charCount(character) <= length) {
                text.appendCodePoint(character);
            } else {
                text.append('x');
            }
        }
        return text.toString();
    }

    private int character() {
        int plane = random.nextInt(3) == 0 ? random.nextInt(17) : 0;
        int character = plane == 0 && random.nextInt(3) > 0
                ? 1 + random.nextInt(0x7f)
                : plane * 0x10000 + random.nextInt(0x10000);
        boolean cannotBeTyped = character == 0
                || character == '\r'
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return cannotBeTyped ? '\n' : character;
    }

    private UUID id() {
        // All digits, and not those of version 4 alone: ids must sort alike everywhere.
        return new UUID(random.nextLong(), random.nextLong());
    }

    private OffsetDateTime time() {
        long second = random.nextInt(50) == 0 ? -50_000_000_000L : random.nextInt(2_000_000_000);
        int nanos = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000) * 1_000;
        return Instant.ofEpochSecond(second, nanos).atOffset(ZoneOffset.ofHours(random.nextInt(20) - 10));
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
