package dev.writ.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds what of a scan's context belongs to a group. Of several consultations the nearest wins
/// (issue, rule, files), then the most confident, then the first.
final class MatchContext {

    private static final Comparator<Consultation> BEST_FIRST =
            Comparator.comparingInt((Consultation each) -> each.subject().distance())
                    .thenComparingDouble(each -> -each.confidence().orElse(-1));

    private final List<Consultation> consultations;
    private final List<PluginResult> plugins;
    private final Map<FindingId, Integer> byFinding = new HashMap<>();
    private final Map<String, Integer> byRule = new HashMap<>();
    private final PathMatches consultationsByPath;
    private final PathMatches pluginsByPath;

    MatchContext(Context context) {
        this.consultations = context.consultations().stream().sorted(BEST_FIRST).toList();
        this.plugins = context.plugins();
        for (int i = 0; i < consultations.size(); i++) {
            index(consultations.get(i).subject(), i);
        }
        this.consultationsByPath =
                new PathMatches(consultations.stream().map(MatchContext::globs).toList());
        this.pluginsByPath = new PathMatches(plugins.stream().map(MatchContext::globs).toList());
    }

    private void index(Subject subject, int rank) {
        switch (subject) {
            case Subject.Issue issue ->
                    issue.finding().ifPresent(finding -> byFinding.putIfAbsent(finding, rank));
            case Subject.Rule rule -> byRule.putIfAbsent(lower(rule.name()), rank);
            case Subject.Files files -> {}
        }
    }

    private static List<String> globs(Consultation consultation) {
        return consultation.subject() instanceof Subject.Files files ? files.globs() : List.of();
    }

    private static List<String> globs(PluginResult plugin) {
        return plugin.files().isEmpty() ? List.of("**") : plugin.files();
    }

    GroupContext of(Group group) {
        return consultations.isEmpty() && plugins.isEmpty()
                ? GroupContext.NONE
                : new GroupContext(consultation(group), plugins(group), List.of());
    }

    private Optional<Consultation> consultation(Group group) {
        var ranks = new TreeSet<Integer>();
        for (Group.Member member : group.members()) {
            Optional.ofNullable(byFinding.get(member.finding())).ifPresent(ranks::add);
            for (Occurrence each : member.occurrences()) {
                String id = lower(each.rule().id());
                Optional.ofNullable(byRule.get(id)).ifPresent(ranks::add);
                Optional.ofNullable(byRule.get(lower(each.rule().tool()) + "/" + id))
                        .ifPresent(ranks::add);
            }
            consultationsByPath.of(path(member)).stream().limit(1).forEach(ranks::add);
        }
        return ranks.stream().findFirst().map(consultations::get);
    }

    private List<PluginResult> plugins(Group group) {
        var matching = new TreeSet<Integer>();
        group.members().forEach(member -> matching.addAll(pluginsByPath.of(path(member))));
        var kept = new ArrayList<PluginResult>();
        int bytes = 0;
        for (int each : matching) {
            PluginResult plugin = plugins.get(each).withoutFiles();
            bytes += plugin.bytes();
            if (kept.size() < GroupContext.MAX_PLUGINS && bytes <= GroupContext.MAX_BYTES) {
                kept.add(plugin);
            }
        }
        return kept;
    }

    private static String path(Group.Member member) {
        return member.first().place().path();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
