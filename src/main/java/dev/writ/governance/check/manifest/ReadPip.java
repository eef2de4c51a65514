package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requirements as Python writes them (PEP 508), one a line.
final class ReadPip {

    /// Name, extras, and what follows.
    private static final Pattern REQUIREMENT =
            Pattern.compile(
                    "([A-Za-z0-9][A-Za-z0-9._-]{0,200}+)\\s{0,20}(?:\\[[^\\]]{0,300}])?\\s{0,20}(.{0,300})");

    private static final Pattern VERSION =
            Pattern.compile("\\(?\\s{0,20}(?:[=<>~!]=?=?|@)\\s{0,20}([^;#,)]{1,200}).*");

    /// Where packages come from is as good as what they are.
    private static final Pattern SOURCE =
            Pattern.compile(
                    "(?:-i|-e|-f|--(?:index-url|extra-index-url|find-links|editable|trusted-host))[\\s=]{1,20}(.{1,300})");

    private static final Pattern DIRECT =
            Pattern.compile("(?:(?:git|hg|svn|bzr)\\+|https?:|file:|\\.{1,2}/).{1,300}");

    private static final Pattern RUN = Pattern.compile("[-_.]{1,200}");

    private ReadPip() {}

    static List<Dependency> requirements(List<Row> rows) {
        var found = new ArrayList<Dependency>();
        for (Row row : rows) {
            String text = row.text().strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                direct(text, row).or(() -> requirement(text, row)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Dependency> direct(String text, Row row) {
        Matcher source = SOURCE.matcher(text);
        if (source.matches()) {
            return Optional.of(Dependency.of(source.group(1).strip(), "", row.number()));
        }
        return DIRECT.matcher(text).matches()
                ? Optional.of(Dependency.of(text, "", row.number()))
                : Optional.empty();
    }

    /// `name`, `name[extra]>=1.2; marker`, `name @ https://…`.
    static Optional<Dependency> requirement(String text, Row row) {
        Matcher whole = REQUIREMENT.matcher(text);
        if (!whole.lookingAt()) {
            return Optional.empty();
        }
        String rest = whole.group(2).strip();
        if (rest.isEmpty() || ";#\\".indexOf(rest.charAt(0)) >= 0) {
            return Optional.of(Dependency.of(normal(whole.group(1)), "", row.number()));
        }
        Matcher version = VERSION.matcher(rest);
        return version.matches()
                ? Optional.of(Dependency.of(normal(whole.group(1)), version.group(1), row.number()))
                : Optional.empty();
    }

    /// Names that PyPI takes for the same are the same (PEP 503).
    static String normal(String name) {
        return RUN.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
