package dev.starpractice.feedback;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer as a script or an editor sends it: one JSON object with {@code kind} and up to five sections, all texts.
 *
 * <p>A section that is absent is empty. Whatever else is wrong is refused by name: an unknown field is more likely a
 * slip of the pen than a wish, and a text is read exactly as sent so that offsets into it hold.
 *
 * @param kind what the prompt tests
 * @param answer the sections as sent
 */
record TypedAnswer(Competency kind, StarAnswer answer) {

    /** More than five full sections, each character written as an escape. */
    static final int MAX_BYTES = 256 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private static final String KIND = "kind";

    private static final String KINDS =
            Arrays.stream(Competency.values()).map(Competency::id).collect(Collectors.joining(", "));

    /** Reads a request's body. */
    static TypedAnswer read(byte[] json) throws BadRequest {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return read(parser);
        } catch (JacksonException e) {
            // Its message would quote the text.
            throw new BadRequest("not-json", null);
        }
    }

    private static TypedAnswer read(JsonParser parser) throws BadRequest {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadRequest("not-json", null);
        }
        Competency kind = null;
        Map<Section, String> texts = new EnumMap<>(Section.class);
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            Section section = section(field);
            if (section == null && !KIND.equals(field)) {
                throw new BadRequest("unknown-field", nameable(field));
            }
            if (!seen.add(field)) {
                throw new BadRequest("duplicate-field", field);
            }
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw new BadRequest("not-text", field);
            }
            String text = parser.getString();
            if (section == null) {
                kind = Competency.of(text).orElseThrow(() -> new BadRequest("kind.unknown", KIND, KINDS));
            } else {
                texts.put(section, checked(field, text));
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new BadRequest("not-json", null);
        }
        if (kind == null) {
            throw new BadRequest("kind.missing", KIND, KINDS);
        }
        StarAnswer answer = StarAnswer.EMPTY;
        for (Map.Entry<Section, String> entry : texts.entrySet()) {
            answer = answer.with(entry.getKey(), entry.getValue());
        }
        return new TypedAnswer(kind, answer);
    }

    private static @Nullable Section section(String field) {
        return Arrays.stream(Section.values())
                .filter(s -> s.id().equals(field))
                .findFirst()
                .orElse(null);
    }

    private static String checked(String field, String text) throws BadRequest {
        if (text.length() > StarAnswer.MAX_SECTION_LENGTH) {
            throw new BadRequest("too-long", field, StarAnswer.MAX_SECTION_LENGTH);
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                throw new BadRequest("bad-character", field);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    /** A name that is fit to be said back: the first characters of it, without what no JSON can carry. */
    private static String nameable(String field) {
        return field.codePoints()
                .limit(60)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The request cannot be read as an answer. */
    static final class BadRequest extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        private final @Nullable String field;

        private final transient Object[] arguments;

        BadRequest(String code, @Nullable String field, Object... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.field = field;
            this.arguments = arguments;
        }

        /** The message key below {@code feedback.api.}. */
        String code() {
            return code;
        }

        /** The field that is meant, or null. */
        @Nullable
        String field() {
            return field;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }
}
