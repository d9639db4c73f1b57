package dev.starpractice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that no STAR Practice has written: refused at the first wrong place, with what is wrong and where. */
@Timeout(60)
class HostileFileTests {

    private static final String GOOD = Golden.version(1);

    private static final String BEGIN = "{\"format\":\"star-practice-backup\",\"formatVersion\":1,";

    @Test
    void takesTheFileThatTheOthersAreMadeOf() throws Exception {
        BackupReader.read(stream(GOOD), new BackupVisitor() {});
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                refused("empty", "", "", ""),
                refused("not-json", "", "hello", ""),
                refused("not-a-backup", "", "[".repeat(100_000), ""),
                refused("not-a-backup", "", "{\"a\":".repeat(100_000), ""),
                refused("not-a-backup", "", "null", ""),
                refused("not-a-backup", "", GOOD.replace("star-practice-backup", "star-practice-export"), ""),
                refused("truncated", "drafts[0].promptId", GOOD.substring(0, GOOD.indexOf("ership")), "ownership"),
                refused("truncated", "", GOOD.substring(0, GOOD.length() - 3), ""),
                refused("trailing", "", GOOD + "{}", ""),
                refused("newer-version", "formatVersion", GOOD.replace("Version\" : 1", "Version\" : 2"), ""),
                refused("unknown-version", "formatVersion", GOOD.replace("Version\" : 1", "Version\" : 0"), ""),
                refused(
                        "number-out-of-range",
                        "formatVersion",
                        GOOD.replace("Version\" : 1", "Version\" : 99999999999999999999"),
                        ""),
                refused("not-a-number", "formatVersion", GOOD.replace("Version\" : 1", "Version\" : 1.5"), ""),
                refused("too-much", "", GOOD.replace("n\" : 1,", "n\" : " + "1".repeat(100_000)), ""),
                refused("not-an-array", "drafts", BEGIN + "\"drafts\":" + "{\"a\":".repeat(100_000), ""),
                refused("not-an-object", "drafts[0]", BEGIN + "\"drafts\":" + "[".repeat(100_000), ""),
                refused("not-an-object", "drafts[0]", BEGIN + "\"drafts\":[" + "0,".repeat(1_000_000) + "0]}", ""),
                refused("missing-field", "drafts[0]", BEGIN + "\"drafts\":[" + "{},".repeat(1_000_000) + "]}", ""),
                refused(
                        "unknown-field",
                        "",
                        BEGIN + "\"" + "k".repeat(90) + "\":[" + "0,".repeat(1_000_000) + "0]}",
                        ""),
                refused("too-much", "", BEGIN + "\"" + "k".repeat(1_000_000) + "\":1}", ""),
                refused("duplicate-field", "drafts[0]", once("\"promptId\"", "\"id\" : \"x\", \"promptId\""), ""),
                refused("duplicate-field", "", GOOD.replaceFirst("\"settings\"", "\"format\" : 1, \"settings\""), ""),
                refused("unknown-field", "drafts[0].revisions[0]", once("\"number\"", "\"admin\" : 1, \"number\""), ""),
                refused("unknown-field", "settings", once("\"hideNumbers\"", "\"home\""), ""),
                refused("missing-field", "", BEGIN + "\"drafts\":[]}", ""),
                refused("missing-field", "drafts[0].numberSources[0]", GOOD.replaceFirst("\"quote\" : .*,", ""), ""),
                refused("revisions-too-early", "drafts[0].revisions", once("\"id\"", "\"revisions\" : [], \"id\""), ""),
                refused("text-nul", "drafts[0].revisions[0].action", once("I wrote", "I\\u0000wrote"), ""),
                refused("text-lone-surrogate", "drafts[0].revisions[1].title", once("📟", "\\ud83d"), ""),
                refused("text-carriage-return", "drafts[0].revisions[1].situation", once("us\\n", "us\\r\\n"), ""),
                refused("text-too-long", "drafts[0].revisions[1].title", once("The pager", "x".repeat(121)), ""),
                refused("text-too-long", "drafts[0].revisions[0].action", once("I wrote", "x".repeat(5_001)), ""),
                refused("too-much", "drafts[0].revisions[0].action", once("I wrote", "x".repeat(5_000_000)), ""),
                refused("text-empty", "drafts[0].revisions[0]", once("I wrote the runbook.", ""), ""),
                refused("id", "drafts[0].id", once("0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11", "1-1-1-1-1"), ""),
                refused("id", "drafts[0].id", once("0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11", "../../etc/passwd"), ""),
                refused(
                        "duplicate-id",
                        "drafts[1].id",
                        once("f0000000-0000-4000-8000-00000000000f", "0b9d7c1e-5f0a-4c7e-9a55-3f1f0c5a7e11"),
                        ""),
                refused(
                        "duplicate-id",
                        "drafts[1].revisions[0].id",
                        once("e0000000-0000-4000-8000-00000000000e", "9a3f1e55-2b41-4df0-b7d5-1f2e3d4c5b6a"),
                        ""),
                refused("prompt-id", "drafts[0].promptId", once("ownership", "../owner"), ""),
                refused(
                        "time",
                        "drafts[0].createdAt",
                        once("2026-03-01T09:00:00.000123Z", "2026-03-01T09:00:00.0001234Z"),
                        ""),
                refused(
                        "time",
                        "drafts[0].createdAt",
                        once("2026-03-01T09:00:00.000123Z", "+999999999-01-01T00:00:00Z"),
                        ""),
                refused("time", "drafts[0].updatedAt", once("2026-03-02T18:30:00Z", "yesterday"), ""),
                refused("number-source", "drafts[0].numberSources[0].source", once("measured", "invented"), ""),
                refused(
                        "revision-number",
                        "drafts[0].revisions[1].number",
                        once("\"number\" : 2", "\"number\" : 3"),
                        ""),
                refused("open-revision", "drafts[0].revisions[1]", once("\"closed\" : true", "\"closed\" : false"), ""),
                refused(
                        "not-a-flag",
                        "drafts[0].revisions[0].closed",
                        once("\"closed\" : true", "\"closed\" : null"),
                        ""),
                refused("not-a-string", "drafts[0].revisions[0].title", once("\"title\" : \"\"", "\"title\" : 7"), ""),
                refused(
                        "no-revision",
                        "drafts[0].revisions",
                        GOOD.substring(0, GOOD.indexOf("[\n        {\n          \"id\" : \"5d1")) + "[]}]}",
                        ""));
    }

    /** {@code hint} only names the case. */
    private static Arguments refused(String problem, String path, String file, String hint) {
        return Arguments.of(problem, path, Named.of(problem + " " + path + " " + hint, file));
    }

    private static String once(String words, String others) {
        assertThat(GOOD).contains(words);
        int at = GOOD.indexOf(words);
        return GOOD.substring(0, at) + others + GOOD.substring(at + words.length());
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("hostile")
    void refusesItAndSaysWhatAndWhere(String problem, String path, String file) {
        RefusedBackupException refused = refusal(stream(file));
        assertThat(refused.problem()).as(refused.getMessage()).isEqualTo(problem);
        assertThat(refused.place().path()).isEqualTo(path);
        assertThat(refused.place().line()).isPositive();
    }

    @Test
    void namesLineAndColumn() {
        RefusedBackupException refused = refusal(stream(once("\"ownership\"", "7")));
        assertThat(refused.place()).isEqualTo(new Place("drafts[0].promptId", 10, 20));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] bytes = GOOD.replace("📟", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(new ByteArrayInputStream(bytes)).problem()).isEqualTo("not-utf-8");
    }

    @Test
    void readsNoFurtherThanTheFirstWrongPlace() {
        Endless endless = new Endless("x");
        InputStream file = new SequenceInputStream(stream(GOOD.substring(0, GOOD.indexOf("I wrote"))), endless);
        assertThat(refusal(file).problem()).isEqualTo("too-much");
        assertThat(endless.read)
                .as("characters of an endless text that were read")
                .isLessThan(1_000_000);
    }

    @Test
    void readsNoEndlessWhiteSpace() {
        Endless endless = new Endless(" ");
        assertThat(refusal(new SequenceInputStream(stream(BEGIN), endless)).problem())
                .isEqualTo("white-space");
        assertThat(endless.read).isLessThan(1_000_000);
    }

    @Test
    void countsWhatItTakes() {
        String mark = "{\"quote\":\"cut by %d\",\"source\":\"measured\",\"markedAt\":\"2026-03-01T09:00:00Z\"},";
        String begin = GOOD.substring(0, GOOD.indexOf("[", GOOD.indexOf("numberSources")) + 1);
        RefusedBackupException refused =
                refusal(new SequenceInputStream(stream(begin), new Endless(number -> mark.formatted(number))));
        assertThat(refused.problem()).isEqualTo("too-many-marks");
        assertThat(refused.arguments()).containsExactly(BackupFormat.MAX_MARKS);
        assertThat(refused.place().path()).isEqualTo("drafts[0].numberSources");
    }

    private static RefusedBackupException refusal(InputStream file) {
        RefusedBackupException refused = catchThrowableOfType(
                RefusedBackupException.class, () -> BackupReader.read(file, new BackupVisitor() {}));
        assertThat(refused).as("it was taken").isNotNull();
        return refused;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never ends by itself. */
    private static final class Endless extends InputStream {

        private final IntFunction<String> parts;

        private byte[] part = new byte[0];

        private int at;

        private int number;

        private long read;

        Endless(String part) {
            this(number -> part.repeat(1_000));
        }

        Endless(IntFunction<String> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            if (at == part.length) {
                part = parts.apply(++number).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            read++;
            return part[at++] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) read();
            int count = Math.min(length - 1, part.length - at);
            System.arraycopy(part, at, bytes, offset + 1, count);
            at += count;
            read += count;
            return count + 1;
        }
    }
}
