package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starpractice.answer.Competency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAnswerTests {

    @Test
    void readsTheSectionsExactlyAsSent() throws Exception {
        TypedAnswer typed = read("""
                {"kind":"incomplete-data","result":" two\\r\\nlines \\ud83d\\ude80","situation":""}""");

        assertThat(typed.kind()).isEqualTo(Competency.INCOMPLETE_DATA);
        assertThat(typed.answer().result()).isEqualTo(" two\r\nlines \uD83D\uDE80");
        assertThat(typed.answer().reflection()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"failure\",\"task\":5}                        | not-text        | task",
                "{\"kind\":\"failure\",\"task\":null}                     | not-text        | task",
                "{\"kind\":\"failure\",\"task\":[\"a\"]}                  | not-text        | task",
                "{\"kind\":\"failure\",\"task\":{\"a\":{\"b\":1}}}        | not-text        | task",
                "{\"kind\":7}                                             | not-text        | kind",
                "{\"kind\":\"Failure\"}                                   | kind.unknown    | kind",
                "{\"task\":\"a\"}                                         | kind.missing    | kind",
                "{\"kind\":\"failure\",\"reflexion\":\"a\"}               | unknown-field   | reflexion",
                "{\"kind\":\"failure\",\"task\":\"a\",\"task\":\"b\"}     | duplicate-field | task",
                "{\"kind\":\"failure\",\"action\":\"a\\u0000b\"}          | bad-character   | action",
                "{\"kind\":\"failure\",\"action\":\"a\\ud800b\"}          | bad-character   | action",
                "{\"kind\":\"failure\",\"action\":\"\\udc00\"}            | bad-character   | action",
            })
    void refusesAFieldByName(String json, String code, String field) {
        TypedAnswer.BadRequest refused = refused(json);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"kind\":\"failure\"",
                "{\"kind\":\"failure\"} {}",
                "{\"kind\":\"failure\",}",
                "{kind:'failure'}",
                "{\"kind\":\"failure\",\"task\":\"a\nb\"}",
            })
    void refusesWhatIsNotOneJsonObject(String json) {
        assertThat(refused(json).code()).isEqualTo("not-json");
    }

    @Test
    void refusesASectionOverTheLimitAndTakesOneAtIt() throws Exception {
        assertThat(read("{\"kind\":\"general\",\"task\":\"" + "a".repeat(5_000) + "\"}")
                        .answer()
                        .task())
                .hasSize(5_000);

        TypedAnswer.BadRequest refused = refused("{\"kind\":\"general\",\"task\":\"" + "a".repeat(5_001) + "\"}");

        assertThat(refused.code()).isEqualTo("too-long");
        assertThat(refused.field()).isEqualTo("task");
    }

    @Test
    void refusesInvalidUtf8() {
        byte[] json = "{\"kind\":\"failure\",\"task\":\"aXb\"}".getBytes(StandardCharsets.UTF_8);
        json[json.length - 4] = (byte) 0xff;

        assertThat(catchThrowableOfType(TypedAnswer.BadRequest.class, () -> TypedAnswer.read(json))
                        .code())
                .isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"kind\":", "{\"kind\":[", "9", "{\"a"})
    void refusesHostileJsonAtOnce(String repeated) {
        String json = repeated.repeat(TypedAnswer.MAX_BYTES / repeated.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(refused(json).code()).isNotBlank());
    }

    @Test
    void namesAStrangeFieldWithoutWhatNoJsonCanCarry() {
        assertThat(refused("{\"" + "x".repeat(900) + "\":1}").field()).hasSize(60);
        assertThat(refused("{\"a\\u0007b\":1}").field()).isEqualTo("ab");
    }

    private static TypedAnswer read(String json) throws TypedAnswer.BadRequest {
        return TypedAnswer.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static TypedAnswer.BadRequest refused(String json) {
        return catchThrowableOfType(TypedAnswer.BadRequest.class, () -> read(json));
    }
}
