package dev.writ.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.writ.audit.Event;
import dev.writ.audit.Link;
import dev.writ.audit.Seal;
import dev.writ.draft.Draft;
import dev.writ.execution.Ending;
import dev.writ.execution.Execution;
import dev.writ.execution.FindTracking;
import dev.writ.execution.Outcome;
import dev.writ.execution.Tracking;
import dev.writ.finding.Finding;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.Priority;
import dev.writ.finding.Scan;
import dev.writ.finding.Severity;
import dev.writ.governance.EmbeddedRules;
import dev.writ.governance.RuleSet;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.library.Alias;
import dev.writ.library.Entry;
import dev.writ.library.Head;
import dev.writ.library.Move;
import dev.writ.library.PassingRecord;
import dev.writ.library.Rating;
import dev.writ.library.Version;
import dev.writ.once.AnswerOnce;
import dev.writ.plan.Planning;
import dev.writ.project.Project;
import dev.writ.project.ProjectSettings;
import dev.writ.prompt.Planned;
import dev.writ.prompt.Prompt;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.InputSpec;
import dev.writ.template.KeptTemplate;
import dev.writ.template.RenderedText;
import dev.writ.testing.Entities;
import dev.writ.testing.Shelf;
import dev.writ.waiver.Waiver;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was stored by the first version is read by this one, and means what it meant.
///
/// A new entity gets its row by `./mvnw test -Dtest=StoredRowsTest -Dwrit.stored=write`, or by hand
/// where the walk of {@link StoredRows} does not lead to one. A row that is there is never changed.
class StoredRowsTest {

    private static Map<String, Item> rows;

    @BeforeAll
    static void read() throws IOException {
        if (System.getProperty("writ.stored", "").equals("write")) {
            StoredRows.writeMissing(StoredRows.FIRST);
        }
        rows = StoredRows.read(StoredRows.FIRST);
    }

    static Stream<ItemType<?>> types() {
        return Entities.all().values().stream();
    }

    private static <T> T row(ItemType<T> type) {
        return type.value(stored(type));
    }

    private static Item stored(ItemType<?> type) {
        return Objects.requireNonNull(rows.get(type.name()), type.name());
    }

    @Test
    void every_entity_has_a_stored_row() {
        assertThat(rows.keySet())
                .as("write the missing rows with -Dwrit.stored=write")
                .isEqualTo(StoredRows.entities());
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void a_stored_row_lies_where_it_is_looked_for_today(ItemType<T> type) {
        Item stored = stored(type);
        Item today = type.item(type.value(stored));
        assertThat(today.key()).isEqualTo(stored.key());
        assertThat(today.index()).isEqualTo(stored.index());
        assertThat(today.expiry()).isEqualTo(stored.expiry());
    }

    @Test
    void a_project_is_known_by_its_name() {
        assertThat(row(Project.TYPE).name()).hasToString("demo");
    }

    @Test
    void settings_still_set_the_limit_of_tokens() {
        var settings = row(ProjectSettings.TYPE);
        assertThat(settings.project()).hasToString("demo");
        assertThat(settings.fields().child("tokens").number("limit")).isEqualTo(6000);
    }

    @Test
    void a_scan_still_says_what_it_read_and_with_which_tools() {
        Scan scan = row(Scan.TYPE);
        assertThat(scan.tools()).containsExactly("ESLint 9.39.5");
        assertThat(scan.counts().read()).isEqualTo(27);
        assertThat(scan.counts().added()).isEqualTo(27);
        assertThat(scan.importedAt()).isEqualTo(StoredRows.THEN);
    }

    @Test
    void a_finding_is_still_recognised_by_its_fingerprints_at_its_place() {
        Finding finding = row(Finding.TYPE);
        assertThat(finding.fingerprints())
                .extracting(Object::toString)
                .contains("ldgnx2251t3t9qqhghh32:ESLint");
        assertThat(finding.place().path()).isEqualTo("src/data.js");
        assertThat(finding.place().line()).isEqualTo(57);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.rule()).isEqualTo("empty-block");
    }

    @Test
    void an_occurrence_still_tells_what_the_analyzer_said_and_where() {
        assertThat(row(Entities.named("occurrence")).toString())
                .contains("'jQuery' is not defined.", "src/wrapper.js", "line=36", "no-undef");
    }

    @Test
    void the_context_of_a_scan_still_tells_what_plugins_and_personas_said() {
        assertThat(row(Entities.named("context")).toString())
                .contains(
                        "jmh-history",
                        "19334.5",
                        "confidence=OptionalDouble[0.92]",
                        "constant stack");
    }

