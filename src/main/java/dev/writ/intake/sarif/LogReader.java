package dev.writ.intake.sarif;

import dev.writ.finding.Analysis;
import dev.writ.finding.Context;
import dev.writ.intake.json.Document;
import dev.writ.intake.json.Json;
import dev.writ.intake.json.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole document: its version and its runs.
public final class LogReader implements Document {

    private static final String VERSION = "2.1.0";

    private final Json json;
    private final Warnings warnings;
    private final Set<String> tools = new LinkedHashSet<>();
    private final List<Analysis.Result> results = new ArrayList<>();
    private final List<Analysis.Suppression> suppressions = new ArrayList<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private final Contents contents = new Contents();
    private String version = "";
    private boolean hasRuns;
    private int runs;
    private int suppressed;

    public LogReader(String name, Json json) {
        this.json = json;
        this.warnings = new Warnings(name);
    }

    @Override
    public void end() {
        if (!hasRuns) {
            throw json.ofNoForm();
        }
        if (version.isEmpty()) {
            throw json.refused("the version is missing", "Export the report as SARIF 2.1.0");
        }
        warnings.overGitHub(runs, SarifLimits.GitHub.RUNS, "runs");
    }

    @Override
    public void field(String field) {
        switch (field) {
            case "version" -> readVersion();
            case "runs" -> {
                hasRuns = true;
                json.list(this::readRun);
            }
            default -> json.skip();
        }
    }

    private void readVersion() {
        version = json.text();
        if (!version.equals(VERSION) && !version.startsWith(VERSION + "-")) {
            throw json.refused(
                    "the version is '" + Said.clip(version) + "'",
                    "Export the report as SARIF 2.1.0");
        }
    }

    private void readRun() {
        if (++runs > SarifLimits.MAX_RUNS) {
            throw json.refused(
                    "it holds more than " + SarifLimits.MAX_RUNS + " runs", "Split it by tool");
        }
        int room = SarifLimits.MAX_RESULTS - results.size();
        Raw.Run run = new RunReader(json, warnings, contents, room).read();
        var resolved = new RunResults(runs, run, json);
        tools.add(run.driver().label());
        roots.addAll(resolved.roots());
        results.addAll(resolved.all());
        suppressions.addAll(resolved.suppressions());
        resolved.keepContents(contents);
        suppressed += run.suppressed();
    }

    @Override
    public void notePackedBytes(long bytes) {
        warnings.overGitHub(bytes, SarifLimits.GitHub.GZIP_BYTES, "bytes of gzip");
    }

    @Override
    public Analysis analysis(String hash) {
        Map<String, String> sources = new LinkedHashMap<>(contents.byPath());
        contents.leftOut().ifPresent(warnings::add);
        return new Analysis(
                hash,
                List.copyOf(tools),
                results,
                suppressed,
                suppressions,
                List.copyOf(roots),
                sources,
                Context.NONE,
                warnings.all());
    }
}
