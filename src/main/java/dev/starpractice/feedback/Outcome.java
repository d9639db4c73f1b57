package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.Scorecard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measured outcome that the rubric saw in an answer.
 *
 * @param section where it stands
 * @param words its words in one line
 * @param digest the SHA-256 of the words in hex: their name in forms and in the store
 */
record Outcome(Section section, String words, String digest) {

    private static final String CRITERION = "quantified-result";

    /** The measured outcomes of an answer in reading order, each once; none where nothing is measured. */
    static List<Outcome> of(StarAnswer answer, Scorecard card) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Finding finding : card.findings()) {
            // Below Solid the words tell a size without a measure.
            if (finding.criterion().equals(CRITERION)
                    && finding.level() != null
                    && finding.level().number() >= 2) {
                finding.evidence().forEach(evidence -> {
                    String words = line(answer.text(evidence.section()).substring(evidence.start(), evidence.end()));
                    outcomes.putIfAbsent(words, new Outcome(evidence.section(), words, digest(words)));
                });
            }
        }
        return List.copyOf(outcomes.values());
    }

    /** A text in one line, by which words are recognised across line breaks. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String digest(String words) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
