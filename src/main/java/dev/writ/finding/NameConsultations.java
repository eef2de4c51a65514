package dev.writ.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers what the reports of an import tell beside findings, and finds the findings that their
/// consultations name.
final class NameConsultations {

    private final List<Analysis> analyses;
    private final Map<String, FindingId> findings = new HashMap<>();

    NameConsultations(List<Analysis> analyses) {
        this.analyses = analyses;
    }

    /// To be told of every finding before the whole is asked for.
    void recognised(Recognised recognised) {
        recognised.names().forEach(name -> findings.put(name, recognised.finding().id()));
    }

    /// The same in whichever order the reports were named; the same entry twice is one.
    Context whole() {
        var plugins = new ArrayList<PluginResult>();
        var consultations = new ArrayList<Consultation>();
        analyses.stream()
                .sorted(Comparator.comparing(Analysis::hash))
                .forEach(
                        each -> {
                            plugins.addAll(each.context().plugins());
                            each.context().consultations().stream()
                                    .map(consultation -> named(each, consultation))
                                    .forEach(consultations::add);
                        });
        return new Context(
                plugins.stream().distinct().toList(), consultations.stream().distinct().toList());
    }

    private Consultation named(Analysis analysis, Consultation consultation) {
        return switch (consultation.subject()) {
            case Subject.Issue issue ->
                    consultation.about(
                            new Subject.Issue(
                                    issue.id(),
                                    Optional.ofNullable(
                                            findings.get(
                                                    LocateResults.name(analysis, issue.id())))));
            case Subject.Rule rule -> consultation;
            case Subject.Files files -> consultation;
        };
    }
}
