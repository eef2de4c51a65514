package dev.writ.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.StaleTable;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaveSettingsTest {

    private final Laptop.TickingClock clock = new Laptop.TickingClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);

    @AfterEach
    void close() {
        table.close();
    }

    private Stored<ProjectSettings> save(Table over, String text, OptionalLong ifVersion) {
        var saveSettings = new SaveSettings(over, Laptop.YAML, clock);
        var read = saveSettings.read(new SaveSettings.Text(Laptop.PROJECT, "writ.yaml", text));
        return saveSettings.run(new SaveSettings.Input(read, ifVersion, Actor.LOCAL));
    }

    private Stored<ProjectSettings> save(String text) {
        return save(table, text, OptionalLong.empty());
    }

    private Stored<ProjectSettings> found() {
        return new FindSettings(table).run(Laptop.PROJECT);
    }

    private List<Event.Kind> events() {
        return new ListEvents(table)
                .run(new ListEvents.Input(Laptop.PROJECT.value(), false, Paging.first()))
                .map(Event::kind)
                .items();
    }

    @Test
    void a_project_that_sets_nothing_has_version_0() {
        assertThat(found().version()).isZero();
        assertThat(save(table, "tokens: {limit: 4000}", OptionalLong.of(0)).version()).isEqualTo(1);
    }

    @Test
    void what_was_saved_is_found_and_told_in_the_trail() {
        var saved = save("tokens: {limit: 4000}");
        assertThat(found().version()).isEqualTo(saved.version());
        assertThat(found().value().hash()).isEqualTo(saved.value().hash());
        assertThat(events()).containsExactly(Event.Kind.SETTINGS_CHANGED);
    }

    @Test
    void the_same_again_is_no_change() {
        var saved = save("tokens: {limit: 4000}");
        assertThat(save("tokens: {limit: 4000}").version()).isEqualTo(saved.version());
        assertThat(events()).hasSize(1);
    }

    @Test
    void settings_that_changed_since_they_were_read_are_not_written_over() {
        save("tokens: {limit: 4000}");
        var late =
                catchThrowableOfType(
                        Failed.class,
                        () -> save(table, "tokens: {limit: 5000}", OptionalLong.of(0)));
        assertThat(late.failure().code()).isEqualTo(Failure.Code.CONFLICT);
        assertThat(found().version()).isEqualTo(1);
    }

    @Test
    void of_two_changes_at_once_the_slower_is_asked_to_repeat() {
        var others = new StaleTable(table, () -> save("tokens: {limit: 4000}"));
        assertThatThrownBy(() -> save(others, "tokens: {limit: 5000}", OptionalLong.empty()))
                .isInstanceOf(TryAgain.class)
                .extracting(error -> ((Failed) error).failure().code())
                .isEqualTo(Failure.Code.CONFLICT);
        assertThat(found().value().fields().child("tokens").number("limit")).isEqualTo(4000);
        assertThat(events()).hasSize(1);
    }
}