    @Test
    void a_group_still_holds_its_members_with_their_excerpts() {
        Group group = row(Group.TYPE);
        assertThat(group.path()).isEqualTo("src/traversing.js");
        assertThat(group.rule().id()).isEqualTo("no-empty");
        assertThat(group.members().getFirst().first().excerpt().orElseThrow().text())
                .contains("while ( ( cur = cur[ dir ] )");
    }

    @Test
    void a_draft_still_has_its_persona_its_template_and_its_inputs() {
        Draft draft = row(Draft.TYPE);
        assertThat(draft.persona()).isEqualTo("architecture");
        assertThat(draft.template()).hasToString("architecture_refactoring@1");
        assertThat(draft.status()).isEqualTo(Draft.Status.COMMITTED);
        assertThat(draft.inputs().text("issue.type")).isEqualTo("no-control-regex");
        assertThat(draft.inputs().children("places").getFirst().text("message"))
                .startsWith("| Unexpected control character");
    }

    @Test
    void embedded_rules_still_name_the_rules_in_the_order_of_the_text_and_the_budget() {
        EmbeddedRules embedded = row(EmbeddedRules.TYPE);
        assertThat(embedded.rules()).hasSize(14).startsWith("CHANGE-004", "CHANGE-001");
        assertThat(embedded.rollback().get(1).text()).contains("git --literal-pathspecs restore");
        assertThat(embedded.budget().limit()).isEqualTo(6000);
    }

    @Test
    void a_rule_set_still_words_every_rule_that_prompts_were_given() {
        RuleSet set = row(RuleSet.TYPE);
        assertThat(set.hash()).isEqualTo(row(EmbeddedRules.TYPE).ruleSet());
        assertThat(set.rules().getFirst().id()).isEqualTo("CHANGE-004");
        assertThat(set.rules().getFirst().severity()).isEqualTo(Verdict.Severity.BLOCK);
        assertThat(set.rules().getFirst().guidance()).startsWith("Do not change CI workflows");
        assertThat(set.safetyChecks()).isNotEmpty();
    }

    @Test
    void a_text_is_still_the_one_of_its_hash() {
        Item stored = stored(RenderedText.TYPE);
        assertThat(RenderedText.key(row(RenderedText.TYPE).sha256())).isEqualTo(stored.key());
        assertThat(row(RenderedText.TYPE).text()).startsWith("# Architecture refactoring");
    }

