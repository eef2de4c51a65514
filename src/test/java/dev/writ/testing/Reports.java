package dev.writ.testing;

import dev.writ.change.FindCheckedChange;
import dev.writ.execution.Execution;
import dev.writ.execution.ReportExecution;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Table;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What agents say of a prompt.
public final class Reports {

    private Reports() {}

    /// Takes reports into this table.
    public static ReportExecution into(Table table, Clock clock) {
        return new ReportExecution(table, new FindCheckedChange(table), clock);
    }

    /// Says nothing but how far it is.
    public static ReportExecution.Report of(Execution.Status status) {
        return new ReportExecution.Report(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Ended, with the verdict on the change.
    ///
    /// @param violations none when the change was not judged
    public static ReportExecution.Report judged(
            Execution.Status status,
            List<String> files,
            Optional<List<Verdict.Violation>> violations) {
        return new ReportExecution.Report(
                status,
                Optional.of("copilot"),
                Optional.of("done"),
                Optional.of(files),
                violations.map(Verdict::of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
