package dev.writ.template;

/// What is wrong with a template's text.
///
/// @param line from 1, front matter included
/// @param what one sentence without a full stop
/// @param remedy one sentence without a full stop
public record Mistake(int line, String what, String remedy) {

    @Override
    public String toString() {
        return "line " + line + ": " + what;
    }
}
