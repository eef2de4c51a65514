package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.writ.execution.Tracking;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.finding.Scan;
import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.packaged.InvokeApi.Called;
import dev.writ.plan.Planning;
import dev.writ.project.ProjectName;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// `infra/workflow.asl.json` in an engine that is not ours, its tasks in the packaged functions:
/// what it commits is what the laptop commits, byte for byte.
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateMachineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Cloud cloud;
    private Engine engine;
    private Machine machine;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        assumeTrue(
                Engine.isThere(),
                "skipped: python3 has no package moto here, which carries the engine");
        cloud = Cloud.start();
        engine = Engine.start(cloud.functions().url());
        machine = engine.create();
    }

    @AfterAll
    void stop() {
        Optional.ofNullable(engine).ifPresent(Engine::close);
        Optional.ofNullable(cloud).ifPresent(Cloud::close);
    }

    @Test
    void it_commits_the_prompts_of_the_laptop_byte_for_byte() throws Exception {
        String settings = Files.readString(Quickstart.SETTINGS);
        cloud.functions().fates(InvokeApi.Fates.NONE);
        var project = project();
        assertThat(walked(project, settings).state()).isEqualTo(Planning.State.COMPLETED);
        var laptop = Outcome.onLaptop(project, settings);
        assertThat(laptop.blocked()).isPositive();
        assertThat(laptop.texts()).isNotEmpty();
        assertThat(inCloud(project)).isEqualTo(laptop);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_function_killed_before_and_after_its_work_loses_and_doubles_nothing()
            throws InterruptedException {
        cloud.functions()
                .fates(
                        (function, call) ->
                                switch (call) {
                                    case 1 -> Lambda.Fate.KILLED_AT_END;
                                    case 2 -> Lambda.Fate.KILLED_AT_START;
                                    default -> Lambda.Fate.SERVED;
                                });
        var project = project();
        assertThat(walked(project, "").state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(killed()).hasSize(2 * 10);
        assertThat(inCloud(project)).isEqualTo(Outcome.onLaptop(project, ""));
    }

    @Test
    void a_group_that_fails_is_recorded_and_the_others_go_on() throws InterruptedException {
        cloud.functions().fates(InvokeApi.Fates.NONE);
        var project = project();
        Scan scan = imported(project, "");
        var lost = new AtomicInteger();
        cloud.functions()
                .before(
                        (function, document) -> {
                            if (function.equals("generate") && lost.getAndIncrement() == 0) {
                                remove(new GroupId(document.path("group").asText()));
                            }
                        });
        assertThat(walked(scan).state()).isEqualTo(Planning.State.COMPLETED);
        cloud.functions().before(InvokeApi.Before.NOTHING);
        Tracking tracking = Outcome.tracking(cloud.table(), scan.id(), false);
        assertThat(tracking.failed()).isEqualTo(1);
        var whole = Outcome.onLaptop(project, "").texts();
        assertThat(whole).containsAllEntriesOf(inCloud(project).texts());
        assertThat(tracking.totalPrompts()).isEqualTo(whole.size() - 1);
    }

    @Test
    void what_broke_down_is_said_and_starting_again_does_the_rest() throws InterruptedException {
        cloud.functions()
                .fates(
                        (function, call) ->
                                function.equals("read-batch") && call > 1
                                        ? Lambda.Fate.KILLED_AT_START
                                        : Lambda.Fate.SERVED);
        var project = project();
        Planning broken = walked(project, "");
        assertThat(broken.state()).isEqualTo(Planning.State.FAILED);
        assertThat(broken.problem()).isNotBlank();
        assertThat(broken.done()).isLessThan(broken.total());
        cloud.functions().fates(InvokeApi.Fates.NONE);
        Planning whole = walked(project, "");
        assertThat(whole.state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(whole.done()).isEqualTo(whole.total());
        assertThat(inCloud(project)).isEqualTo(Outcome.onLaptop(project, ""));
    }

    private static ProjectName project() {
        return new ProjectName("walked-" + NAMES.incrementAndGet());
    }

    private List<Called> killed() {
        return cloud.functions().calls().stream()
                .filter(call -> call.fate() != Lambda.Fate.SERVED)
                .toList();
    }

    private void remove(GroupId group) {
        cloud.table().write(new Action.Delete(Group.key(group), new Condition.None()));
    }

    private Planning walked(ProjectName project, String settings) throws InterruptedException {
        return walked(imported(project, settings));
    }

    private Planning walked(Scan scan) throws InterruptedException {
        return machine.walk(scan.id(), cloud.table(), cloud.clock(), PATIENCE);
    }

    private Scan imported(ProjectName project, String settings) {
        return Quickstart.imported(laptop(), project, settings);
    }

    private Outcome inCloud(ProjectName project) {
        return Outcome.of(cloud.table(), Quickstart.imported(laptop(), project).id());
    }

    private Laptop laptop() {
        return new Laptop(cloud.table(), cloud.clock());
    }
}
