package dev.writ.finding;

import dev.writ.finding.Proposals.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the reports of an import call accepted and say why, with the findings that turn out to be
// meant.
final class Suppressed {

    /// Of one import. Nobody decides on more.
    static final int MAX_PROPOSALS = 1_000;

    private final Map<String, String> reasons = new HashMap<>();
    private final Set<Analysis.Suppression> considered = new HashSet<>();
    private final Map<FindingId, Proposal> proposed = new LinkedHashMap<>();
    private final int all;

    Suppressed(List<Analysis> analyses) {
        this.all = (int) analyses.stream().flatMap(Suppressed::justified).count();
        for (Analysis analysis : analyses) {
            for (Analysis.Suppression each : justified(analysis).toList()) {
                if (considered.size() < MAX_PROPOSALS) {
                    considered.add(each);
                    reasons.put(
                            LocateResults.name(analysis, each.result().id()), each.justification());
                }
            }
        }
    }

    private static Stream<Analysis.Suppression> justified(Analysis analysis) {
        return analysis.suppressions().stream().filter(Analysis.Suppression::isJustified);
    }

    /// The results of a report that are in no group, and yet must be recognised.
    List<Analysis.Result> inForce(Analysis analysis) {
        return analysis.suppressions().stream()
                .filter(each -> each.inForce() && considered.contains(each))
                .map(Analysis.Suppression::result)
                .toList();
    }

    /// To be told of every finding before the proposals are asked for.
    void recognised(Recognised recognised) {
        FindingId finding = recognised.finding().id();
        for (String name : recognised.names()) {
            Optional.ofNullable(reasons.get(name))
                    .ifPresent(
                            reason -> proposed.putIfAbsent(finding, new Proposal(finding, reason)));
        }
    }

    List<Proposal> proposals() {
        return new ArrayList<>(proposed.values());
    }

    /// What an import must tell; empty when all was considered.
    List<String> warnings() {
        return all <= MAX_PROPOSALS
                ? List.of()
                : List.of(
                        all
                                + " results are suppressed with a justification; waivers are"
                                + " proposed for the first "
                                + MAX_PROPOSALS
                                + ".");
    }
}
