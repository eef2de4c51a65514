package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Files keep the licence that they state, and new ones state it.
///
/// @param path files it looks at
/// @param keep what a line of a licence holds; such a line is not removed from the top of a file
///     unless it comes again there, with another year at most
/// @param required what the top of a new file must hold
record LicenceHeader(List<Glob> path, Sieve keep, Optional<Pattern> required)
        implements ChangeCheck {

    /// Lines of a file that are its top.
    private static final int TOP = 40;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}]+");

    static LicenceHeader read(Fields fields) {
        fields.only("path", "keep", "required");
        var header =
                new LicenceHeader(
                        Globs.read(fields, "path"),
                        Sieve.read(fields, "keep"),
                        fields.optionalText("required")
                                .map(pattern -> Patterns.compile(fields, pattern)));
        if (header.keep.isEmpty() && header.required.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither keep nor required", "Give one of them");
        }
        return header;
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (path.isEmpty() || Globs.any(path, file.path())) {
                problem(file).ifPresent(problems::add);
            }
        }
        return Judgement.of(problems);
    }

    private Optional<Problem> problem(Change.ChangedFile file) {
        return switch (file.kind()) {
            case DELETED -> Optional.empty();
            case CREATED ->
                    required.filter(pattern -> !stands(pattern, file))
                            .map(any -> problem(file, " does not begin with the licence header"));
            case MODIFIED, RENAMED ->
                    isLost(file)
                            ? Optional.of(problem(file, " loses a line of its licence"))
                            : Optional.empty();
        };
    }

    private static boolean stands(Pattern pattern, Change.ChangedFile file) {
        return file.form() != Change.Form.TEXT
                || top(file.added()).stream().anyMatch(line -> Patterns.finds(pattern, line));
    }

    private boolean isLost(Change.ChangedFile file) {
        Set<String> again =
                top(file.added()).stream()
                        .map(LicenceHeader::words)
                        .collect(Collectors.toCollection(HashSet::new));
        return top(file.removed()).stream()
                .filter(keep::finds)
                .anyMatch(line -> !again.contains(words(line)));
    }

    private static List<String> top(List<Change.Line> lines) {
        return lines.stream().filter(line -> line.number() <= TOP).map(Change.Line::text).toList();
    }

    private static String words(String line) {
        return NO_WORDS.matcher(line).replaceAll(" ").strip();
    }

    private static Problem problem(Change.ChangedFile file, String what) {
        return Problem.in(file.path(), file.path() + what);
    }
}
