package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.SourceTree;
import dev.writ.pipeline.Start;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.AskedTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.Policies;
import dev.writ.testing.Template;
import dev.writ.workflow.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A function has the rights on the table that its use case takes, and no other.
class RightsTest {

    /// With an input of its own, which makes a step write.
    private static final String SETTINGS =
            """
            inputs: { requirement_1: Keep the order }
            """;

    private static final List<String> FIELDS =
            List.of("draft", "customization", "governance", "verdict", "commit", "execution");

    private static final Map<String, Set<String>> TAKEN = new TreeMap<>();

    private static Set<String> allowed(String function) {
        return Policies.onTable(new Policies(Template.read()).byName().get(function));
    }

    @BeforeAll
    static void walk() {
        var clock = new Laptop.TickingClock();
        var table = new AskedTable(SqliteTable.inMemory(clock));
        var laptop = new Laptop(table, clock);
        laptop.settings(SETTINGS);
        table.rights();
        var scan = laptop.importScan.run(report("pmd-quickstart-gson")).scan();
        laptop.importScan.run(report("pmd-quickstart-gson"));
        laptop.importScan.run(report("pmd-performance-gson"));
        note("import-scan", table);
        var groups =
                laptop.groupFindings
                        .run(
                                new GroupFindings.Input(
                                        scan.id(),
                                        GroupFindings.By.FILE,
                                        GroupFindings.Filter.NONE))
                        .groups();
        note("form-groups", table);
        groups.forEach(group -> walk(group, laptop.chain.steps(), table));
    }

    private static ImportScan.Input report(String name) {
        var file = new ReportFile(Path.of("examples", name + ".sarif"));
        return new ImportScan.Input(Laptop.PROJECT, "", List.of(file), SourceTree.NONE);
    }

    private static void walk(Group group, List<Step> steps, AskedTable table) {
        ObjectNode document = Laptop.JSON.valueToTree(Start.of(group));
        for (Step step : steps) {
            boolean blocked = document.at("/verdict/status").asText().equals("blocked");
            if (!blocked || step.name().equals("record-execution")) {
                document.set(
                        FIELDS.get(steps.indexOf(step)), step.call().apply(document.deepCopy()));
                note(step.name(), table);
            }
        }
    }

    private static void note(String function, AskedTable table) {
        TAKEN.computeIfAbsent(function, any -> new TreeSet<>()).addAll(table.rights());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-scan",
                "generate",
                "customize",
                "embed-rules",
                "validate",
                "commit-draft",
                "record-execution"
            })
    void a_function_may_do_what_it_does(String function) {
        assertThat(allowed(function)).isEqualTo(TAKEN.get(function));
    }

    /// It also writes down the batches and that the planning goes on.
    @Test
    void groups_can_be_formed() {
        assertThat(allowed("form-groups")).containsAll(TAKEN.get("form-groups"));
    }
}
