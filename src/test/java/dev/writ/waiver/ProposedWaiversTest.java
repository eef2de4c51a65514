package dev.writ.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.finding.FindingId;
import dev.writ.finding.Proposals.Proposal;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.project.Project;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposedWaiversTest {

    private static final Actor ANNA = new Actor("anna");

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final Laptop laptop = new Laptop(table, clock);

    @BeforeEach
    void project() {
        table.write(Project.TYPE.put(new Project(Laptop.PROJECT)));
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void propose(int count, String reason) {
        new ProposeWaivers(table, clock)
                .propose(
                        Laptop.PROJECT,
                        IntStream.range(0, count)
                                .mapToObj(each -> new Proposal(finding(each), reason))
                                .toList(),
                        ANNA);
    }

    private static FindingId finding(int number) {
        return new FindingId("f-0000000000-%020d".formatted(number));
    }

    private List<Standing> all() {
        var all = new ArrayList<Standing>();
        Optional<String> next = Optional.empty();
        do {
            var part =
                    laptop.listWaivers.run(
                            new ListWaivers.Input(
                                    Optional.of(Laptop.PROJECT),
                                    Optional.empty(),
                                    new Paging(Paging.MAX_LIMIT, next)));
            all.addAll(part.items());
            next = part.next();
        } while (next.isPresent());
        return all;
    }

    private Standing one() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private Standing adopt(WaiverId id, String owner, Optional<String> day, OptionalLong version) {
        return laptop.adoptWaiver.run(
                new AdoptWaiver.Input(
                        id, new AdoptWaiver.WaiverAdoption(owner, day), version, ANNA));
    }

    private Standing adopt(WaiverId id) {
        return adopt(id, "team", Optional.empty(), OptionalLong.empty());
    }

    private Standing revoke(WaiverId id) {
        return laptop.revokeWaiver.run(new RevokeWaiver.Input(id, OptionalLong.empty(), ANNA));
    }

    private List<Event.Kind> trail() {
        return new ListEvents(table)
                        .run(new ListEvents.Input(Laptop.PROJECT.value(), false, Paging.first()))
                        .items()
                        .stream()
                        .map(Event::kind)
                        .toList();
    }

    @Test
    void a_proposed_waiver_has_no_owner_no_end_and_no_effect() {
        propose(1, "false positive");
        assertThat(one().state()).isEqualTo(Waiver.State.PROPOSED);
        assertThat(one().waiver().owner()).isEmpty();
        assertThat(one().waiver().expires()).isEmpty();
        assertThat(one().waiver().reason()).isEqualTo("false positive");
        assertThat(active()).isEmpty();
        clock.pass(Duration.ofDays(4000));
        assertThat(one().state()).isEqualTo(Waiver.State.PROPOSED);
    }

    private Optional<Waiver> active() {
        return laptop.waivers.active(Laptop.PROJECT).ofFinding(finding(0), List.of(), "");
    }

    @Test
    void adopted_it_holds() {
        propose(1, "false positive");
        clock.pass(Duration.ofSeconds(1));
        Standing adopted = adopt(one().waiver().id());
        assertThat(adopted).isEqualTo(one());
        assertThat(adopted.state()).isEqualTo(Waiver.State.ACTIVE);
        assertThat(adopted.version()).isEqualTo(2);
        assertThat(active()).contains(adopted.waiver());
        assertThat(trail()).containsExactly(Event.Kind.WAIVER_PROPOSED, Event.Kind.WAIVER_ADOPTED);
    }

    @Test
    void adopted_twice_alike_it_is_adopted_once() {
        propose(1, "false positive");
        Standing first = adopt(one().waiver().id());
        clock.pass(Duration.ofHours(1));
        assertThat(adopt(first.waiver().id())).isEqualTo(first);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void adopted_by_another_it_stays_with_the_first() {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        adopt(id);
        var refused =
                catchThrowableOfType(
                        Failed.class,
                        () -> adopt(id, "others", Optional.empty(), OptionalLong.empty()));
        assertThat(refused.failure().code()).isEqualTo(Failure.Code.INVALID_STATE);
        assertThat(one().waiver().owner()).contains("team");
    }

    @Test
    void a_declined_proposal_cannot_be_adopted_and_is_not_made_again() {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        revoke(id);
        assertThatThrownBy(() -> adopt(id)).hasMessageContaining("is revoked, not proposed");
        propose(1, "false positive");
        assertThat(one().state()).isEqualTo(Waiver.State.REVOKED);
    }

    @Test
    void a_proposal_is_adopted_within_the_limits_of_a_grant() {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        assertThatThrownBy(() -> adopt(id, "t", Optional.of("2025-12-31"), OptionalLong.empty()))
                .hasMessageContaining("is past");
        assertThatThrownBy(() -> adopt(id, "t", Optional.of("2026-07-01"), OptionalLong.empty()))
                .hasMessageContaining("more than 180 days ahead");
        assertThatThrownBy(() -> adopt(id, " ", Optional.empty(), OptionalLong.empty()))
                .hasMessageContaining("owner has 0 visible characters");
        assertThat(adopt(id, "t", Optional.of("2026-06-30"), OptionalLong.empty()).state())
                .isEqualTo(Waiver.State.ACTIVE);
    }

    @Test
    void a_change_under_an_old_version_is_refused() {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        adopt(id, "t", Optional.empty(), OptionalLong.of(1));
        assertThatThrownBy(() -> adopt(id, "t", Optional.empty(), OptionalLong.of(1)))
                .hasMessageContaining("has changed since it was read");
        assertThatThrownBy(
                        () ->
                                laptop.revokeWaiver.run(
                                        new RevokeWaiver.Input(id, OptionalLong.of(1), ANNA)))
                .hasMessageContaining("has changed since it was read");
        assertThat(one().state()).isEqualTo(Waiver.State.ACTIVE);
    }

    @Test
    void revoked_twice_it_is_revoked_once() {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        adopt(id);
        clock.pass(Duration.ofSeconds(1));
        Standing revoked = revoke(id);
        clock.pass(Duration.ofHours(1));
        assertThat(revoke(id)).isEqualTo(revoked);
        assertThat(active()).isEmpty();
        assertThat(trail()).hasSize(3).endsWith(Event.Kind.WAIVER_REVOKED);
    }

    @Test
    void what_nobody_made_is_not_found() {
        var id = new WaiverId("w-" + "0".repeat(20));
        assertThatThrownBy(() -> revoke(id)).hasMessageContaining("There is no waiver " + id);
        assertThatThrownBy(() -> adopt(id)).hasMessageContaining("There is no waiver " + id);
        assertThatThrownBy(() -> new FindWaiver(table, clock).run(id))
                .hasMessageContaining("There is no waiver " + id);
    }

    @Test
    void of_many_who_revoke_and_adopt_at_once_the_trail_tells_each_change_once() throws Exception {
        propose(1, "false positive");
        WaiverId id = one().waiver().id();
        adopt(id);
        var calls = new ArrayList<Callable<Standing>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> revoke(id));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(calls)) {
                assertThat(each.get().state()).isEqualTo(Waiver.State.REVOKED);
            }
        }
        assertThat(trail()).hasSize(3);
    }

    @Test
    void a_thousand_proposals_are_written_once_whoever_repeats_them() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 3; i++) {
            calls.add(
                    () -> {
                        propose(1_000, "generated code");
                        return true;
                    });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(calls)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(all()).hasSize(1_000).allMatch(each -> each.version() == 1);
    }

    @Test
    void another_justification_is_another_proposal() {
        propose(1, "false positive");
        propose(1, "will not be repaired");
        assertThat(all()).hasSize(2);
    }

    @Test
    void what_a_report_says_is_cut_to_one_line() {
        propose(1, "\u202Elong \n" + "x".repeat(2_000));
        assertThat(one().waiver().reason()).hasSize(500).startsWith("long x").endsWith("x…");
    }

    @Test
    void a_list_shows_one_state_on_request() {
        propose(3, "false positive");
        List<Standing> proposed = all();
        adopt(proposed.get(0).waiver().id());
        revoke(proposed.get(1).waiver().id());
        for (Waiver.State state : Waiver.State.values()) {
            var found =
                    laptop.listWaivers
                            .run(
                                    new ListWaivers.Input(
                                            Optional.empty(), Optional.of(state), Paging.first()))
                            .items();
            assertThat(found)
                    .hasSize(state == Waiver.State.EXPIRED ? 0 : 1)
                    .allMatch(each -> each.state() == state);
        }
        assertThat(all())
                .extracting(Standing::state)
                .containsExactly(Waiver.State.ACTIVE, Waiver.State.PROPOSED, Waiver.State.REVOKED);
    }
}
