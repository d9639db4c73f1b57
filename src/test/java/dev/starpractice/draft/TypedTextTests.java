package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @Test
    void endsEveryLineWithALineFeed() {
        assertThat(TypedText.normalise("a\r\nb\rc\nd\r\r\n\n")).isEqualTo("a\nb\nc\nd\n\n\n");
    }

    @Test
    void putsATitleOnOneLine() {
        assertThat(TypedText.oneLine("a\r\nb\nc")).isEqualTo("a b c");
    }

    /** No trimming, no composing, no dropping of what cannot be seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a ",
                "\n\na\n",
                "\t",
                "e\u0301",
                "\u00e9",
                "\u200b\u200f\ufeff",
                "\u0001\u000b\u000c\u001f\u007f",
                "\u0085\u2028\u2029",
                "\ud83d\ude00\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\udbff\udfff",
                "\ufffe\uffff"
            })
    void leavesEveryOtherTextAlone(String text) {
        assertThat(TypedText.normalise(text)).isEqualTo(text);
        assertThat(TypedText.problem(text, 100)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void findsHalfOfASurrogatePair(String text) {
        assertThat(TypedText.problem(text, 100)).isEqualTo(TypedText.Problem.LONE_SURROGATE);
    }

    @Test
    void findsWhatCannotBeStored() {
        assertThat(TypedText.problem("a\0b", 100)).isEqualTo(TypedText.Problem.NUL);
        assertThat(TypedText.problem("a\rb", 100)).isEqualTo(TypedText.Problem.CARRIAGE_RETURN);
    }

    @Test
    void countsUtf16Units() {
        assertThat(TypedText.problem("a".repeat(10), 10)).isNull();
        assertThat(TypedText.problem("a".repeat(11), 10)).isEqualTo(TypedText.Problem.TOO_LONG);
        assertThat(TypedText.problem("\ud83d\ude00".repeat(5), 10)).isNull();
        assertThat(TypedText.problem("\ud83d\ude00".repeat(6), 10)).isEqualTo(TypedText.Problem.TOO_LONG);
    }
}
