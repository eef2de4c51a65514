package dev.writ.library;

import java.util.List;
import java.util.regex.Pattern;

/// What of a rendered text nobody but its template may write.
///
/// @param headings but for the title, which may name what is reported
/// @param duties lines that look like a rule, a check or a step
/// @param fences lines that begin or end data
record Structure(List<String> headings, List<String> duties, List<String> fences) {

    private static final Pattern DUTY = Pattern.compile("- (\\[.] )?\\*\\*.*");
    private static final Pattern FENCE = Pattern.compile("(<<<)?DATA .*|`{3,}.*|~{3,}.*");

    static Structure of(String text) {
        List<String> lines = text.lines().toList();
        return new Structure(
                lines.stream().filter(line -> line.startsWith("#")).skip(1).toList(),
                lines.stream().filter(line -> DUTY.matcher(line).matches()).toList(),
                lines.stream()
                        .filter(line -> FENCE.matcher(line).matches())
                        .map(line -> line.startsWith("DATA") ? "end" : "begin")
                        .toList());
    }

    static List<String> sections(String text) {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();
    }
}
