package dev.starpractice.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Tells whether a stored score was made by the rubric that runs now.
 *
 * <p>The version is a digest of what the rubric's results come from: its classes, its word lists and models, the
 * dictionary, and the texts of our own that are no answer.
 * Nobody has to remember to raise a number, and a score of an older rubric never stands beside one of this.
 */
@Component
class RubricVersion {

    private static final List<String> SOURCES = List.of(
            "classpath*:dev/starpractice/answer/**/*",
            "classpath*:dev/starpractice/text/**/*",
            "classpath*:dev/starpractice/rubric/**/*",
            "classpath*:rubric/**/*",
            // What prompts test, and what is known for our own words when it is pasted.
            "classpath*:prompts/*.yaml",
            "classpath*:messages/*.properties",
            "classpath*:org/languagetool/resource/en/english.dict");

    private volatile @Nullable String id;

    /** Sixteen hex digits, the same for the same rubric. Read at the first call, which takes some milliseconds. */
    String id() {
        String known = id;
        if (known == null) {
            known = digest();
            id = known;
        }
        return known;
    }

    private static String digest() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // What is a letter, a digit or a capital is for the JDK to say; another may read an answer differently.
            digest.update((byte) Runtime.version().feature());
            for (String source : SOURCES) {
                // Sorted by content: a class path has no order to rely on, and a place on disk is no part of the
                // rubric.
                List<byte[]> parts = files(resolver, source)
                        .map(RubricVersion::sha)
                        .sorted(Arrays::compare)
                        .toList();
                parts.forEach(digest::update);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rubric's own files", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Stream<Resource> files(PathMatchingResourcePatternResolver resolver, String source)
            throws IOException {
        return Arrays.stream(resolver.getResources(source))
                .filter(Resource::isReadable)
                .filter(resource -> resource.getFilename() != null
                        && !resource.getFilename().isEmpty()
                        && !resource.getFilename().endsWith("Tests.class"))
                .sorted(Comparator.comparing(Resource::getDescription));
    }

    private static byte[] sha(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource.getFilename(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
