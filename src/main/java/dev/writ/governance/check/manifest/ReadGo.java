package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a `go.mod`: a module's path and its version, wherever they stand.
final class ReadGo {

    private static final Pattern MODULE =
            Pattern.compile("\"?([A-Za-z0-9][^\\s\"]{0,300}+)\"?\\s{1,20}(v[0-9][^\\s/]{0,100})");

    private static final String COMMENT = "//";
    private static final String ARROW = "=>";

    private ReadGo() {}

    static List<Dependency> read(List<Row> rows) {
        var found = new ArrayList<Dependency>();
        for (Row row : rows) {
            String text = withoutComment(row.text());
            if (text.startsWith("exclude") || text.startsWith("retract")) {
                continue;
            }
            int arrow = text.indexOf(ARROW);
            if (arrow >= 0) {
                found.add(replaced(text.substring(arrow + ARROW.length()).strip(), row));
                continue;
            }
            Matcher module = MODULE.matcher(text);
            if (module.find()) {
                found.add(Dependency.of(module.group(1), module.group(2), row.number()));
            }
        }
        return found;
    }

    /// What stands in for a module is what the build takes: another module, or a folder.
    private static Dependency replaced(String target, Row row) {
        String[] words = target.split("\\s+", 2);
        return Dependency.of(words[0], words.length > 1 ? words[1] : "", row.number());
    }

    private static String withoutComment(String text) {
        int comment = text.indexOf(COMMENT);
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
