package dev.starpractice.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words that documents use, from the message files, in one language. */
final class Wording {

    /** The language of the message files without a suffix. */
    static final Locale LOCALE = Locale.ENGLISH;

    private final MessageSource messages;

    private final ZoneId zone;

    Wording(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LOCALE);
    }

    /** A day such as {@code 23 November 2026}. */
    String day(Instant instant) {
        return DateTimeFormatter.ofPattern(of("export.date"), LOCALE).format(instant.atZone(zone));
    }

    String language() {
        return LOCALE.toLanguageTag();
    }
}
