package dev.writ.finding;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// One scan.
@Singleton
public class FindScan implements UseCase<ScanId, Scan> {

    private final Table table;

    public FindScan(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Scan run(ScanId id) {
        return Scan.need(table, id);
    }
}
