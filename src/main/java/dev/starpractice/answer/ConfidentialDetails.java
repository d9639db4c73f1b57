package dev.starpractice.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds details in a text that look confidential: what one would not want in a document that leaves the machine.
 *
 * <p>Only points at them; what to do about them is for the person to say. Precision first: a figure, a date or a
 * version is none of these.
 */
public final class ConfidentialDetails {

    /** What a detail looks like. */
    public enum Kind {
        EMAIL,
        URL,
        PHONE,
        IP_ADDRESS,
        KEY;

        /** The name used in message keys, such as {@code ip-address}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A detail and where it stands.
     *
     * @param start index of its first UTF-16 unit
     * @param end index after its last one
     */
    public record Detail(Kind kind, int start, int end) {}

    /* Bounded and possessive throughout, so that the time is linear in the length of the text. */

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");

    private static final Pattern URL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:https?|ftps?|sftp|ssh|git|file|jdbc:[a-z0-9]{1,20}+)://"
                    + "|www\\.)[^\\s<>\"“”]{2,2000}+");

    /** An international number, one with an area code in parentheses, or groups of 3-3-4. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}.,+])(?:"
            + "(?:\\+|00)[1-9]\\d{0,2}(?:[ ./-]?\\(?\\d{1,5}\\)?){2,6}"
            + "|\\(0?\\d{2,5}\\)[ -]?\\d{3,4}[ .-]?\\d{3,5}"
            + "|\\d{3}([.-])\\d{3}\\1\\d{4}"
            + "|0\\d{2,4}[ /-]\\d{3,5}[ -]?\\d{2,5}"
            + ")(?![\\p{L}\\p{N}%])");

    private static final Pattern IP_ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}.-])"
            + "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\p{L}\\p{N}]|\\.\\d)");

    /** Keys that say what they are, private keys in PEM, and JSON web tokens. */
    private static final Pattern KEY = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:AKIA|ASIA)[A-Z0-9]{16}"
            + "|gh[pousr]_[A-Za-z0-9]{20,255}+|github_pat_\\w{20,255}+|glpat-[\\w-]{20,100}+"
            + "|sk-[\\w-]{20,200}+|[rsp]k_(?:live|test)_\\w{16,200}+"
            + "|xox[abeoprs]-[\\w-]{10,200}+|AIza[\\w-]{35}"
            + "|eyJ[\\w-]{8,2000}+\\.[\\w-]{8,4000}+(?:\\.[\\w-]{0,1000}+)?"
            + ")|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----");

    /** Any long run that mixes letters and digits as no word does. */
    private static final Pattern RANDOM = Pattern.compile("(?<![\\w+/=-])[\\w+/-]{24,500}+={0,2}");

    /** A name such as {@code password} with its value. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:password|passwd|pwd|passphrase|secret|api[ _-]?key|token)\\s{0,3}[=:]\\s{0,3}"
                    + "(?=\\S{0,60}\\d)\\S{6,200}+");

    private ConfidentialDetails() {}

    /** The details in reading order; where two overlap, the one that begins first. */
    public static List<Detail> find(String text) {
        List<Detail> found = new ArrayList<>();
        collect(text, Kind.URL, URL, found);
        collect(text, Kind.EMAIL, EMAIL, found);
        collect(text, Kind.PHONE, PHONE, found);
        collect(text, Kind.IP_ADDRESS, IP_ADDRESS, found);
        collect(text, Kind.KEY, KEY, found);
        collect(text, Kind.KEY, SECRET, found);
        collect(text, Kind.KEY, RANDOM, found);
        found.sort(Comparator.comparingInt(Detail::start).thenComparing(Detail::end, Comparator.reverseOrder()));
        List<Detail> apart = new ArrayList<>();
        int end = 0;
        for (Detail detail : found) {
            if (detail.start() >= end) {
                apart.add(detail);
                end = detail.end();
            }
        }
        return apart;
    }

    private static void collect(String text, Kind kind, Pattern pattern, List<Detail> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            while (end > matcher.start() && ".,;:!?)]}'’".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String words = text.substring(matcher.start(), end);
            boolean meant = switch (kind) {
                case PHONE -> isPhone(words);
                case KEY -> pattern != RANDOM || isRandom(words);
                default -> true;
            };
            if (meant) {
                found.add(new Detail(kind, matcher.start(), end));
            }
        }
    }

    private static boolean isPhone(String words) {
        long digits = words.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits >= 8 && digits <= 15;
    }

    /** Hexadecimal with letters and digits, or upper case, lower case and digits changing often. */
    private static boolean isRandom(String words) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int changes = 0;
        int last = -1;
        for (char c : words.toCharArray()) {
            int type = c >= '0' && c <= '9' ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 3;
            digits += type == 0 ? 1 : 0;
            lower += type == 1 ? 1 : 0;
            upper += type == 2 ? 1 : 0;
            changes += type != last ? 1 : 0;
            last = type;
        }
        if (words.matches("[0-9a-f]{24,500}|[0-9A-F]{24,500}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return digits >= 4 && lower + upper >= 3;
        }
        return digits >= 3 && lower >= 3 && upper >= 3 && changes * 3 >= words.length();
    }
}
