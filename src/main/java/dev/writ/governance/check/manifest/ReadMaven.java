package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a `pom.xml`: artifacts with the group and version beside them, versions alone, and
/// properties that hold a version.
///
/// A version alone names no artifact; it is called by what it is. What the project says of itself
/// stands hardly indented and is none.
final class ReadMaven {

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<(/?[A-Za-z][\\w.-]{0,100}+)(?:\\s[^<>]{0,200}+)?>(?:\\s{0,50}([^<>\\s]{1,200}+)\\s{0,50})?");

    private static final Pattern PROPERTY =
            Pattern.compile("(?i)(?:.{1,90}[.-])?version(?:[.-].{1,90})?");

    private static final Pattern NUMBER = Pattern.compile("v?\\d.*|\\[.*|\\(.*|LATEST|RELEASE");

    /// One level of indentation.
    private static final int OWN_INDENT = 4;

    private static final String UNNAMED = "what has no name in these lines";

    private final List<Dependency> found = new ArrayList<>();
    private String group = "";
    private String artifact = "";
    private String version = "";
    private boolean inside;
    private int row;

    List<Dependency> read(List<Row> rows) {
        int last = 0;
        for (Row each : rows) {
            if (each.number() != last + 1) {
                end();
            }
            last = each.number();
            line(each);
        }
        end();
        return found;
    }

    private void line(Row line) {
        Matcher element = ELEMENT.matcher(line.text());
        while (element.find()) {
            String value = element.group(2) == null ? "" : element.group(2);
            element(element.group(1), value, line);
        }
    }

    private void element(String name, String value, Row line) {
        switch (name) {
            case "groupId" -> group(value, line);
            case "artifactId" -> artifact(value, line);
            case "version" -> version(value, line);
            case "dependency", "plugin", "parent" -> {
                end();
                inside = true;
                row = line.number();
            }
            case "/dependency", "/plugin", "/parent" -> end();
            default -> property(name, value, line);
        }
    }

    private void group(String value, Row line) {
        if (isOwn(line)) {
            return;
        }
        if (!artifact.isEmpty() && !group.isEmpty()) {
            end();
        }
        group = value;
    }

    private void artifact(String value, Row line) {
        if (isOwn(line)) {
            return;
        }
        if (!artifact.isEmpty()) {
            end();
        }
        artifact = value;
        row = line.number();
    }

    private void version(String value, Row line) {
        if (!isOwn(line)) {
            version = value;
            row = artifact.isEmpty() ? line.number() : row;
        }
    }

    private boolean isOwn(Row line) {
        return !inside && indent(line.text()) <= OWN_INDENT;
    }

    private void property(String name, String value, Row line) {
        if (PROPERTY.matcher(name).matches()
                && !name.equals("modelVersion")
                && NUMBER.matcher(value).matches()) {
            found.add(Dependency.of(name, value, line.number()));
        }
    }

    private void end() {
        if (!artifact.isEmpty()) {
            String name = group.isEmpty() ? artifact : group + ":" + artifact;
            found.add(Dependency.of(name, version, row));
        } else if (inside || !version.isEmpty()) {
            found.add(Dependency.of(UNNAMED, version, row));
        }
        group = "";
        artifact = "";
        version = "";
        inside = false;
    }

    private static int indent(String text) {
        int indent = 0;
        while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
            indent++;
        }
        return text.startsWith("\t") ? indent * OWN_INDENT : indent;
    }
}
