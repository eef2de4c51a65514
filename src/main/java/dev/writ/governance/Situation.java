package dev.writ.governance;

import dev.writ.draft.Draft;
import dev.writ.finding.Group;
import dev.writ.finding.Place;
import dev.writ.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/// What is known of a draft when rules are chosen for it.
///
/// @param languages by the endings of the files, such as `java`
/// @param places how many places the prompt handles
public record Situation(
        String persona,
        Severity severity,
        List<String> paths,
        List<String> languages,
        List<String> tags,
        String tool,
        int places) {

    public static Situation of(Draft draft, Group group) {
        List<String> paths =
                group.members().stream()
                        .map(member -> member.first().place())
                        .map(Place::path)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        return new Situation(
                draft.persona(),
                group.severity(),
                paths,
                languages(paths),
                Stream.concat(group.rule().tags().stream(), group.rule().cwes().stream()).toList(),
                group.rule().tool(),
                group.members().size());
    }

    /// By the endings of the files.
    static List<String> languages(List<String> paths) {
        return paths.stream().flatMap(Situation::language).distinct().toList();
    }

    private static Stream<String> language(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "java", "kt", "scala", "groovy", "py", "rb", "go", "rs", "php", "cs", "swift" ->
                    Stream.of(ending);
            case "js", "jsx", "mjs", "cjs" -> Stream.of("js");
            case "ts", "tsx", "mts", "cts" -> Stream.of("ts");
            case "c", "h", "cc", "cpp", "hpp", "cxx" -> Stream.of("c");
            default -> Stream.empty();
        };
    }
}
