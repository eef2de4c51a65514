package dev.writ.plan;

import dev.writ.finding.GroupFindings;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.pipeline.Pipeline;
import dev.writ.pipeline.Start;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Does a planning, and writes down how far it is.
@Singleton
public class WalkScan {

    /// Progress is written no more often.
    private static final Duration BEAT = Duration.ofMillis(250);

    private final Table table;
    private final Clock clock;
    private final GroupFindings groupFindings;
    private final Pipeline pipeline;

    public WalkScan(Table table, Clock clock, GroupFindings groupFindings, Pipeline pipeline) {
        this.table = table;
        this.clock = clock;
        this.groupFindings = groupFindings;
        this.pipeline = pipeline;
    }

    public void run(Stored<Planning> begun) {
        var progress = new Progress(begun);
        Planning.State end = Planning.State.FAILED;
        String problem = "Writ itself failed";
        try {
            walk(begun.value(), progress);
            end = Planning.State.COMPLETED;
            problem = "";
        } catch (Failed refused) {
            problem = refused.failure().sentence();
        } finally {
            progress.end(end, problem);
        }
    }

    private void walk(Planning planning, Progress progress) {
        var grouped =
                groupFindings.run(
                        new GroupFindings.Input(
                                planning.scan(), planning.group(), planning.filter()));
        progress.formed(grouped);
        pipeline.run(
                grouped.groups().stream().map(Start::of).toList(), walked -> progress.oneMore());
    }

    /// The planning as it is written down. Once another process has taken over, nothing is written
    /// any more.
    private final class Progress {

        private Stored<Planning> stored;
        private int done;
        private int total;
        private boolean lost;

        Progress(Stored<Planning> begun) {
            this.stored = begun;
        }

        void formed(GroupFindings.Output grouped) {
            total = grouped.groups().size();
            write(stored.value().formed(grouped, clock.instant()));
        }

        /// Called by one thread at a time.
        void oneMore() {
            done++;
            Instant now = clock.instant();
            if (!now.isBefore(stored.value().beatAt().plus(BEAT))) {
                write(stored.value().at(done, total, now));
            }
        }

        void end(Planning.State state, String problem) {
            Instant now = clock.instant();
            write(stored.value().at(done, total, now).ended(state, problem, now));
        }

        private void write(Planning planning) {
            if (!lost) {
                lost = !table.write(Planning.TYPE.replace(stored, planning)).done();
                stored = new Stored<>(planning, stored.version() + 1);
            }
        }
    }
}
