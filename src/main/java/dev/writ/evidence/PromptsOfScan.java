package dev.writ.evidence;

import dev.writ.finding.FindingId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.prompt.Planned;
import dev.writ.prompt.Prompt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which prompts of a scan are about a finding: one, unless the scan was planned in several ways.
final class PromptsOfScan {

    private static final int AT_ONCE = 100;

    private final Map<FindingId, List<Key>> prompts = new HashMap<>();

    /// Reads every prompt of the scan once.
    PromptsOfScan(Table table, ScanId scan) {
        Merged planned = Planned.of(scan).all(table);
        while (planned.hasNext()) {
            List<Key> keys =
                    planned.take(AT_ONCE).stream()
                            .map(item -> Prompt.key(Planned.TYPE.value(item).prompt()))
                            .toList();
            Map<Key, Item> items = table.getAll(keys);
            keys.stream().map(items::get).map(Prompt.TYPE::value).forEach(this::add);
        }
    }

    private void add(Prompt prompt) {
        for (FindingId finding : prompt.findings()) {
            prompts.computeIfAbsent(finding, any -> new ArrayList<>()).add(Prompt.key(prompt.id()));
        }
    }

    /// In the order in which they are to be acted on.
    List<Key> about(FindingId finding) {
        return prompts.getOrDefault(finding, List.of());
    }
}
