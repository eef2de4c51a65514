package dev.writ.experiment;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Experiments, the newest first.
@Singleton
public class ListExperiments implements UseCase<ListExperiments.Input, Listed<Experiment>> {

    /// @param template whose versions are tried, such as `shop/my_prompt`
    public record Input(
            Optional<Experiment.Status> status, Optional<String> template, Paging paging) {

        private boolean takes(Experiment experiment) {
            return status.filter(each -> each != experiment.status()).isEmpty()
                    && template.filter(each -> !each.equals(experiment.template())).isEmpty();
        }
    }

    private final Table table;

    public ListExperiments(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Experiment> run(Input input) {
        Paging paging = input.paging();
        Page page = table.query(Experiment.all().limit(paging.limit()).after(paging.cursor()));
        return new Listed<>(
                page.items().stream().map(Experiment.TYPE::value).filter(input::takes).toList(),
                page.next());
    }
}
