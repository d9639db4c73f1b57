package dev.starpractice.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Makes names for files that every system takes, from words that a person typed. */
final class FileNames {

    /** Short enough for every file system, even where a character takes four bytes and a browser adds " (12)". */
    private static final int LONGEST_STEM = 48;

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Names of devices on Windows, with or without an extension. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "com0", "com1", "com2", "com3", "com4", "com5",
            "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
            "lpt9");

    private FileNames() {}

    /**
     * A name such as {@code star-practice-answers-patching-in-36-hours-2026-11-23.md}: letters, digits and hyphens,
     * whatever the words hold.
     *
     * @param words what the file is about; may be anything, even empty
     */
    static String of(String kind, String words, LocalDate day, String extension) {
        String stem = stem(words);
        return "star-practice-" + kind + (stem.isEmpty() ? "" : "-" + stem) + "-" + day + "." + extension;
    }

    /**
     * A {@code Content-Disposition} that saves the answer of a request as that file: RFC 6266, with a name in ASCII for
     * readers that know no other.
     */
    static String attachment(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-zA-Z0-9.-]+", "_");
        String plain = "attachment; filename=\"" + ascii + "\"";
        return ascii.equals(name)
                ? plain
                : plain + "; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    /** The words as lower-case letters and digits with hyphens between; empty where they have neither. */
    static String stem(String words) {
        String plain = NOT_PLAIN
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < plain.length()) {
            int next = plain.offsetByCodePoints(end, 1);
            if (next > LONGEST_STEM) {
                break;
            }
            end = next;
        }
        String stem = plain.substring(0, end).replaceAll("^-+|-+$", "");
        return RESERVED.contains(stem) ? stem + "-file" : stem;
    }
}
