package dev.writ.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.change.ApproveChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.FindCheckedChange;
import dev.writ.kernel.Actor;
import dev.writ.plan.Plan;
import dev.writ.prompt.Prompt;
import dev.writ.testing.Changes;
import dev.writ.testing.Laptop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What a statement says of the change that came back.
class ChangeEvidenceTest {

    private static final String REPORT =
            """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"PMD"}},"results":[]}]}
            """;

    private final Laptop laptop = new Laptop();

    private JsonNode predicate(Prompt prompt) throws Exception {
        String envelope =
                Exported.statements(laptop, TestSigner.ED25519)
                        .of(prompt.scan(), prompt.findings())
                        .getFirst();
        String payload = Laptop.JSON.readTree(envelope).path("payload").asText();
        byte[] statement = Base64.getDecoder().decode(payload);
        return Laptop.JSON
                .readTree(new String(statement, StandardCharsets.UTF_8))
                .path("predicate");
    }

    @Test
    void a_statement_tells_of_the_change_its_approval_and_its_rescan() throws Exception {
        Plan plan = laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif"));
        var item = plan.items().getFirst();
        String diff = Changes.line(item.path(), "a", "b");
        CheckedChange change =
                Changes.check(laptop, item.prompt(), Changes.analysed(diff, REPORT, REPORT));
        new ApproveChange(laptop.table, new FindCheckedChange(laptop.table), laptop.clock)
                .run(new ApproveChange.Input(change.id(), "read by hand", Actor.LOCAL));
        Prompt prompt = Prompt.TYPE.need(laptop.table, Prompt.key(item.prompt())).value();
        JsonNode told = predicate(prompt);
        assertThat(told.at("/changes/0/change").asText()).isEqualTo(change.id().value());
        assertThat(told.at("/changes/0/diffSha256").asText()).isEqualTo(change.diff());
        assertThat(told.at("/approvals/0/reason").asText()).isEqualTo("read by hand");
        assertThat(told.at("/rescans/0/closed").asBoolean()).isTrue();
    }
}
