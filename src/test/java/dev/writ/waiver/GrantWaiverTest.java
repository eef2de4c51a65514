package dev.writ.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Paging;
import dev.writ.project.ProjectName;
import dev.writ.project.SaveSettings;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantWaiverTest {

    private static final Path CASES = Path.of("src/test/resources/waivers/grants.yaml");
    private static final Actor ANNA = new Actor("anna");
    private static final Fields RULE = Fields.builder().put("rule", "PMD/GodClass").build();

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final Laptop laptop = new Laptop(table, clock);

    @AfterEach
    void close() {
        table.close();
    }

    static Stream<Fields> cases() throws IOException {
        return Laptop.YAML
                .read(CASES.toString(), Files.readString(CASES))
                .children("cases")
                .stream();
    }

    private GrantWaiver.Output grant(Fields asks) {
        return laptop.grantWaiver.run(new GrantWaiver.Input(request(asks), ANNA));
    }

    static GrantWaiver.WaiverGrant request(Fields asks) {
        return new GrantWaiver.WaiverGrant(
                asks.text("project", "shop"),
                asks.optionalText("finding"),
                asks.optionalText("rule"),
                asks.optionalText("path"),
                asks.text("owner", "team-shop"),
                asks.text("reason", "it is replaced in spring"),
                asks.optionalText("expires"));
    }

    private List<Standing> all() {
        return laptop.listWaivers
                .run(new ListWaivers.Input(Optional.empty(), Optional.empty(), Paging.first()))
                .items();
    }

    private List<Event> trail() {
        return new ListEvents(table)
                .run(new ListEvents.Input("shop", false, Paging.first()))
                .items();
    }

    private void set(String settings) {
        laptop.saveSettings.run(
                new SaveSettings.Input(
                        laptop.saveSettings.read(
                                new SaveSettings.Text(
                                        new ProjectName("shop"), "writ.yaml", settings)),
                        OptionalLong.empty(),
                        ANNA));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_waives_what_may_be_waived(Fields each) {
        String name = each.text("name");
        Optional<String> refused = each.optionalText("refused");
        if (refused.isPresent()) {
            var failed = catchThrowableOfType(Failed.class, () -> grant(each.child("asks")));
            assertThat(failed).as(name).hasMessageContaining(refused.get());
            assertThat(all()).isEmpty();
            return;
        }
        GrantWaiver.Output granted = grant(each.child("asks"));
        Waiver waiver = granted.waiver();
        assertThat(Fields.word(waiver.waives())).as(name).isEqualTo(each.text("waives"));
        assertThat(granted.state()).isEqualTo(Waiver.State.ACTIVE);
        assertThat(waiver.made().by()).isEqualTo(ANNA);
        each.optionalText("rule")
                .ifPresent(rule -> assertThat(waiver.criteria().rule()).contains(rule));
        each.optionalText("expires")
                .ifPresent(day -> assertThat(waiver.expires().orElseThrow()).hasToString(day));
        each.optionalText("note").ifPresent(note -> assertThat(granted.note()).startsWith(note));
        assertThat(all()).extracting(Standing::waiver).containsExactly(waiver);
    }

    @Test
    void the_trail_of_the_project_tells_of_it() {
        Waiver waiver = grant(RULE).waiver();
        Event event = trail().getFirst();
        assertThat(event.kind()).isEqualTo(Event.Kind.WAIVER_GRANTED);
        assertThat(event.subject()).isEqualTo(waiver.id().value());
        assertThat(event.actor()).isEqualTo(ANNA);
        assertThat(event.facts().text("rule")).isEqualTo("PMD/GodClass");
        assertThat(event.facts().text("owner")).isEqualTo("team-shop");
        assertThat(event.facts().text("expires")).isEqualTo("2026-06-30");
    }

    @Test
    void the_same_again_is_the_waiver_that_is_there() {
        var first = grant(RULE);
        clock.pass(Duration.ofHours(1));
        var again = grant(RULE);
        assertThat(again.repeated()).isTrue();
        assertThat(first.repeated()).isFalse();
        assertThat(again.waiver()).isEqualTo(first.waiver());
        assertThat(trail()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule: PMD/Other",
                "path: a/**",
                "owner: another",
                "reason: another",
                "expires: '2026-02-01'",
                "project: other"
            })
    void what_differs_in_anything_is_another_waiver(String other) {
        var values = new LinkedHashMap<>(RULE.values());
        values.putAll(Laptop.YAML.read("test", other).values());
        assertThat(grant(Fields.of("test", values)).waiver().id())
                .isNotEqualTo(grant(RULE).waiver().id());
        assertThat(all()).hasSize(2);
    }

    @Test
    void once_revoked_it_can_be_granted_again_and_the_revoked_one_stays() {
        Waiver first = grant(RULE).waiver();
        laptop.revokeWaiver.run(new RevokeWaiver.Input(first.id(), OptionalLong.empty(), ANNA));
        var again = grant(RULE);
        assertThat(again.repeated()).isFalse();
        assertThat(again.waiver().id()).isNotEqualTo(first.id());
        assertThat(all())
                .extracting(Standing::state)
                .containsExactly(Waiver.State.ACTIVE, Waiver.State.REVOKED);
        assertThat(trail()).hasSize(3);
    }

    @Test
    void of_many_that_grant_the_same_at_once_one_writes_and_all_are_told() throws Exception {
        var calls = new ArrayList<Callable<GrantWaiver.Output>>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> grant(RULE));
        }
        var ids = new HashSet<WaiverId>();
        int written = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(calls)) {
                ids.add(each.get().waiver().id());
                written += each.get().repeated() ? 0 : 1;
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(written).isEqualTo(1);
        assertThat(all()).hasSize(1);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void of_many_that_grant_others_at_once_none_is_lost() throws Exception {
        var calls = new ArrayList<Callable<GrantWaiver.Output>>();
        for (int i = 0; i < 16; i++) {
            String rule = "PMD/Rule" + i;
            calls.add(() -> grant(Fields.builder().put("rule", rule).build()));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(calls)) {
                assertThat(each.get().repeated()).isFalse();
            }
        }
        assertThat(all()).hasSize(16);
        assertThat(trail()).hasSize(16);
    }

    @Test
    void it_holds_to_the_end_of_its_last_day_and_no_longer() {
        Waiver waiver = grant(RULE).waiver();
        clock.pass(Duration.ofDays(181).minusMillis(1));
        assertThat(all()).extracting(Standing::state).containsExactly(Waiver.State.ACTIVE);
        clock.pass(Duration.ofMillis(1));
        assertThat(all()).extracting(Standing::state).containsExactly(Waiver.State.EXPIRED);
        assertThat(waiver.expires().orElseThrow()).hasToString("2026-06-30");
    }

    @Test
    void owner_and_reason_may_be_as_long_as_their_limits_and_no_longer() {
        Waiver waiver = grant(with("owner", "o".repeat(100), "reason", "r".repeat(500))).waiver();
        assertThat(waiver.reason()).hasSize(500);
        assertThatThrownBy(() -> grant(with("owner", "o".repeat(101), "reason", "r")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("owner has 101 visible characters");
        assertThatThrownBy(() -> grant(with("owner", "o", "reason", "r".repeat(501))))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("reason has 501 visible characters");
    }

    @Test
    void rule_and_path_may_be_as_long_as_their_limits_and_no_longer() {
        assertThat(grant(with("rule", "r".repeat(300), "path", "p".repeat(300))).waiver())
                .isNotNull();
        assertThatThrownBy(() -> grant(with("rule", "r".repeat(301), "path", "p")))
                .hasMessageContaining("rule has 301 characters");
        assertThatThrownBy(() -> grant(with("rule", "r", "path", "p".repeat(301))))
                .hasMessageContaining("path has 301 characters");
    }

    private static Fields with(String one, String text, String other, String more) {
        return Fields.builder().put("rule", "PMD/X").put(one, text).put(other, more).build();
    }

    @Test
    void what_people_write_becomes_one_line_without_hidden_characters() {
        String hostile = "\u202Eevil\u2066 \r\n```\u0000\u001b[31m\u2028red\u200b\uE000 ";
        Waiver waiver = grant(with("owner", hostile, "reason", hostile)).waiver();
        assertThat(waiver.owner()).contains("evil ``` [31m red");
        assertThat(waiver.reason()).isEqualTo("evil ``` [31m red");
    }

    @Test
    void a_project_may_allow_less() {
        set("waivers: { max-days: 30 }");
        assertThat(grant(RULE).waiver().expires().orElseThrow()).hasToString("2026-01-31");
        assertThatThrownBy(() -> grant(with("owner", "o", "expires", "2026-02-01")))
                .hasMessageContaining("more than 30 days ahead");
    }

    @Test
    void a_project_may_allow_a_year() {
        set("waivers: { max-days: 365 }");
        assertThat(grant(RULE).waiver().expires().orElseThrow()).hasToString("2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waivers: { max-days: 0 }",
                "waivers: { max-days: 366 }",
                "waivers: { max-days: 4294967297 }",
                "waivers: { max-days: many }",
                "waivers: { days: 3 }",
                "waivers: 30"
            })
    void settings_out_of_bounds_are_refused(String settings) {
        var fields = Laptop.YAML.read("writ.yaml", settings);
        assertThatThrownBy(() -> Term.of(fields)).isInstanceOf(Failed.class);
    }

    @Test
    void a_rule_that_a_project_has_switched_off_is_known_to_nobody() {
        set("policy: { disabled: [CHANGE-005] }");
        assertThatThrownBy(() -> grant(Fields.builder().put("rule", "CHANGE-005").build()))
                .hasMessageContaining("Nobody knows the rule CHANGE-005");
    }
}
