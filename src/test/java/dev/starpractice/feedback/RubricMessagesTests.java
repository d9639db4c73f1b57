package dev.starpractice.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Competency;
import dev.starpractice.rubric.Band;
import dev.starpractice.rubric.NotAnAnswer;
import dev.starpractice.rubric.criteria.Criteria;
import dev.starpractice.rubric.remarks.StyleNote;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the rubric can say has its words. */
class RubricMessagesTests {

    private static final Properties MESSAGES = read();

    @Test
    void wordEveryCriterionAndItsFourLevels() {
        List<String> needed = new ArrayList<>();
        Criteria.ALL.forEach(criterion -> {
            String key = "rubric.criterion." + criterion.id();
            needed.add(key + ".title");
            needed.add(key + ".asks");
            for (int level = 0; level <= 3; level++) {
                needed.add(key + ".level." + level);
                needed.add(key + ".example." + level);
            }
            for (int level = 0; level <= 2; level++) {
                needed.add(key + ".next." + level);
            }
        });
        assertThat(needed).isNotEmpty().allSatisfy(key -> assertThat(MESSAGES).containsKey(key));
    }

    @Test
    void wordEveryBandPointAndStyleNote() {
        List<String> needed = new ArrayList<>();
        for (Band band : Band.values()) {
            needed.add("rubric.band." + band.id());
            needed.add("rubric.band." + band.id() + ".means");
        }
        for (NotAnAnswer reason : NotAnAnswer.values()) {
            needed.add("rubric.not-an-answer." + reason.id() + ".title");
            needed.add("rubric.not-an-answer." + reason.id() + ".text");
        }
        for (Competency kind : Competency.values()) {
            if (kind != Competency.GENERAL) {
                for (int point = 1; point <= 3; point++) {
                    needed.add("rubric.points." + kind.id() + "." + point);
                    needed.add("rubric.advice.prompt-fit." + kind.id() + "-" + point);
                    needed.add("rubric.question." + kind.id() + "-" + point);
                }
            }
        }
        for (StyleNote.Kind kind : StyleNote.Kind.values()) {
            needed.add("rubric.style." + kind.id() + ".title");
            needed.add("rubric.style." + kind.id() + ".text");
        }
        assertThat(needed).allSatisfy(key -> assertThat(MESSAGES).containsKey(key));
    }

    @Test
    void wordEveryAdviceAndQuestionThatTheCodeNames() throws IOException {
        List<String> needed = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/starpractice/rubric/criteria"))) {
            for (Path source : sources.toList()) {
                String code = Files.readString(source);
                Matcher id = Pattern.compile("super\\(\\s*\"([a-z-]+)\"").matcher(code);
                if (id.find()) {
                    codes(code, "(?:Advice\\.of\\(|about\\(answer, c, )\\s*\"([a-z0-9-]+)\"")
                            .forEach(c -> needed.add("rubric.advice." + id.group(1) + "." + c));
                }
            }
        }
        String questions = Files.readString(Path.of("src/main/java/dev/starpractice/rubric/remarks/FollowUps.java"));
        codes(questions, "(?:new FollowUp\\(|claim\\(|open\\(|[?:] )\\s*\"([a-z-]+)\"")
                .forEach(c -> needed.add("rubric.question." + c));
        codes(
                        Files.readString(Path.of("src/main/java/dev/starpractice/rubric/criteria/Context.java")),
                        "\"(tell-[a-z]+)\"")
                .forEach(c -> needed.add("rubric.question." + c));

        assertThat(needed)
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(MESSAGES).containsKey(key));
    }

    private static List<String> codes(String source, String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RubricMessagesTests.class.getResourceAsStream("/messages/rubric.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
