package dev.writ.cli;

import jakarta.inject.Singleton;
import java.io.Console;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What can be shown where the output goes.
@Singleton
public class Terminal {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;
    private static final String ESCAPE = "\u001b[";

    private final boolean interactive;
    private final boolean colours;
    private final int width;

    /// @param columns the environment variable `COLUMNS`
    /// @param noColor the environment variable `NO_COLOR`: any value switches colours off
    public Terminal(
            @ConfigProperty(name = "columns") Optional<Integer> columns,
            @ConfigProperty(name = "no.color") Optional<String> noColor) {
        this.interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        this.colours = interactive && noColor.isEmpty();
        this.width = Math.max(MIN_WIDTH, columns.orElse(DEFAULT_WIDTH));
    }

    boolean interactive() {
        return interactive;
    }

    int width() {
        return width;
    }

    String bold(String text) {
        return colours ? ESCAPE + "1m" + text + ESCAPE + "0m" : text;
    }

    String dim(String text) {
        return colours ? ESCAPE + "2m" + text + ESCAPE + "0m" : text;
    }

    /// One line without control and escape characters: text of a report must not steer a terminal.
    static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        each -> {
                            int type = Character.getType(each);
                            boolean steers =
                                    type == Character.CONTROL
                                            || type == Character.FORMAT
                                            || type == Character.LINE_SEPARATOR
                                            || type == Character.PARAGRAPH_SEPARATOR;
                            clean.appendCodePoint(steers ? ' ' : each);
                        });
        return clean.toString().strip();
    }

    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
