package dev.starpractice.prompt;

import dev.starpractice.answer.Competency;
import dev.starpractice.answer.StarAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The prompts that ship with the application, read once from the content files in {@code prompts/}. */
@Component
public class Prompts {

    /** The content files, in the order in which the prompts are shown. */
    private static final List<String> IDS =
            List.of("ownership", "disagreement", "failure", "deadline", "incomplete-data");

    private final Map<String, Prompt> byId = new LinkedHashMap<>();

    /**
     * Reads the content files.
     *
     * @throws IllegalStateException where one is missing or lacks a field
     */
    public Prompts() {
        for (String id : IDS) {
            byId.put(id, read(id));
        }
    }

    /** All prompts, in the order in which they are shown. */
    public List<Prompt> findAll() {
        return List.copyOf(byId.values());
    }

    /** The prompt with that id. */
    public Optional<Prompt> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Prompt read(String id) {
        ClassPathResource file = new ClassPathResource("prompts/" + id + ".yaml");
        try (InputStream in = file.getInputStream()) {
            Content content =
                    new Content(id, new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(in));
            Content sample = content.content("sample");
            return new Prompt(
                    id,
                    Competency.of(content.text("competency")).orElseThrow(() -> content.wrong("competency")),
                    content.text("question"),
                    content.texts("looks-for"),
                    content.texts("tips"),
                    new StarAnswer(
                            sample.text("situation"),
                            sample.text("task"),
                            sample.text("action"),
                            sample.text("result"),
                            sample.text("reflection")),
                    content.text("why-it-works"),
                    content.text("how-to-adapt"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** One YAML mapping whose fields must be there. */
    private record Content(String where, Map<?, ?> fields) {

        String text(String field) {
            if (fields.get(field) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
            throw wrong(field);
        }

        List<String> texts(String field) {
            if (fields.get(field) instanceof List<?> list && !list.isEmpty()) {
                return list.stream().map(String::valueOf).map(String::strip).toList();
            }
            throw wrong(field);
        }

        Content content(String field) {
            if (fields.get(field) instanceof Map<?, ?> map) {
                return new Content(where + "." + field, map);
            }
            throw wrong(field);
        }

        IllegalStateException wrong(String field) {
            return new IllegalStateException("prompt content " + where + " lacks a usable " + field);
        }
    }
}
