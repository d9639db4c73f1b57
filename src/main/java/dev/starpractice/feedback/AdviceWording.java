package dev.starpractice.feedback;

import dev.starpractice.answer.StarAnswer;
import dev.starpractice.rubric.Advice;
import dev.starpractice.rubric.Evidence;
import dev.starpractice.rubric.Finding;
import dev.starpractice.rubric.remarks.FollowUp;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the rubric's advice into the words of {@code messages/rubric.properties}. */
@Component
class AdviceWording {

    /** The app speaks English; with it go its numbers, whatever the browser prefers. */
    static final Locale LOCALE = Locale.ENGLISH;

    private static final int LONGEST_QUOTE = 120;

    private final MessageSource messages;

    AdviceWording(MessageSource messages) {
        this.messages = messages;
    }

    /** The first advice of a finding: worded for its code, or else for the level; empty where nothing is left to do. */
    Optional<String> first(Finding finding) {
        if (finding.level() == null) {
            return Optional.empty();
        }
        String general = finding.level().number() == 3
                ? null
                : message("rubric.criterion." + finding.criterion() + ".next."
                        + finding.level().number());
        if (finding.advice().isEmpty()) {
            // Full credit below level 3, as for accountability: nothing is left to win.
            return finding.credit() < 1 ? Optional.ofNullable(general) : Optional.empty();
        }
        Advice advice = finding.advice().get(0);
        return Optional.ofNullable(messages.getMessage(
                "rubric.advice." + finding.criterion() + "." + advice.code(),
                advice.arguments().stream().map(AdviceWording::shortened).toArray(),
                general,
                LOCALE));
    }

    /** A follow-up question in words. */
    String question(FollowUp question, StarAnswer answer) {
        Evidence place = question.place();
        String quote = place == null ? "" : shorten(answer.text(place.section()).substring(place.start(), place.end()));
        String key = "rubric.question." + question.code();
        return Objects.requireNonNullElse(
                messages.getMessage(key, new Object[] {quote}, null, LOCALE), question.code());
    }

    /** The name of a criterion; its id where it has none. */
    String title(String criterion) {
        String title = message("rubric.criterion." + criterion + ".title");
        return title == null ? criterion : title;
    }

    /** A message without arguments, or null where there is none. */
    @Nullable
    String message(String key) {
        return messages.getMessage(key, null, null, LOCALE);
    }

    private static Object shortened(Object argument) {
        return argument instanceof String quote ? shorten(quote) : argument;
    }

    /** A quote of the answer in one line, without its last mark, cut between words where it is long. */
    static String shorten(String quote) {
        String line = Outcome.line(quote);
        // A quote that ends its clause would carry the comma into our own sentence.
        while (!line.isEmpty() && ",;:.".indexOf(line.charAt(line.length() - 1)) >= 0) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST_QUOTE);
        int end = cut > LONGEST_QUOTE / 2 ? cut : MarkedText.boundary(line, LONGEST_QUOTE, -1);
        return line.substring(0, end) + "…";
    }
}
