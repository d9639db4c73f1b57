package dev.starpractice.system;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what happens while there is no application yet that could look up a message. */
final class StartMessages {

    private StartMessages() {}

    static String of(String key, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle("messages/system", Locale.ROOT);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
