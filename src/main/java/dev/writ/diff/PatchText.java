package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.Optional;

/// The lines of a patch, one after another, and where the reader is: every refusal names the place.
final class PatchText {

    static final int MAX_BYTES = 64 << 20;
    static final int MAX_LINES = 5_000_000;

    /// So much of a hostile line is repeated in a refusal.
    private static final int CLIP = 60;

    private static final String OTHER_WAY =
            "Split the change, or leave generated files out of the diff";

    private final String name;
    private final Bytes all;
    private int begin;
    private int end;
    private int number = 1;

    PatchText(String name, Bytes all) {
        this.name = clip(name);
        this.all = all;
        if (all.length() > MAX_BYTES) {
            throw Failed.limit(
                    this.name + " has more than " + (MAX_BYTES >> 20) + " MiB", OTHER_WAY);
        }
        end = lineEnd(0);
    }

    boolean atEnd() {
        return begin == all.length();
    }

    /// The current line with its line end; empty at the end.
    Bytes line() {
        return all.slice(begin, end);
    }

    boolean at(String prefix) {
        return line().startsWith(prefix);
    }

    /// The line so many lines after the current one; empty beyond the end.
    Bytes ahead(int lines) {
        int from = begin;
        int to = end;
        for (int i = 0; i < lines; i++) {
            from = to;
            to = lineEnd(from);
        }
        return all.slice(from, to);
    }

    /// The current line; goes on to the next one.
    Bytes take() {
        Bytes taken = line();
        begin = end;
        end = lineEnd(begin);
        if (++number > MAX_LINES && !atEnd()) {
            throw Failed.limit(name + " has more than " + MAX_LINES + " lines", OTHER_WAY);
        }
        return taken;
    }

    /// What follows the prefix on the current line, without the line end, if it begins so; then
    /// goes on to the next one.
    Optional<Bytes> take(String prefix) {
        if (!at(prefix)) {
            return Optional.empty();
        }
        Bytes line = withoutEnd();
        take();
        return Optional.of(line.slice(prefix.length(), line.length()));
    }

    /// A line that git writes, without its line end.
    Bytes withoutEnd() {
        Bytes line = line();
        if (!line.endsWith('\n')) {
            throw refused("the patch ends within a line", "Fetch the whole patch again");
        }
        int length = line.length() - 1;
        if (length > 0 && line.at(length - 1) == '\r') {
            throw refused(
                    "the patch's own lines end with carriage returns, so those of the files are"
                            + " lost",
                    "Write it with git diff --output=FILE, without a conversion");
        }
        return line.slice(0, length);
    }

    /// The stretch from the current line, over so many bytes.
    Bytes since(int from) {
        return all.slice(from, begin);
    }

    int offset() {
        return begin;
    }

    Failed refused(String found, String remedy) {
        return refused(number, found, remedy);
    }

    /// About the line that was taken last.
    Failed refusedTaken(String found, String remedy) {
        return refused(number - 1, found, remedy);
    }

    private Failed refused(int line, String found, String remedy) {
        return Failed.invalid(name + ", line " + line + ": " + found, remedy);
    }

    /// Text of a patch as a refusal repeats it: short, on one line, nothing hidden.
    static String clip(Bytes text) {
        return clip(text.slice(0, Math.min(text.length(), CLIP * 4)).text());
    }

    static String clip(String text) {
        var shown = new StringBuilder();
        text.strip()
                .codePoints()
                .limit(CLIP)
                .map(each -> isShown(each) ? each : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isShown(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private int lineEnd(int from) {
        return Math.min(all.length(), all.indexOf('\n', from) + 1);
    }
}
