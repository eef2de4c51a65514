package dev.writ.evaluation;

import dev.writ.finding.ScanId;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps items to try templates on: those of a scan's prompts, or any that are given. The same
/// items again are the dataset that is there.
@Singleton
public class FreezeDataset implements UseCase<FreezeDataset.Input, Dataset> {

    /// @param scan whose committed drafts are taken, as many as a dataset holds; empty with items
    /// @param items any; empty with a scan
    public record Input(String name, Optional<ScanId> scan, List<Sample> items, Actor actor) {

        public Input {
            items = List.copyOf(items);
        }
    }

    /// A dataset to be kept, as a caller sends it.
    ///
    /// @param name 1 to 100 characters
    public record NewDataset(String name, Optional<ScanId> scan, Optional<List<NewItem>> items) {

        public Input by(Actor actor) {
            List<Sample> samples = items.orElse(List.of()).stream().map(NewItem::sample).toList();
            return new Input(name, scan, samples, actor);
        }
    }

    /// @param inputs texts, numbers, flags, lists and maps of these
    public record NewItem(String name, Map<String, Object> inputs) {

        private Sample sample() {
            return new Sample(name, Fields.of(name, inputs));
        }
    }

    private final Table table;
    private final ScanSamples scanSamples;
    private final Clock clock;

    public FreezeDataset(Table table, ScanSamples scanSamples, Clock clock) {
        this.table = table;
        this.scanSamples = scanSamples;
        this.clock = clock;
    }

    /// @throws Failed when both or neither of scan and items are given, the scan has no prompt, or
    ///     a limit is reached
    @Override
    public Dataset run(Input input) {
        if (input.scan().isPresent() != input.items().isEmpty()) {
            throw Failed.invalid(
                    "A dataset is made of a scan or of items", "Give exactly one of them");
        }
        Optional<ProjectName> project = input.scan().map(scanSamples::project);
        List<Sample> samples =
                input.scan()
                        .map(scan -> scanSamples.of(scan, Dataset.MAX_ITEMS))
                        .orElse(input.items());
        if (samples.isEmpty()) {
            throw Failed.invalid("The scan has no prompt yet", "Plan it first");
        }
        return kept(
                Dataset.of(input.name(), project, samples, input.actor(), clock.instant()),
                samples);
    }

    /// Items first: a dataset that is listed is whole.
    private Dataset kept(Dataset dataset, List<Sample> samples) {
        Optional<Dataset> there =
                Dataset.TYPE.find(table, Dataset.key(dataset.id())).map(Stored::value);
        if (there.isPresent()) {
            return there.get();
        }
        var items = new ArrayList<Item>();
        for (int i = 0; i < samples.size(); i++) {
            items.add(SampleItem.TYPE.item(new SampleItem(dataset.id(), i, samples.get(i))));
        }
        table.putAll(items);
        table.write(Dataset.TYPE.create(dataset));
        return Dataset.need(table, dataset.id());
    }
}
