package dev.writ.intake.analysis;

import dev.writ.finding.Analysis;
import dev.writ.finding.Clip;
import dev.writ.intake.json.Document;
import dev.writ.intake.json.Json;
import dev.writ.intake.json.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole document: where it comes from, and its four lists.
public final class AnalysisDocument implements Document {

    /// The first field of every document.
    public static final String FORMAT = "writ-analysis/1";

    private static final Field<String> NAME =
            Field.required("name", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<String> VERSION =
            Field.optional("version", Kinds.word(AnalysisLimits.MAX_NAME));

    private final String name;
    private final Json json;
    private final At top;
    private final ContextReader context;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> tools = new LinkedHashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Entry> issues = new ArrayList<>();
    private final List<Analysis.Result> hooks = new ArrayList<>();
    private String source = "";

    /// @param name of the report, for messages
    /// @param personas the ids that a consultation may name
    public AnalysisDocument(String name, Json json, Collection<String> personas) {
        this.name = name;
        this.json = json;
        this.top = new At(json, "");
        this.context = new ContextReader(personas);
    }

    @Override
    public void field(String field) {
        At at = top.field(field);
        if (!fields.add(field)) {
            throw at.refused("is there twice", "Keep one of them");
        }
        switch (field) {
            case "$schema" -> json.skip();
            case "format" -> format(at);
            case "source" -> source(at);
            case "issues" -> at.each(AnalysisLimits.MAX_ISSUES, this::issue);
            case "hooks" -> at.each(AnalysisLimits.MAX_HOOKS, this::hook);
            case "plugins" -> at.each(AnalysisLimits.MAX_PLUGINS, context::plugin);
            case "consultations" ->
                    at.each(AnalysisLimits.MAX_CONSULTATIONS, context::consultation);
            default ->
                    throw at.refused(
                            "is not known",
                            "Known here: $schema, format, source, issues, hooks, plugins,"
                                    + " consultations");
        }
    }

    private void format(At at) {
        String format = Kinds.prose(AnalysisLimits.MAX_PROSE).read(at);
        if (!format.equals(FORMAT)) {
            throw at.refused(
                    "is '" + Said.clip(format) + "', which is not read here",
                    "Write " + FORMAT + ", or name a SARIF file");
        }
    }

    private void source(At at) {
        Entry entry = Entry.read(at, List.of(NAME, VERSION));
        source = entry.get(NAME).strip();
        tools.add(Clip.line(Clip.WORD, source + " " + entry.find(VERSION).orElse("")));
    }

    private void issue(At at) {
        Entry issue = IssueReader.read(at);
        if (!ids.add(issue.get(IssueReader.ID))) {
            throw at.refused(
                    "has the id '" + Said.clip(issue.get(IssueReader.ID)) + "' of another issue",
                    "Give each issue its own id");
        }
        issue.find(IssueReader.TOOL).ifPresent(tools::add);
        issues.add(issue);
    }

    private void hook(At at) {
        List<Analysis.Result> results = HookReader.read(at);
        if (!results.isEmpty()) {
            tools.add(HookReader.TOOL);
        }
        hooks.addAll(results);
        if (hooks.size() > AnalysisLimits.MAX_ISSUES) {
            throw at.refused(
                    "brings the files of failed hooks to more than " + AnalysisLimits.MAX_ISSUES,
                    "Split the report");
        }
    }

    @Override
    public void end() {
        if (!fields.contains("source")) {
            throw json.refused("'source' is missing", "Say what wrote the report");
        }
        context.checkIssues(json, ids);
    }

    @Override
    public void notePackedBytes(long bytes) {
        // no limit but that of the unpacked bytes
    }

    @Override
    public Analysis analysis(String hash) {
        var results = new ArrayList<Analysis.Result>();
        issues.forEach(issue -> results.add(IssueReader.result(issue, source)));
        results.addAll(hooks);
        return new Analysis(
                hash,
                List.copyOf(tools),
                results,
                0,
                List.of(),
                List.of(),
                Map.of(),
                context.whole(),
                context.warnings().stream()
                        .map(sentence -> Said.clip(name) + ": " + sentence + ".")
                        .toList());
    }
}
