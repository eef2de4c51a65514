package dev.writ.intake.analysis;

import dev.writ.finding.Analysis;
import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Clip;
import dev.writ.finding.Place;
import dev.writ.finding.Priority;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An issue that was discovered before is a result like an analyzer's.
final class IssueReader {

    static final Field<String> ID = Field.required("id", Kinds.word(AnalysisLimits.MAX_NAME));
    static final Field<String> TOOL = Field.optional("tool", Kinds.word(AnalysisLimits.MAX_NAME));

    private static final Field<String> TYPE =
            Field.required("type", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<String> TITLE =
            Field.required("title", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<String> DESCRIPTION =
            Field.required("description", Kinds.prose(AnalysisLimits.MAX_PROSE));
    private static final Field<String> SEVERITY =
            Field.required(
                    "severity",
                    Kinds.choice(Arrays.stream(Severity.values()).map(Fields::word).toList()));
    private static final Field<String> PRIORITY =
            Field.optional(
                    "priority",
                    Kinds.choice(Arrays.stream(Priority.values()).map(Priority::name).toList()));
    private static final Field<String> FILE = Field.optional("file", Kinds.path());
    private static final Field<Integer> LINE =
            Field.optional("line", Numbers.whole(1, Integer.MAX_VALUE));
    private static final Field<Integer> END_LINE =
            Field.optional("endLine", Numbers.whole(1, Integer.MAX_VALUE));
    private static final Field<String> CATEGORY =
            Field.optional("category", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<List<String>> TAGS =
            Field.optional(
                    "tags",
                    Kinds.list(AnalysisLimits.MAX_TAGS, Kinds.word(AnalysisLimits.MAX_NAME)));
    private static final Field<List<String>> CWE =
            Field.optional("cwe", Kinds.list(AnalysisLimits.MAX_TAGS, Kinds.cwe()));

    private static final List<Field<?>> FIELDS =
            List.of(
                    ID,
                    TYPE,
                    TITLE,
                    DESCRIPTION,
                    SEVERITY,
                    PRIORITY,
                    FILE,
                    LINE,
                    END_LINE,
                    CATEGORY,
                    TAGS,
                    CWE,
                    TOOL);

    private IssueReader() {}

    static Entry read(At at) {
        Entry issue = Entry.read(at, FIELDS);
        int line = issue.find(LINE).orElse(0);
        if (issue.find(END_LINE).filter(end -> end < line || line == 0).isPresent()) {
            throw at.refused(
                    "has an 'endLine' before its 'line'", "Give both, the first one first");
        }
        if (line > 0 && issue.find(FILE).isEmpty()) {
            throw at.refused("has a 'line' and no 'file'", "Name the file");
        }
        return issue;
    }

    /// @param source the tool, where the issue names none
    static Analysis.Result result(Entry issue, String source) {
        int line = issue.find(LINE).orElse(0);
        return new Analysis.Result(
                issue.get(ID),
                rule(issue, source),
                severity(issue),
                issue.find(PRIORITY).map(Priority::valueOf),
                message(issue),
                new Place(
                        issue.find(FILE).orElse(""), line, 0, issue.find(END_LINE).orElse(line), 0),
                -1,
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private static AnalyzerRule rule(Entry issue, String source) {
        String type = issue.get(TYPE).strip();
        Stream<String> tags =
                Stream.concat(
                        issue.find(CATEGORY).stream(),
                        issue.find(TAGS).stream().flatMap(List::stream));
        return new AnalyzerRule(
                issue.find(TOOL).orElse(source).strip(),
                type,
                type,
                "",
                "",
                tags.map(tag -> Clip.line(Clip.TAG, tag)).distinct().toList(),
                issue.find(CWE).orElse(List.of()).stream().distinct().sorted().toList());
    }

    private static Severity severity(Entry issue) {
        return Arrays.stream(Severity.values())
                .filter(each -> Fields.word(each).equals(issue.get(SEVERITY)))
                .findFirst()
                .orElseThrow();
    }

    private static String message(Entry issue) {
        String title = issue.get(TITLE).strip();
        String description = issue.get(DESCRIPTION).strip();
        boolean saysMore = !description.isEmpty() && !description.equals(title);
        return Clip.to(Clip.MESSAGE, saysMore ? title + "\n" + description : title);
    }
}
