package dev.starpractice.backup;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.ArchivedDraft;
import dev.starpractice.draft.ArchivedRevision;
import dev.starpractice.draft.DraftArchive;
import dev.starpractice.draft.DraftService;
import dev.starpractice.feedback.FeedbackArchive;
import dev.starpractice.feedback.FeedbackArchive.Mark;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a backup of any version that was ever released, one token after the other, and refuses the file at the first
 * thing that is not as docs/backup-format.md says: a file that was tampered with, cut off or made by a newer version must
 * not be restored in part. Memory does not grow with the file but for the ids that it names.
 */
final class BackupReader {

    /** Tight, because our own checks give better messages; these only keep a hostile file from using memory. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(100_000)
                    .maxNameLength(100)
                    .maxNumberLength(30)
                    .maxDocumentLength(BackupFormat.MAX_BYTES)
                    .build())
            .build();

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonParser json;

    private final BackupVisitor visitor;

    private final Set<UUID> draftIds = new HashSet<>();

    private final Set<UUID> revisionIds = new HashSet<>();

    /** Where we are in the data, for messages. */
    private String path = "";

    private BackupReader(JsonParser json, BackupVisitor visitor) {
        this.json = json;
        this.visitor = visitor;
    }

    /**
     * Reads a whole backup.
     *
     * @param in UTF-8; closed at the end
     * @throws RefusedBackupException where it is not a backup from its first to its last character
     */
    static void read(InputStream in, BackupVisitor visitor) throws IOException {
        // Our own decoder: Jackson's would guess at other encodings, and is lenient about broken ones.
        Reader characters = new Dense(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), characters)) {
            BackupReader reader = new BackupReader(json, visitor);
            try {
                reader.root();
            } catch (StreamConstraintsException e) {
                throw reader.refused("too-much", e.getLocation());
            } catch (UnexpectedEndOfInputException e) {
                throw reader.refused("truncated", e.getLocation());
            } catch (JacksonIOException e) {
                if (e.getCause() instanceof WhiteSpaceException) {
                    throw reader.refused("white-space", json.currentLocation());
                }
                if (e.getCause() instanceof CharacterCodingException) {
                    throw reader.refused("not-utf-8", json.currentLocation());
                }
                throw e.getCause();
            } catch (JacksonException e) {
                throw reader.refused("not-json", e.getLocation());
            }
        }
    }

    private void root() {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw refused("empty");
        }
        if (first != JsonToken.START_OBJECT
                || json.nextToken() != JsonToken.PROPERTY_NAME
                || !json.currentName().equals("format")
                || json.nextToken() != JsonToken.VALUE_STRING
                || !json.getString().equals(BackupFormat.NAME)) {
            throw refused("not-a-backup");
        }
        if (json.nextToken() != JsonToken.PROPERTY_NAME || !json.currentName().equals("formatVersion")) {
            throw refused("not-a-backup");
        }
        json.nextToken();
        long version = in("formatVersion", () -> number(Integer.MAX_VALUE));
        if (version > BackupFormat.VERSION) {
            throw in("formatVersion", () -> refused("newer-version", version, BackupFormat.VERSION));
        }
        if (version < 1) {
            throw in("formatVersion", () -> refused("unknown-version", version));
        }
        fields(BackupFormat.ROOT_FIELDS, Set.of("format", "formatVersion"), field -> {
            if (field.equals("settings")) {
                settings();
            } else if (field.equals("drafts")) {
                array("too-many-drafts", BackupFormat.MAX_DRAFTS, index -> draft());
            } else {
                throw refused("duplicate-field");
            }
        });
        if (json.nextToken() != null) {
            throw refused("trailing");
        }
    }

    private void settings() {
        Boolean[] hideNumbers = new Boolean[1];
        object(BackupFormat.SETTINGS_FIELDS, field -> hideNumbers[0] = orNull(this::flag));
        visitor.settings(new BackupSettings(hideNumbers[0]));
    }

    private void draft() {
        Map<String, Object> values = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Mark> marks = new ArrayList<>();
        Place place = place();
        object(BackupFormat.DRAFT_FIELDS, field -> {
            switch (field) {
                case "numberSources" -> marks(marks);
                case "revisions" -> {
                    if (seen.size() < BackupFormat.DRAFT_FIELDS.size() - 2) {
                        throw refused("revisions-too-early");
                    }
                    visitor.draft(
                            new ArchivedDraft(
                                    (UUID) values.get("id"),
                                    (String) values.get("promptId"),
                                    (Long) values.get("version"),
                                    (Instant) values.get("createdAt"),
                                    (Instant) values.get("updatedAt"),
                                    (Instant) values.get("deletedAt"),
                                    (UUID) values.get("copiedFrom")),
                            place);
                    revisions();
                }
                default -> {
                    seen.add(field);
                    values.put(field, draftValue(field));
                }
            }
        });
        visitor.endOfDraft(marks);
    }

    private @Nullable Object draftValue(String field) {
        return switch (field) {
            case "id" -> newId(draftIds);
            case "promptId" -> promptId();
            case "version" -> number(Long.MAX_VALUE / 2);
            case "deletedAt" -> orNull(this::time);
            case "copiedFrom" -> orNull(this::id);
            default -> time();
        };
    }

    private String promptId() {
        String id = text(DraftArchive.MAX_PROMPT_ID_LENGTH);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw refused("prompt-id");
        }
        return id;
    }

    private void marks(List<Mark> marks) {
        Set<String> quotes = new HashSet<>();
        array("too-many-marks", BackupFormat.MAX_MARKS, index -> {
            Map<String, Object> values = new HashMap<>();
            object(
                    BackupFormat.MARK_FIELDS,
                    field -> values.put(
                            field,
                            switch (field) {
                                case "quote" -> quote(quotes);
                                case "source" -> source();
                                default -> time();
                            }));
            marks.add(new Mark(
                    (String) values.get("quote"), (String) values.get("source"), (Instant) values.get("markedAt")));
        });
    }

    private String quote(Set<String> quotes) {
        String quote = text(FeedbackArchive.MAX_QUOTE_LENGTH);
        if (quote.isBlank()) {
            throw refused("text-empty");
        }
        if (!quotes.add(quote)) {
            throw refused("duplicate-quote");
        }
        return quote;
    }

    private String source() {
        String source = text(20);
        if (!FeedbackArchive.isSource(source)) {
            throw refused("number-source");
        }
        return source;
    }

    private void revisions() {
        boolean[] open = new boolean[1];
        int count = array("too-many-revisions", BackupFormat.MAX_REVISIONS, index -> {
            if (open[0]) {
                throw refused("open-revision");
            }
            open[0] = !revision(index + 1);
        });
        if (count == 0) {
            throw refused("no-revision");
        }
    }

    /** Reads one; returns whether it is closed. */
    private boolean revision(int expected) {
        Place place = place();
        Map<String, Object> values = new HashMap<>();
        Map<Section, String> texts = new EnumMap<>(Section.class);
        object(BackupFormat.REVISION_FIELDS, field -> {
            switch (field) {
                case "id" -> values.put(field, newId(revisionIds));
                case "number" -> {
                    if (number(Integer.MAX_VALUE) != expected) {
                        throw refused("revision-number", expected);
                    }
                }
                case "title" -> values.put(field, text(DraftService.MAX_TITLE_LENGTH));
                case "openedAt", "savedAt" -> values.put(field, time());
                case "closed" -> values.put(field, flag());
                default -> texts.put(section(field), text(StarAnswer.MAX_SECTION_LENGTH));
            }
        });
        if (revisionIds.size() > BackupFormat.MAX_REVISIONS) {
            throw refused("too-many-revisions", BackupFormat.MAX_REVISIONS);
        }
        StarAnswer answer = StarAnswer.EMPTY;
        for (Map.Entry<Section, String> text : texts.entrySet()) {
            answer = answer.with(text.getKey(), text.getValue());
        }
        if (answer.isBlank()) {
            throw refused("text-empty");
        }
        boolean closed = (Boolean) values.get("closed");
        visitor.revision(
                new ArchivedRevision(
                        (UUID) values.get("id"),
                        expected,
                        (String) values.get("title"),
                        answer,
                        (Instant) values.get("openedAt"),
                        (Instant) values.get("savedAt"),
                        closed),
                place);
        return closed;
    }

    private static Section section(String id) {
        for (Section section : Section.values()) {
            if (section.id().equals(id)) {
                return section;
            }
        }
        throw new IllegalArgumentException(id);
    }

    // ---- values ----

    private UUID newId(Set<UUID> known) {
        UUID id = id();
        if (!known.add(id)) {
            throw refused("duplicate-id");
        }
        return id;
    }

    private UUID id() {
        String text = string();
        try {
            UUID id = text.length() == 36 ? UUID.fromString(text) : null;
            if (id != null && id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw refused("id");
        }
        throw refused("id");
    }

    private Instant time() {
        String text = string();
        try {
            Instant time = text.length() <= 40 ? Instant.parse(text) : Instant.MAX;
            // The database keeps microseconds: anything finer would come back as something else.
            if (time.getNano() % 1_000 == 0 && !time.isBefore(FIRST) && time.isBefore(END)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw refused("time");
        }
        throw refused("time");
    }

    private String text(int limit) {
        String text = string();
        DraftArchive.problem(text, limit).ifPresent(problem -> {
            throw refused("text-" + problem, limit);
        });
        return text;
    }

    private String string() {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw refused("not-a-string");
        }
        return json.getString();
    }

    private long number(long most) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw refused("not-a-number");
        }
        NumberType type = json.getNumberType();
        if (type != NumberType.INT && type != NumberType.LONG) {
            throw refused("number-out-of-range", most);
        }
        long number = json.getLongValue();
        if (number < 0 || number > most) {
            throw refused("number-out-of-range", most);
        }
        return number;
    }

    private boolean flag() {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw refused("not-a-flag");
        };
    }

    private <T> @Nullable T orNull(Value<T> value) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : value.read();
    }

    // ---- structure ----

    private interface Value<T> {
        T read();
    }

    private interface Field {
        void read(String name);
    }

    private interface Item {
        void read(int index);
    }

    private void object(Set<String> known, Field field) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused("not-an-object");
        }
        fields(known, Set.of(), field);
    }

    /** Reads fields to the end of the object: each that is known, once, and all of them. */
    private void fields(Set<String> known, Set<String> before, Field field) {
        Set<String> seen = new HashSet<>(before);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (!known.contains(name)) {
                throw refused("unknown-field", name);
            }
            if (!seen.add(name)) {
                throw refused("duplicate-field", name);
            }
            json.nextToken();
            in(name, () -> {
                field.read(name);
                return name;
            });
        }
        if (seen.size() < known.size()) {
            String missing = known.stream()
                    .filter(name -> !seen.contains(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            throw refused("missing-field", missing);
        }
    }

    /** Reads all items of the array; returns how many. */
    private int array(String tooMany, int most, Item item) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refused("not-an-array");
        }
        int index = 0;
        String outer = path;
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (index == most) {
                throw refused(tooMany, most);
            }
            path = outer + "[" + index + "]";
            item.read(index);
            path = outer;
        }
        return index;
    }

    /** Does something within a field; where it fails, the path stays for the message. */
    private <T> T in(String field, Value<T> value) {
        String outer = path;
        path = outer.isEmpty() ? field : outer + "." + field;
        T result = value.read();
        path = outer;
        return result;
    }

    private Place place() {
        TokenStreamLocation location = json.currentTokenLocation();
        return new Place(path, location.getLineNr(), location.getColumnNr());
    }

    private RefusedBackupException refused(String problem, Object... arguments) {
        return new RefusedBackupException(problem, place(), arguments);
    }

    private RefusedBackupException refused(String problem, @Nullable TokenStreamLocation location) {
        Place place = location == null ? place() : new Place(path, location.getLineNr(), location.getColumnNr());
        return new RefusedBackupException(problem, place);
    }

    /** Ends where white space goes on and on: a parser would read it to the end, whatever its limits are. */
    private static final class Dense extends FilterReader {

        private int run;

        Dense(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next);
            return next;
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            int count = super.read(characters, offset, length);
            for (int i = offset; i < offset + count; i++) {
                count(characters[i]);
            }
            return count;
        }

        private void count(int character) throws IOException {
            if (character > ' ' || character < 0) {
                run = 0;
            } else if (++run > BackupFormat.MAX_WHITE_SPACE) {
                throw new WhiteSpaceException();
            }
        }
    }

    private static final class WhiteSpaceException extends IOException {}
}
