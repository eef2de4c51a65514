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

    /// @param columns the environment variable `COLUMNS`; what is no number does not count
    /// @param noColor the environment variable `NO_COLOR`: any value switches colours off
    /// @param term the environment variable `TERM`: a dumb terminal can neither colour nor go back
    /// @param progress `plain` when standard error is no terminal; the launcher says so
    public Terminal(
            @ConfigProperty(name = "columns") Optional<String> columns,
            @ConfigProperty(name = "no.color") Optional<String> noColor,
            @ConfigProperty(name = "term") Optional<String> term,
            @ConfigProperty(name = "writ.progress") Optional<String> progress) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                        && term.filter("dumb"::equals).isEmpty();
        this.interactive = terminal && progress.filter("plain"::equals).isEmpty();
        this.colours = terminal && noColor.isEmpty();
        this.width = width(columns.orElse(""));
    }

    /// The width a terminal gives in `COLUMNS`, within what the tables can use.
    static int width(String columns) {
        return columns.matches("[1-9][0-9]{0,3}")
                ? Math.max(MIN_WIDTH, Integer.parseInt(columns))
                : DEFAULT_WIDTH;
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
        return steerless(text, "").strip();
    }

    /// As many lines as the text has, or as this piece of it has; nothing else that steers.
    static String printableLines(String text) {
        return steerless(text, "\n\t");
    }

    private static String steerless(String text, String kept) {
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
                            boolean shown = !steers || kept.indexOf(each) >= 0;
                            clean.appendCodePoint(shown ? each : ' ');
                        });
        return clean.toString();
    }

    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
