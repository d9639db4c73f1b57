package dev.starpractice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in a run of words. */
public final class Numbers {

    private static final Map<String, Double> SMALL = Map.ofEntries(
            Map.entry("zero", 0.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0),
            Map.entry("dozen", 12.0),
            Map.entry("couple", 2.0),
            Map.entry("nil", 0.0));

    private static final Map<String, Double> LARGE = Map.of(
            "hundred",
            100.0,
            "thousand",
            1_000.0,
            "million",
            1_000_000.0,
            "billion",
            1_000_000_000.0,
            "k",
            1_000.0,
            "m",
            1_000_000.0,
            "mn",
            1_000_000.0,
            "bn",
            1_000_000_000.0,
            "lakh",
            100_000.0);

    private static final Map<String, Double> FRACTIONS = Map.of(
            "half",
            0.5,
            "third",
            1.0 / 3,
            "quarter",
            0.25,
            "fifth",
            0.2,
            "tenth",
            0.1,
            "halves",
            0.5,
            "two-thirds",
            2.0 / 3,
            "three-quarters",
            0.75,
            "thirds",
            1.0 / 3,
            "quarters",
            0.25);

    private static final Map<String, Double> MULTIPLES = Map.ofEntries(
            Map.entry("double", 2.0),
            Map.entry("doubled", 2.0),
            Map.entry("doubling", 2.0),
            Map.entry("triple", 3.0),
            Map.entry("tripled", 3.0),
            Map.entry("tripling", 3.0),
            Map.entry("quadrupled", 4.0),
            Map.entry("halved", 0.5),
            Map.entry("halving", 0.5),
            Map.entry("twice", 2.0),
            Map.entry("thrice", 3.0),
            Map.entry("twofold", 2.0),
            Map.entry("threefold", 3.0),
            Map.entry("fourfold", 4.0),
            Map.entry("fivefold", 5.0),
            Map.entry("tenfold", 10.0),
            Map.entry("quartered", 0.25));

    private static final Set<String> UP_TO_HOURS = Set.of(
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "ms",
            "millisecond",
            "milliseconds",
            "us",
            "min",
            "mins",
            "minute",
            "minutes",
            "h",
            "hr",
            "hrs",
            "hour",
            "hours");

    private static final Set<String> DAYS_AND_LONGER = Set.of(
            "d",
            "day",
            "days",
            "night",
            "nights",
            "week",
            "weeks",
            "wk",
            "wks",
            "weekend",
            "weekends",
            "fortnight",
            "month",
            "months",
            "mo",
            "year",
            "years",
            "yr",
            "yrs",
            "sprint",
            "sprints",
            "evenings",
            "mornings",
            "shifts",
            "shift");

    private static final Set<String> DURATIONS =
            Stream.of(UP_TO_HOURS, DAYS_AND_LONGER).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final Set<String> DATE_BEFORE = Set.of(
            "since", "in", "by", "until", "of", "year", "from", "the", "on", "before", "after", "during", "early",
            "late", "mid");

    private static final Set<String> HEADS = Set.of(
            "people",
            "persons",
            "engineers",
            "engineer",
            "developers",
            "devs",
            "colleagues",
            "members",
            "teammates",
            "designers",
            "interns",
            "testers",
            "analysts",
            "stakeholders",
            "staff",
            "participants",
            "attendees",
            "contractors",
            "reps",
            "managers",
            "leads",
            "volunteers",
            "coworkers",
            "co-workers",
            "squads",
            "teams",
            "reviewers",
            "freelancers");

    private static final Set<String> NAMED = Set.of(
            "java",
            "python",
            "jdk",
            "version",
            "http",
            "https",
            "error",
            "code",
            "iso",
            "tls",
            "ipv",
            "windows",
            "ios",
            "android",
            "angular",
            "react",
            "node",
            "spring",
            "postgres",
            "kubernetes",
            "k8s",
            "ticket",
            "issue",
            "step",
            "phase",
            "room",
            "building",
            "floor",
            "terminal",
            "gate",
            "bus",
            "line",
            "route",
            "level",
            "grade",
            "tier",
            "chapter",
            "section",
            "page",
            "port",
            "sev",
            "p",
            "v",
            "l",
            "priority",
            "article",
            "rule",
            "sprint",
            "week",
            "day",
            "unit",
            "bay",
            "ward",
            "dock",
            "platform",
            "track",
            "pr",
            "ci",
            "rfc",
            "utf",
            "sha",
            "gpt",
            "covid",
            "web",
            "layer");

