package dev.starpractice.text;

/**
 * A number in a text, in digits or in words, with what it counts.
 *
 * @param value the number, with "half" as 0.5 and "1.2k" as 1200; NaN where it cannot be told
 * @param kind what sort of number it is
 * @param unit the word or sign that it counts, in lower case: {@code %}, {@code ms}, and for a count the base form, such
 *     as {@code ticket}; for a name what it belongs to; may be empty
 * @param first index of its first word in the words it was read from
 * @param last index of its last word, unit included
 */
public record NumberExpression(double value, Kind kind, String unit, int first, int last) {

    /** What sort of number it is. */
    public enum Kind {
        /** So many of something: "3 outages", "eleven of the 14". */
        COUNT,
        PERCENT,
        MONEY,
        /** A length of time: "36 hours", "420 ms". */
        DURATION,
        /** "3x", "tenfold", "twice", "doubled". */
        MULTIPLE,
        /** "Half", "a third". */
        FRACTION,
        /** Any other unit: "40 GB", "3 points". */
        MEASURE,
        /** People counted: "a team of five", "3 engineers". */
        HEADS,
        /** A day, month, year, quarter or time of day. */
        DATE,
        /** A place in an order: "second", "3rd". */
        ORDINAL,
        /** Part of a name or version: "Java 17", "v2.1", "S3", "HTTP 429", "p99". */
        NAME
    }

    /** True for a number that could measure an outcome; dates, head counts, names and places in an order do not. */
    public boolean measures() {
        return switch (kind) {
            case COUNT, PERCENT, MONEY, DURATION, MULTIPLE, FRACTION, MEASURE -> true;
            case HEADS, DATE, ORDINAL, NAME -> false;
        };
    }
}
