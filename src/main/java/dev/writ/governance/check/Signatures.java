package dev.writ.governance.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lines of code declare for others to use, by language. A heuristic over single lines: a
/// signature over several lines counts with its first.
final class Signatures {

    private static final Pattern JVM =
            Pattern.compile("\\s{0,80}(?:public|protected)\\s(?!static void main\\b)[^={;]{3,400}");

    private static final Pattern KOTLIN =
            Pattern.compile(
                    "\\s{0,80}(?:(?:public|open|abstract|sealed|data|suspend|inline|operator|infix|override)\\s){0,5}(?:fun|class|interface|object)\\s[^={]{1,400}");

    private static final Pattern SCRIPT =
            Pattern.compile(
                    "\\s{0,80}export\\s[^=;]{1,400}|\\s{0,80}(?:module\\.)?exports\\b[^;]{1,200}");

    private static final Pattern PYTHON =
            Pattern.compile("(?:async\\s)?(?:def|class)\\s(?!_)[^#]{1,400}");

    private static final Pattern GO =
            Pattern.compile(
                    "func\\s(?:\\([^)]{1,100}\\)\\s?)?[A-Z][^{]{1,400}|type\\s[A-Z][^{]{0,200}");

    private static final Pattern RUST =
            Pattern.compile(
                    "\\s{0,80}pub\\s(?:async\\s|unsafe\\s|const\\s)?(?:fn|struct|enum|trait|type|const|static|mod|use)\\s[^={;]{1,400}");

    private static final Map<String, Pattern> LANGUAGES =
            Map.ofEntries(
                    Map.entry("java", JVM),
                    Map.entry("cs", JVM),
                    Map.entry("kt", KOTLIN),
                    Map.entry("ts", SCRIPT),
                    Map.entry("tsx", SCRIPT),
                    Map.entry("js", SCRIPT),
                    Map.entry("mjs", SCRIPT),
                    Map.entry("py", PYTHON),
                    Map.entry("go", GO),
                    Map.entry("rs", RUST));

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Signatures() {}

    /// Without white space, so that another layout is the same signature.
    static Set<String> of(String path, List<Change.Line> lines) {
        Pattern language = LANGUAGES.get(path.substring(path.lastIndexOf('.') + 1));
        var found = new HashSet<String>();
        if (language != null) {
            for (Change.Line line : lines) {
                Matcher signature = language.matcher(line.text());
                if (signature.lookingAt()) {
                    found.add(SPACE.matcher(signature.group()).replaceAll(""));
                }
            }
        }
        return found;
    }
}
