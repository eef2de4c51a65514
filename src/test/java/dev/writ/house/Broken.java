package dev.writ.house;

import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of ours with one thing wrong, from `src/test/resources/infra/broken/`.
///
/// @param find what is there exactly once
/// @param put what stands in its place
/// @param by who must notice
/// @param says how it is worded
/// @param at the resource in which it is found; empty where that is not asked
/// @param alone not together with other cases in one copy
record Broken(
        String name,
        Path file,
        String find,
        String put,
        String by,
        String says,
        String at,
        boolean alone) {

    private static final Path FOLDER = Path.of("src/test/resources/infra/broken");

    static List<Broken> read(String list) {
        Fields all = fields(list);
        Optional<String> file = all.optionalText("file");
        return all.children("cases").stream().map(each -> of(each, file)).toList();
    }

    static Fields fields(String list) {
        return Laptop.YAML.read(list, text(FOLDER.resolve(list)));
    }

    private static Broken of(Fields fields, Optional<String> file) {
        return new Broken(
                fields.text("name"),
                Path.of(fields.optionalText("file").or(() -> file).orElseThrow()),
                fields.text("find"),
                fields.text("put", ""),
                fields.text("by"),
                fields.text("says"),
                fields.text("at", ""),
                fields.flag("alone", false));
    }

    /// The file as it should not be.
    String text() {
        return in(text(file));
    }

    /// The same in a copy that may be wrong elsewhere too.
    String in(String copy) {
        if (copy.split(Pattern.quote(find), -1).length != 2) {
            throw new IllegalStateException(name + ": " + file + " has not just one " + find);
        }
        return copy.replace(find, put);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
