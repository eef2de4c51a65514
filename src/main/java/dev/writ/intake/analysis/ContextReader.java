package dev.writ.intake.analysis;

import dev.writ.finding.Consultation;
import dev.writ.finding.Context;
import dev.writ.finding.PluginResult;
import dev.writ.finding.Subject;
import dev.writ.intake.json.Json;
import dev.writ.intake.json.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a document tells beside findings, and what is unusual in it.
final class ContextReader {

    private final ConsultationReader reader;
    private final List<PluginResult> plugins = new ArrayList<>();
    private final List<Consultation> consultations = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int patterns;

    ContextReader(Collection<String> personas) {
        this.reader = new ConsultationReader(personas);
    }

    void plugin(At at) {
        PluginResult plugin = PluginReader.read(at);
        countPatterns(at, plugin.files().size());
        String name = "plugin '" + Said.clip(plugin.plugin()) + "'";
        switch (plugin.status()) {
            case PASSED -> plugins.add(plugin);
            case FAILED -> {
                plugins.add(plugin);
                warnings.add(name + " failed");
            }
            case SKIPPED -> warnings.add(name + " was skipped");
        }
    }

    void consultation(At at) {
        Consultation consultation = reader.read(at);
        if (consultation.subject() instanceof Subject.Files files) {
            countPatterns(at, files.globs().size());
        }
        consultations.add(consultation);
    }

    private void countPatterns(At at, int more) {
        patterns += more;
        if (patterns > AnalysisLimits.MAX_PATTERNS) {
            throw at.refused(
                    "brings the patterns of this report to more than "
                            + AnalysisLimits.MAX_PATTERNS,
                    "Join patterns, or name rules");
        }
    }

    /// @param ids of all issues of the document
    /// @throws dev.writ.kernel.Failed when a consultation is about another issue
    void checkIssues(Json json, Set<String> ids) {
        for (int i = 0; i < consultations.size(); i++) {
            if (consultations.get(i).subject() instanceof Subject.Issue issue
                    && !ids.contains(issue.id())) {
                throw json.refused(
                        "consultations[%d].issue is '%s', which no issue of this report has as its id"
                                .formatted(i, Said.clip(issue.id())),
                        "Name an id that stands under issues, or a rule");
            }
        }
    }

    Context whole() {
        return new Context(plugins, consultations);
    }

    /// Sentences without a full stop.
    Set<String> warnings() {
        return warnings;
    }
}
