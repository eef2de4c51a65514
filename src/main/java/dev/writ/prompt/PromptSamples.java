package dev.writ.prompt;

import dev.writ.draft.Draft;
import dev.writ.evaluation.Sample;
import dev.writ.evaluation.ScanSamples;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.governance.CompleteInputs;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The inputs of a scan's prompts, from their committed drafts.
@Singleton
public class PromptSamples implements ScanSamples {

    private final Table table;
    private final CompleteInputs completeInputs;

    public PromptSamples(Table table, CompleteInputs completeInputs) {
        this.table = table;
        this.completeInputs = completeInputs;
    }

    @Override
    public ProjectName project(ScanId scan) {
        return Scan.TYPE.need(table, Scan.key(scan)).value().project();
    }

    @Override
    public List<Sample> of(ScanId scan, int limit) {
        var planned =
                Planned.of(scan)
                        .list(table, Planned.TYPE, new Paging(limit, Optional.empty()))
                        .items();
        var prompts =
                read(planned.stream().map(each -> Prompt.key(each.prompt())).toList(), Prompt.TYPE);
        var drafts =
                read(prompts.stream().map(each -> Draft.key(each.draft())).toList(), Draft.TYPE);
        return completeInputs.of(drafts).stream()
                .map(each -> new Sample(each.draft().value(), each.inputs()))
                .toList();
    }

    private <T> List<T> read(List<Key> keys, ItemType<T> type) {
        Map<Key, Item> found = table.getAll(keys);
        return keys.stream().map(found::get).filter(Objects::nonNull).map(type::value).toList();
    }
}
