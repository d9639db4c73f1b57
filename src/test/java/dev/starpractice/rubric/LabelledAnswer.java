package dev.starpractice.rubric;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that a person has rated.
 *
 * @param labels the level of each criterion; a criterion that is not rated is absent
 * @param quotes the words that decided, for the criteria that have them
 * @param hypothetical whether it only says what one would or usually does; known where spans are
 * @param spans what single stretches do; empty where nobody has marked them
 * @param only the one criterion that was looked at, for a fragment; empty for a whole answer
 */
public record LabelledAnswer(
        String id,
        Competency kind,
        StarAnswer answer,
        Map<String, Integer> labels,
        Map<String, List<String>> quotes,
        boolean hypothetical,
        List<Span> spans,
        String only) {

    /** A stretch of a section that somebody has marked. */
    public record Span(String criterion, String tag, Section section, int start, int end) {

        /** The tag of the model that it stands for, or null. */
        public Tag tag(Competency kind) {
            if (criterion.equals("prompt-fit")) {
                return kind == Competency.GENERAL ? null : Tag.point(kind, Integer.parseInt(tag.substring(6)));
            }
            String prefix = switch (criterion) {
                case "quantified-result" -> "RESULT_";
                case "actions" -> "ACTION_";
                default -> criterion.toUpperCase(Locale.ROOT) + "_";
            };
            String name = prefix + tag.toUpperCase(Locale.ROOT).replace('-', '_');
            for (Tag candidate : Tag.values()) {
                if (candidate.name().equals(name)) {
                    return candidate;
                }
            }
            return null;
        }
    }

    /** Whether it is one of the untidy ones, as people keep them in private notes or publish them. */
    public boolean untidy() {
        return id.startsWith("u") || id.startsWith("b");
    }

    private static final Path DATA = Path.of("src/test/resources/rubric");

    /** All labelled answers of the project: the shared set, then our own. */
    public static List<LabelledAnswer> all() {
        List<LabelledAnswer> all = new ArrayList<>(read(DATA.resolve("dev-set.jsonl"), DATA.resolve("spans.jsonl")));
        all.addAll(read(DATA.resolve("own-set.jsonl"), DATA.resolve("spans.jsonl")));
        return all;
    }

    /** All fragments of the project. */
    public static List<LabelledAnswer> fragments() {
        return readFragments(DATA.resolve("fragments.jsonl"));
    }

    /** Which of so many parts it belongs to; variants of one story are kept together. */
    public int fold(int folds) {
        int number = Integer.parseInt(id.substring(1));
        if (id.startsWith("c") && number > 70 && number <= 140) {
            return (number - 71) / 5 % folds;
        }
        return (number * 7 + id.charAt(0)) % folds;
    }

    /** All labelled answers in these files; the marked spans stand in the second one, by id. */
    public static List<LabelledAnswer> read(Path answers, Path spans) {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, JsonNode> marked = new HashMap<>();
        try {
            if (Files.exists(spans)) {
                for (String line : Files.readAllLines(spans)) {
                    if (!line.isBlank()) {
                        JsonNode node = json.readTree(line);
                        marked.put(node.get("id").asString(), node);
                    }
                }
            }
            List<LabelledAnswer> all = new ArrayList<>();
            for (String line : Files.readAllLines(answers)) {
                if (!line.isBlank()) {
                    JsonNode node = json.readTree(line);
                    all.add(of(node, marked.get(node.get("id").asString())));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledAnswer of(JsonNode node, JsonNode marked) {
        StarAnswer answer = StarAnswer.EMPTY;
        for (Section section : Section.values()) {
            answer = answer.with(section, node.get(section.id()).asString());
        }
        Map<String, Integer> labels = new HashMap<>();
        node.get("labels").properties().forEach(e -> {
            if (!e.getValue().isNull()) {
                labels.put(e.getKey(), e.getValue().asInt());
            }
        });
        Map<String, List<String>> quotes = new HashMap<>();
        node.get("evidence").properties().forEach(e -> {
            List<String> list = new ArrayList<>();
            e.getValue().forEach(q -> list.add(q.asString()));
            quotes.put(e.getKey(), list);
        });
        List<Span> spans = new ArrayList<>();
        boolean hypothetical = false;
        if (marked != null) {
            hypothetical = marked.get("hypothetical").asBoolean();
            for (JsonNode s : marked.get("spans")) {
                Section section = Section.valueOf(s.get("s").asString().toUpperCase(Locale.ROOT));
                String quote = s.get("q").asString();
                int start = place(quote, answer.text(section), node);
                spans.add(new Span(
                        s.get("c").asString(), s.get("tag").asString(), section, start, start + quote.length()));
            }
        }
        return new LabelledAnswer(
                node.get("id").asString(),
                Competency.of(node.get("kind").asString()).orElseThrow(),
                answer,
                labels,
                quotes,
                hypothetical,
                spans,
                "");
    }

    private static int place(String quote, String text, JsonNode node) {
        int start = text.indexOf(quote);
        if (start < 0) {
            throw new IllegalArgumentException(node.get("id").asString() + " does not say: " + quote);
        }
        return start;
    }

    /** Short stretches that were marked for one criterion only: they teach the tags, and have no levels. */
    public static List<LabelledAnswer> readFragments(Path file) {
        JsonMapper json = JsonMapper.builder().build();
        List<LabelledAnswer> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode node = json.readTree(line);
                Section section = Section.valueOf(node.get("s").asString().toUpperCase(Locale.ROOT));
                String text = node.get("t").asString();
                List<Span> spans = new ArrayList<>();
                for (JsonNode s : node.get("spans")) {
                    int start = place(s.get("q").asString(), text, node);
                    spans.add(new Span(
                            node.get("c").asString(),
                            s.get("tag").asString(),
                            section,
                            start,
                            start + s.get("q").asString().length()));
                }
                all.add(new LabelledAnswer(
                        node.get("id").asString(),
                        Competency.of(node.get("kind").asString()).orElseThrow(),
                        StarAnswer.EMPTY.with(section, text),
                        Map.of(),
                        Map.of(),
                        false,
                        spans,
                        node.get("c").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