    @Test
    void a_prompt_is_still_pending_with_its_verdict_its_rules_and_the_hash_of_its_text() {
        Prompt prompt = row(Prompt.TYPE);
        assertThat(prompt.status()).isEqualTo(Prompt.Status.PENDING);
        assertThat(prompt.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(prompt.priority()).isEqualTo(Priority.P1);
        assertThat(prompt.embedded().rules()).hasSize(14);
        assertThat(prompt.embedded().text()).isEqualTo(prompt.sha256());
        assertThat(prompt.findings()).hasSize(1);
        assertThat(prompt.createdAt()).isEqualTo(StoredRows.THEN);
    }

    @Test
    void a_scan_still_asks_for_its_prompts() {
        Planned planned = row(Planned.TYPE);
        assertThat(planned.prompt()).hasToString("p-2f5vgtkrk1n66nrgh440");
        assertThat(planned.severity()).isEqualTo(Severity.HIGH);
        assertThat(planned.known()).isFalse();
    }

    @Test
    void an_execution_still_says_who_tried_what_and_how_it_ended() {
        Execution execution = row(Execution.TYPE);
        assertThat(execution.status()).isEqualTo(Execution.Status.FAILED);
        assertThat(execution.agent()).isEqualTo("copilot");
        assertThat(execution.filesChanged()).containsExactly("src/data.js");
        assertThat(execution.validation().orElseThrow().violations().getFirst().rule())
                .isEqualTo("DOC-003");
        assertThat(execution.rollbackExecuted()).isTrue();
        assertThat(execution.endedAt()).contains(StoredRows.THEN);
    }

    @Test
    void an_ending_still_says_why_there_is_no_prompt() {
        Ending ending = row(Ending.TYPE);
        assertThat(ending.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(ending.reason()).isEqualTo("The rule PROMPT-001 is violated");
    }

    @Test
    void a_planning_that_was_running_can_still_be_taken_up() {
        Planning planning = row(Planning.TYPE);
        assertThat(planning.state()).isEqualTo(Planning.State.RUNNING);
        assertThat(planning.group()).isEqualTo(GroupFindings.By.RULE);
        assertThat(planning.filter().paths()).containsExactly("src/**");
        assertThat(planning.filter().atLeast()).contains(Severity.HIGH);
        assertThat(planning.done()).isEqualTo(3);
        assertThat(planning.endedAt()).isEmpty();
    }

    @Test
    void a_waiver_still_says_who_accepted_what_until_when_and_that_it_was_revoked() {
        Waiver waiver = row(Waiver.TYPE);
        assertThat(waiver.criteria().rule()).contains("eslint/no-empty");
        assertThat(waiver.criteria().path()).contains("src/**");
        assertThat(waiver.criteria().finding()).isPresent();
        assertThat(waiver.waives()).isEqualTo(Waiver.Waives.FINDINGS);
        assertThat(waiver.owner()).contains("The team");
        assertThat(waiver.expires()).contains(LocalDate.of(2027, Month.JANUARY, 31));
        assertThat(waiver.made().by().name()).isEqualTo("analyst");
        assertThat(waiver.adopted().orElseThrow().by().name()).isEqualTo("lead");
        assertThat(waiver.on(LocalDate.of(2027, Month.JANUARY, 1))).isEqualTo(Waiver.State.REVOKED);
    }

    @Test
    void an_event_still_says_what_happened_when_and_by_whom() {
        Event event = row(Event.TYPE);
        assertThat(event.kind()).isEqualTo(Event.Kind.SETTINGS_CHANGED);
        assertThat(event.at()).isEqualTo(StoredRows.THEN);
        assertThat(event.actor().name()).isEqualTo("local");
        assertThat(event.facts().texts("fields")).containsExactly("tokens");
    }

    @Test
    void a_seal_still_links_events_by_place_and_hash() {
        Seal seal = row(Seal.TYPE);
        assertThat(seal.number()).isEqualTo(1);
        assertThat(seal.previous()).isEqualTo(Link.NONE);
        String head = seal.previous();
        for (Seal.Sealed each : seal.links()) {
            head = Link.hash(head, each.event());
        }
        assertThat(seal.head()).isEqualTo(head);
    }

    @Test
    void a_kept_template_still_has_its_body_its_inputs_and_its_partials() {
        KeptTemplate kept = row(KeptTemplate.TYPE);
        assertThat(kept.version().body()).contains("{#include _governance");
        assertThat(kept.version().inputs()).extracting(InputSpec::name).contains("issue.type");
        assertThat(kept.partials()).containsKeys("_governance", "_rollback");
    }

    @Test
    void a_template_of_the_library_still_has_its_texts_its_aliases_and_its_stars() {
        Head head = row(Head.TYPE);
        assertThat(head.id()).hasToString("demo/my_prompt");
        assertThat(head.version(Alias.PRODUCTION)).contains(1);
        assertThat(head.stars().average()).isEqualTo(4.0);
        Version version = row(Version.TYPE);
        assertThat(version.sha256())
                .isEqualTo(Hash.sha256(version.text()))
                .isEqualTo(head.sha256());
        assertThat(version.made().by()).isEqualTo(Shelf.ANNA);
        Move move = row(Move.TYPE);
        assertThat(move.to()).isEqualTo(1);
        assertThat(move.alone()).isFalse();
        assertThat(move.made().by()).isEqualTo(Shelf.BEN);
        assertThat(row(Rating.TYPE).stars()).isEqualTo(4);
        assertThat(row(PassingRecord.TYPE).sha256()).isEqualTo(head.sha256());
        assertThat(row(Entry.TYPE).id()).isEqualTo(head.id());
    }

    @Test
    void an_answer_is_still_given_again_within_its_day() {
        Clock then = Clock.fixed(StoredRows.THEN, ZoneOffset.UTC);
        try (var table = SqliteTable.inMemory(then)) {
            table.putAll(rows.values());
            var again = new AnswerOnce(table, then).run(StoredRows.asked(() -> fail("worked")));
            assertThat(again).isEqualTo(StoredRows.ANSWER);
        }
    }

    @Test
    void counters_still_count_what_they_counted() {
        try (var table = SqliteTable.inMemory(Clock.systemUTC())) {
            table.putAll(rows.values());
            Tracking tracking =
                    new FindTracking(table).run(new FindTracking.Input(row(Scan.TYPE).id(), false));
            assertThat(tracking.totalPrompts()).isEqualTo(22);
            assertThat(tracking.failedPrompts()).isEqualTo(1);
            assertThat(tracking.totalFilesChanged()).isEqualTo(1);
            assertThat(tracking.rollbacks()).isEqualTo(1);
            assertThat(tracking.governanceComplianceScore()).contains(100.0);
        }
    }
}
