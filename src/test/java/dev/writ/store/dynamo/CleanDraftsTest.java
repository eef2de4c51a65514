package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.draft.CleanDrafts;
import dev.writ.draft.Draft;
import dev.writ.testing.Drafts;
import dev.writ.testing.HandClock;
import dev.writ.testing.StaleTable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The clean-up by the index and the transactions of DynamoDB.
class CleanDraftsTest {

    /// Else the server removes what expired by its own clock.
    private static final Duration A_CENTURY = Duration.ofDays(36_500);

    private final HandClock clock = new HandClock();

    @Test
    void old_drafts_go_and_those_touched_or_committed_in_between_stay() {
        clock.pass(A_CENTURY);
        try (var table = DynamoLocal.emptyTable(clock)) {
            List<Draft> drafts = Drafts.put(table, 200, clock.instant());
            clock.pass(Duration.ofDays(30));
            Draft committed = drafts.get(7).withStatus(Draft.Status.COMMITTED);
            Draft touched = drafts.get(8).withInputs(drafts.get(8).inputs(), clock.instant());
            var changes = List.of(Draft.TYPE.put(committed), Draft.TYPE.put(touched));
            var racing = new StaleTable(table, () -> table.write(changes));
            var output =
                    new CleanDrafts(racing, clock).run(new CleanDrafts.Input(OptionalInt.empty()));
            assertThat(output.removed()).isEqualTo(198);
            assertThat(output.more()).isFalse();
            assertThat(Drafts.rows(table, drafts)).isEqualTo(4);
            assertThat(Drafts.rows(table, List.of(committed, touched))).isEqualTo(4);
        }
    }
}