    private static final Pattern MEASURES = Pattern.compile(
            "[kmgt]i?b|rps|qps|tps|km|kg|g|cm|mm|m|l|mbit|gbit|points?|pp|bps|hz|kw|kwh|\u00b0c|degrees");

    private static final Set<String> MONEY = Set.of(
            "dollars", "dollar", "euros", "euro", "eur", "usd", "gbp", "pounds", "francs", "cents", "chf", "sek", "inr",
            "rupees", "yen", "zloty", "pln", "kr", "crowns");

    private static final String CURRENCY = "$\u20ac\u00a3\u00a5\u20b9";

    private Numbers() {}

    /** Whether a unit of time is one in which work is told more often than what the work was for: days and longer. */
    public static boolean isLong(String unit) {
        return DAYS_AND_LONGER.contains(unit);
    }

    /** The numbers in these words, in order. A unit belongs to its number where it stands right after it. */
    public static List<NumberExpression> of(List<Word> words) {
        List<NumberExpression> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            NumberExpression number = at(words, i);
            if (number == null) {
                i++;
            } else {
                found.add(number);
                i = number.last() + 1;
            }
        }
        return found;
    }

    private static @Nullable NumberExpression at(List<Word> words, int i) {
        Word word = words.get(i);
        String lower = word.lower();
        if (word.isMark() || word.kind() == Word.Kind.ADDRESS) {
            return null;
        }
        if (MULTIPLES.containsKey(lower)) {
            return new NumberExpression(MULTIPLES.get(lower), NumberExpression.Kind.MULTIPLE, "", i, i);
        }
        if (word.kind() == Word.Kind.NUMBER) {
            int end = dateEnd(words, i);
            return end > i
                    ? new NumberExpression(Double.NaN, NumberExpression.Kind.DATE, "", i, end)
                    : digits(words, i);
        }
        if (namedWithDigits(word)) {
            return new NumberExpression(Double.NaN, NumberExpression.Kind.NAME, lower, i, i);
        }
        return inWords(words, i);
    }

    /** Where a date in figures ends, "2024-03-14" or "3/14/24"; {@code i} where none begins. */
    private static int dateEnd(List<Word> words, int i) {
        if (i + 4 >= words.size()) {
            return i;
        }
        String mark = words.get(i + 1).lower();
        boolean date = (mark.equals("-") || mark.equals("/"))
                && words.get(i + 3).is(mark)
                && words.get(i + 2).kind() == Word.Kind.NUMBER
                && words.get(i + 4).kind() == Word.Kind.NUMBER
                && words.get(i).end() == words.get(i + 1).start()
                && words.get(i + 4).start() == words.get(i + 3).end();
        return date ? i + 4 : i;
    }

    /** "S3", "p99", "v2.1", "L5": letters with digits in them. */
    private static boolean namedWithDigits(Word word) {
        String text = word.lower();
        for (int i = 1; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static NumberExpression digits(List<Word> words, int i) {
        String lower = words.get(i).lower();
        int end = 0;
        while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || ".,".indexOf(lower.charAt(end)) >= 0)) {
            end++;
        }
        String suffix = lower.substring(end);
        double value = value(lower.substring(0, end));
        String before = i > 0 ? words.get(i - 1).lower() : "";
        if (suffix.startsWith(":")) {
            return new NumberExpression(value, NumberExpression.Kind.DATE, "", i, i);
        }
        if (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th")) {
            return new NumberExpression(value, NumberExpression.Kind.ORDINAL, "", i, i);
        }
        int last = i;
        if (LARGE.containsKey(suffix)) {
            value *= LARGE.get(suffix);
            suffix = "";
        } else if (suffix.isEmpty()
                && i + 1 < words.size()
                && LARGE.containsKey(words.get(i + 1).lower())
                && words.get(i + 1).lower().length() > 1) {
            value *= LARGE.get(words.get(i + 1).lower());
            last = i + 1;
        }
        if (!before.isEmpty() && CURRENCY.contains(before)) {
            return new NumberExpression(value, NumberExpression.Kind.MONEY, before, i - 1, last);
        }
        if (suffix.equals("x") || suffix.equals("\u00d7")) {
            return new NumberExpression(value, NumberExpression.Kind.MULTIPLE, "x", i, last);
        }
        if (suffix.equals("am") || suffix.equals("pm")) {
            return new NumberExpression(value, NumberExpression.Kind.DATE, suffix, i, last);
        }
        if (DURATIONS.contains(suffix)) {
            return new NumberExpression(value, NumberExpression.Kind.DURATION, suffix, i, last);
        }
        if (suffix.startsWith("-") && DURATIONS.contains(suffix.substring(1))) {
            // "a 30-minute review": an attribute, seldom an outcome.
            return new NumberExpression(value, NumberExpression.Kind.DURATION, suffix, i, last);
        }
        if (!suffix.isEmpty()) {
            boolean letters = suffix.chars().allMatch(Character::isLetter);
            return new NumberExpression(
                    value, letters ? NumberExpression.Kind.MEASURE : NumberExpression.Kind.NAME, suffix, i, last);
        }
        return unit(words, i, last, value, before);
    }

    private static double value(String digits) {
        try {
            return Double.parseDouble(digits.replace(",", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static NumberExpression inWordsFrom(List<Word> words, int i, int last, double value) {
        return unit(words, i, last, value, i > 0 ? words.get(i - 1).lower() : "");
    }

    private static @Nullable NumberExpression inWords(List<Word> words, int i) {
        String lower = words.get(i).lower();
        String after = i + 1 < words.size() ? words.get(i + 1).lower() : "";
        if (FRACTIONS.containsKey(lower)) {
            // "A third of the orders" measures; "the third attempt" is a place in an order; "last quarter" is a date.
            String before = i > 0 ? words.get(i - 1).lower() : "";
            boolean place = lower.equals("third")
                    || lower.equals("fifth")
                    || lower.equals("tenth")
                    || lower.equals("quarter")
                    || lower.equals("quarters");
            boolean fraction = !place
                    || (before.equals("a")
                                    || before.equals("by")
                                    || before.equals("one")
                                    || before.equals("two")
                                    || before.equals("three"))
                            && !(lower.equals("quarter")
                                    && (after.equals("later") || after.equals("ago") || after.equals("'s")));
            if (!fraction) {
                return null;
            }
            return new NumberExpression(FRACTIONS.get(lower), NumberExpression.Kind.FRACTION, "", i, i);
        }
        double total = 0;
        double part = 0;
        int k = i;
        boolean any = false;
        for (; k < words.size(); k++) {
            String word = words.get(k).lower();
            if (SMALL.containsKey(word)) {
                if (word.equals("dozen") && part > 0) {
                    part *= 12;
                } else {
                    part += SMALL.get(word);
                }
            } else if (word.length() > 2 && LARGE.containsKey(word)) {
                part = (part == 0 ? 1 : part) * LARGE.get(word);
                if (!word.equals("hundred")) {
                    total += part;
                    part = 0;
                }
            } else if (compound(word) > 0) {
                part += compound(word);
            } else {
                boolean joined = any
                        && word.equals("and")
                        && k + 1 < words.size()
                        && total + part >= 100
                        && (SMALL.containsKey(words.get(k + 1).lower())
                                || compound(words.get(k + 1).lower()) > 0);
                if (!joined) {
                    break;
                }
                continue;
            }
            any = true;
        }
        if (!any) {
            if (lower.equals("one")
                    && i + 1 < words.size()
                    && !words.get(i + 1).isMark()
                    && words.get(i + 1).can(Reading.NOUN)
                    && !after.equals("of")
                    && !(i > 0 && words.get(i - 1).can(Reading.DETERMINER))) {
                return inWordsFrom(words, i, i, 1);
            }
            if (lower.equals("dozens")
                    || lower.equals("hundreds")
                    || lower.equals("thousands")
                    || lower.equals("millions")) {
                return inWordsFrom(words, i, i, Double.NaN);
            }
            return null;
        }
        return inWordsFrom(words, i, k - 1, total + part);
    }

    /** "Forty-two" as 42; 0 where it is no such number. */
    private static double compound(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 0) {
            return 0;
        }
        Double tens = SMALL.get(word.substring(0, hyphen));
        Double ones = SMALL.get(word.substring(hyphen + 1));
        if (word.endsWith("-one") && tens != null) {
            return tens + 1;
        }
        return tens != null && ones != null && tens >= 20 && ones < 10 ? tens + ones : 0;
    }

    /** Whether a month follows a number that can be its day; "may" and "march" are months where they are written so. */
    private static boolean dayBefore(List<Word> words, int next, double value) {
        if (next >= words.size() || value < 1 || value > 31 || value != Math.rint(value)) {
            return false;
        }
        Word month = words.get(next);
        return MONTHS.contains(month.lower())
                && (!(month.is("may") || month.is("march") || month.is("mar"))
                        || Character.isUpperCase(month.text().charAt(0)));
    }

    /** The number together with what stands right after it. */
    private static NumberExpression unit(List<Word> words, int first, int last, double value, String before) {
        int next = last + 1;
        String after = next < words.size() ? words.get(next).lower() : "";
        boolean touching = next < words.size()
                && words.get(next).start() <= words.get(last).end() + 1;
        if (after.equals("%") || after.equals("percent") || after.equals("pct")) {
            return new NumberExpression(value, NumberExpression.Kind.PERCENT, "%", first, next);
        }
        if (after.equals("per")
                && next + 1 < words.size()
                && words.get(next + 1).is("cent")) {
            return new NumberExpression(value, NumberExpression.Kind.PERCENT, "%", first, next + 1);
        }
        if (after.length() == 1 && touching && CURRENCY.contains(after)) {
            return new NumberExpression(value, NumberExpression.Kind.MONEY, after, first, next);
        }
        if (after.equals("x") || after.equals("\u00d7") || after.equals("times")) {
            return new NumberExpression(value, NumberExpression.Kind.MULTIPLE, "x", first, next);
        }
        if (dayBefore(words, next, value)
                || MONTHS.contains(before) && value <= 31
                || after.equals("am")
                || after.equals("pm")
                || after.equals("o'clock")
                || after.equals("a.m")
                || after.equals("p.m")) {
            return new NumberExpression(value, NumberExpression.Kind.DATE, after, first, last);
        }
        if (value >= 1970
                && value <= 2040
                && value == Math.rint(value)
                && words.get(first).text().length() == 4
                && (DATE_BEFORE.contains(before) || before.isEmpty() || MONTHS.contains(before))
                && !after.equals("%")) {
            return new NumberExpression(value, NumberExpression.Kind.DATE, "", first, last);
        }
        if (DURATIONS.contains(after)) {
            return new NumberExpression(value, NumberExpression.Kind.DURATION, after, first, next);
        }
        String twoAfter = next + 1 < words.size() ? words.get(next + 1).lower() : "";
        if (HEADS.contains(after)
                || HEADS.contains(twoAfter) && !after.equals("of")
                || after.equals("of") && twoAfter.equals("us")
                || before.equals("of")
                        && first >= 2
                        && (words.get(first - 2).is("team")
                                || words.get(first - 2).is("crew")
                                || words.get(first - 2).is("squad"))
                || before.equals("we")
                || before.equals("us")) {
            return new NumberExpression(
                    value, NumberExpression.Kind.HEADS, after, first, HEADS.contains(after) ? next : last);
        }
        if (NAMED.contains(before) && words.get(first).kind() == Word.Kind.NUMBER
                || before.equals("-")
                        && first >= 2
                        && words.get(first - 2).kind() != Word.Kind.NUMBER
                        && words.get(first - 2).end() == words.get(first - 1).start()
                        && words.get(first - 1).end() == words.get(first).start()
                || before.equals("#")) {
            return new NumberExpression(value, NumberExpression.Kind.NAME, before, first, last);
        }
        if (next < words.size() && words.get(next).isWord()) {
            Word unit = words.get(next);
            if (MEASURES.matcher(unit.lower()).matches()) {
                return new NumberExpression(value, NumberExpression.Kind.MEASURE, unit.lower(), first, next);
            }
            if (MONEY.contains(unit.lower())) {
                return new NumberExpression(value, NumberExpression.Kind.MONEY, unit.lower(), first, next);
            }
            if (unit.can(Reading.NOUN) && !unit.can(Reading.PREPOSITION) && !unit.can(Reading.CONJUNCTION)) {
                return new NumberExpression(
                        value, NumberExpression.Kind.COUNT, unit.lemma().toLowerCase(Locale.ROOT), first, next);
            }
        }
        return new NumberExpression(value, NumberExpression.Kind.COUNT, "", first, last);
    }
}
