package dev.writ.workshop;

import static dev.writ.workshop.Workbench.ADA;
import static dev.writ.workshop.Workbench.BOB;
import static dev.writ.workshop.Workbench.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.draft.CleanDrafts;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryLater;
import dev.writ.model.Listener;
import dev.writ.model.NoModel;
import dev.writ.workshop.WorkshopDraft.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkshopTest {

    private static final String OTHER = TEXT + "\nMore of it, written by somebody else.\n";

    private final Workbench bench = new Workbench(new NoModel());

    private static Failure.Code code(Runnable work) {
        return catchThrowableOfType(Failed.class, work::run).failure().code();
    }

    @Test
    void a_workshop_begins_with_a_draft_and_the_first_question() {
        var begun = bench.start(ADA, TEXT);
        assertThat(begun.draft().status()).isEqualTo(Status.DRAFT);
        assertThat(begun.draft().name()).isEmpty();
        assertThat(begun.message().by()).isEqualTo("guide");
        assertThat(begun.message().text())
                .contains("No language model is configured", "What is the template for");
        assertThat(bench.found(begun.draft().id(), ADA)).isEqualTo(begun.draft());
        assertThat(bench.messages(begun.draft().id())).containsExactly(begun.message());
    }

    @Test
    void a_clone_has_the_text_of_its_parent_and_a_name_after_it() {
        var draft = bench.cloned("security_remediation", Optional.empty()).draft();
        assertThat(draft.name()).contains("Modified Security remediation");
        assertThat(draft.parent()).contains("security_remediation");
        assertThat(draft.content()).startsWith("---\n").contains("{#include _rollback /}");
        assertThat(bench.metrics().mostCloned())
                .containsExactly(new Clones("security_remediation", 1));
    }

    @Test
    void a_parent_that_is_not_there_is_told() {
        assertThat(code(() -> bench.cloned("no_such_template", Optional.empty())))
                .isEqualTo(Failure.Code.NOT_FOUND);
    }

    @Test
    void a_draft_of_another_user_is_not_there() {
        WorkshopId id = bench.begun(TEXT);
        assertThat(bench.listed(ADA)).extracting(Shown::id).containsExactly(id);
        assertThat(bench.listed(BOB)).isEmpty();
        assertThat(code(() -> bench.found(id, BOB))).isEqualTo(Failure.Code.NOT_FOUND);
        assertThat(code(() -> bench.save(id, OTHER, 1, false, BOB)))
                .isEqualTo(Failure.Code.NOT_FOUND);
        assertThat(code(() -> bench.comments.list(id, BOB))).isEqualTo(Failure.Code.NOT_FOUND);
        assertThat(code(() -> bench.texts.list(id, BOB))).isEqualTo(Failure.Code.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"49, 1", "65537, 1"})
    void a_content_out_of_bounds_is_refused(int length, int revision) {
        WorkshopId id = bench.begun(TEXT);
        assertThat(code(() -> bench.save(id, "x".repeat(length), revision, false, ADA)))
                .isEqualTo(Failure.Code.INVALID_PARAM);
        assertThat(bench.save(id, "x".repeat(50), 1, false, ADA).revision()).isEqualTo(2);
    }

    @Test
    void a_stale_save_is_refused_with_both_texts_and_nothing_is_lost() {
        WorkshopId id = bench.begun(TEXT);
        bench.save(id, OTHER, 1, false, ADA);
        var stale =
                catchThrowableOfType(
                        StaleDraft.class, () -> bench.save(id, TEXT + "mine", 1, false, ADA));
        assertThat(stale.yours()).isEqualTo(new StaleDraft.Text(1, TEXT + "mine"));
        assertThat(stale.theirs()).isEqualTo(new StaleDraft.Text(2, OTHER));
        assertThat(bench.found(id, ADA).content()).isEqualTo(OTHER);
    }

    @Test
    void an_autosave_and_a_press_of_the_button_are_one_write() {
        WorkshopId id = bench.begun(TEXT);
        Shown first = bench.save(id, OTHER, 1, true, ADA);
        Shown second = bench.save(id, OTHER, 1, false, ADA);
        assertThat(second).isEqualTo(first);
        assertThat(bench.texts.list(id, ADA)).hasSize(2);
    }

    @Test
    void what_one_person_types_is_one_text() {
        WorkshopId id = bench.begun(TEXT);
        for (int revision = 1; revision <= 5; revision++) {
            bench.save(id, TEXT + "typed " + revision, revision, true, ADA);
        }
        assertThat(bench.texts.list(id, ADA))
                .extracting(DraftText::content)
                .containsExactly(TEXT + "typed 5", TEXT);
    }

    @Test
    void of_many_editors_at_once_one_wins_each_round_and_all_texts_are_known() throws Exception {
        WorkshopId id = bench.begun(TEXT);
        List<Callable<Boolean>> editors =
                IntStream.range(0, 8).mapToObj(n -> editor(id, TEXT + "by " + n)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            long won = 0;
            for (Future<Boolean> each : threads.invokeAll(editors)) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(bench.found(id, ADA).revision()).isEqualTo(2);
    }

    private Callable<Boolean> editor(WorkshopId id, String text) {
        return () -> {
            try {
                bench.save(id, text, 1, false, ADA);
                return true;
            } catch (StaleDraft lost) {
                assertThat(lost.yours().content()).isEqualTo(text);
                return false;
            }
        };
    }

    @Test
    void an_earlier_text_is_compared_and_written_again() {
        WorkshopId id = bench.begun(TEXT);
        bench.save(id, OTHER, 1, false, ADA);
        assertThat(bench.texts.find(id, 1, ADA).diff()).contains("+More of it");
        Shown restored = bench.texts.restore(id, 1, 2, ADA);
        assertThat(restored.content()).isEqualTo(TEXT);
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(bench.texts.list(id, ADA)).hasSize(3);
    }

    @Test
    void the_last_fifty_texts_are_kept() {
        WorkshopId id = bench.begun(TEXT);
        for (int revision = 1; revision <= 60; revision++) {
            bench.save(id, TEXT + revision, revision, false, ADA);
        }
        assertThat(bench.texts.list(id, ADA)).hasSize(50);
        assertThat(code(() -> bench.texts.find(id, 11, ADA))).isEqualTo(Failure.Code.NOT_FOUND);
    }

    @Test
    void the_first_test_takes_a_draft_to_testing_and_shows_the_prompt() {
        WorkshopId id = bench.begun(TEXT);
        DraftTest test = bench.test(id);
        assertThat(bench.found(id, ADA).status()).isEqualTo(Status.TESTING);
        assertThat(test.responsePreview()).startsWith("## TASK\n\nFix sample at its cause");
        assertThat(test.response()).isEmpty();
        assertThat(test.model()).isEmpty();
        assertThat(test.itemCount()).isEqualTo(1);
        assertThat(test.toolsUsed()).startsWith("render").contains("sections", "max-tokens");
        assertThat(test.expectations())
                .filteredOn(each -> each.kind().equals("library"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.suggestion()).isNotBlank());
    }

    @Test
    void a_whole_response_is_kept_only_when_asked_for() {
        WorkshopId id = bench.begun(TEXT + "y".repeat(600));
        DraftTest test = bench.test(id, "sample", "Handle this finding", true);
        assertThat(test.responsePreview()).hasSize(500);
        assertThat(test.response().orElseThrow()).hasSize(test.responseLength());
    }

    @Test
    void the_last_twenty_tests_are_kept_newest_first() {
        WorkshopId id = bench.begun(TEXT);
        for (int n = 0; n < 23; n++) {
            bench.test(id);
            bench.clock.pass(Duration.ofSeconds(10));
        }
        var tests = new ListTests(bench.table, bench.drafts).run(new ListTests.Input(id, ADA));
        assertThat(tests).hasSize(20);
        assertThat(tests).extracting(DraftTest::number).startsWith(23, 22).endsWith(5, 4);
        assertThat(bench.found(id, ADA).tests()).isEqualTo(23);
    }

    @Test
    void after_ten_tests_within_a_minute_the_next_waits() {
        WorkshopId id = bench.begun(TEXT);
        IntStream.range(0, 10).forEach(n -> bench.test(id));
        var later = catchThrowableOfType(TryLater.class, () -> bench.test(id));
        assertThat(later.failure().code()).isEqualTo(Failure.Code.RATE_LIMIT);
        assertThat(later.seconds()).isEqualTo(6);
        bench.clock.pass(later.after());
        bench.test(id);
        assertThat(code(() -> bench.test(id))).isEqualTo(Failure.Code.RATE_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "too short, sample, INVALID_PARAM",
        "Handle this finding, nowhere, NOT_FOUND",
        "Handle this finding, s-00000000000000000000, NOT_FOUND",
        "Handle this finding, s-x, INVALID_PARAM",
    })
    void a_test_names_what_it_cannot_use(String query, String topic, Failure.Code code) {
        WorkshopId id = bench.begun(TEXT);
        assertThat(code(() -> bench.test(id, topic, query, false))).isEqualTo(code);
        assertThat(bench.found(id, ADA).tests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'{', cannot be read", "short, has 5 characters"})
    void a_text_that_cannot_be_tried_says_why(String text, String why) {
        WorkshopId id = bench.begun(text.equals("{") ? TEXT + "{#if" : text);
        assertThatThrownBy(() -> bench.test(id)).hasMessageContaining(why);
    }

    @Test
    void a_test_is_rated_later_and_again() {
        WorkshopId id = bench.begun(TEXT);
        DraftTest test = bench.test(id);
        assertThat(bench.rate(test, 2).rating()).isEqualTo(OptionalInt.of(2));
        assertThat(bench.rate(test, 5).notes()).isEqualTo("notes");
        var metrics = bench.metrics();
        assertThat(metrics.averageRating()).hasValue(5);
        assertThat(metrics.days().getFirst().ratings()).isEqualTo(1);
        assertThat(code(() -> bench.rate(test, 6))).isEqualTo(Failure.Code.INVALID_PARAM);
    }

    @Test
    void a_draft_that_is_ready_becomes_a_template() {
        WorkshopId id = bench.cloned("testing_enhancement", Optional.empty()).draft().id();
        assertThat(code(() -> bench.commit(id, "my_prompt"))).isEqualTo(Failure.Code.INVALID_STATE);
        bench.ready(id);
        var committed = bench.commit(id, "my_prompt");
        assertThat(committed.template()).hasToString("global/my_prompt@1");
        assertThat(committed.draft().status()).isEqualTo(Status.COMMITTED);
        assertThat(bench.commit(id, "my_prompt")).isEqualTo(committed);
        assertThat(bench.shelf.need("my_prompt").title()).isEqualTo("Fix it at its cause");
        assertThat(code(() -> bench.save(id, OTHER, 1, false, ADA)))
                .isEqualTo(Failure.Code.INVALID_STATE);
        assertThat(bench.metrics().commitRate()).hasValue(1);
    }

    @Test
    void a_taken_name_is_refused() {
        WorkshopId first = bench.cloned("testing_enhancement", Optional.empty()).draft().id();
        WorkshopId second = bench.cloned("testing_enhancement", Optional.empty()).draft().id();
        bench.ready(first);
        bench.ready(second);
        bench.commit(first, "my_prompt");
        assertThat(code(() -> bench.commit(second, "my_prompt")))
                .isEqualTo(Failure.Code.NAME_TAKEN);
        assertThat(bench.found(second, ADA).status()).isEqualTo(Status.READY);
    }

    @Test
    void what_the_library_would_not_keep_is_not_committed() {
        WorkshopId id = bench.begun(TEXT);
        bench.ready(id);
        assertThatThrownBy(() -> bench.commit(id, "my_prompt"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("line 1: a prompt has no persona");
    }

    @ParameterizedTest
    @CsvSource({"ab", "Upper", "with-hyphen", "a/b"})
    void a_name_that_no_template_can_have_is_refused(String name) {
        WorkshopId id = bench.begun(TEXT);
        assertThat(code(() -> bench.commit(id, name))).isEqualTo(Failure.Code.INVALID_PARAM);
    }

    @Test
    void a_new_text_takes_a_ready_draft_back_to_testing() {
        WorkshopId id = bench.begun(TEXT);
        bench.ready(id);
        assertThat(bench.save(id, OTHER, 1, false, ADA).status()).isEqualTo(Status.TESTING);
    }

    @Test
    void a_draft_goes_with_everything_that_belongs_to_it() {
        WorkshopId id = bench.begun(TEXT);
        bench.test(id);
        bench.chat.run(new Chat.Input(id, "security", ADA), Listener.SILENT);
        new DeleteDraft(bench.table, bench.clock, bench.drafts).run(new DeleteDraft.Input(id, ADA));
        assertThat(bench.rows(id)).isZero();
        assertThat(code(() -> bench.found(id, ADA))).isEqualTo(Failure.Code.NOT_FOUND);
    }

    private CleanDrafts.Output cleaned() {
        return new CleanWorkshop(
                        new CleanDrafts(bench.table, bench.clock), bench.table, bench.clock)
                .run(new CleanDrafts.Input(OptionalInt.empty()));
    }

    @Test
    void a_draft_that_nobody_touched_for_thirty_days_is_removed_a_committed_one_never() {
        WorkshopId kept = bench.cloned("testing_enhancement", Optional.empty()).draft().id();
        bench.ready(kept);
        bench.commit(kept, "my_prompt");
        WorkshopId old = bench.begun(TEXT);
        bench.clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(cleaned()).isEqualTo(new CleanDrafts.Output(0, 0, false));
        bench.clock.pass(Duration.ofMillis(1));
        assertThat(cleaned()).isEqualTo(new CleanDrafts.Output(1, 0, false));
        bench.clock.pass(Duration.ofDays(1_000));
        assertThat(bench.found(kept, ADA).status()).isEqualTo(Status.COMMITTED);
        assertThat(code(() -> bench.found(old, ADA))).isEqualTo(Failure.Code.NOT_FOUND);
    }

    @Test
    void a_touch_keeps_a_draft() {
        WorkshopId id = bench.begun(TEXT);
        bench.clock.pass(Duration.ofDays(20));
        bench.chat.run(new Chat.Input(id, "security", ADA), Listener.SILENT);
        bench.clock.pass(Duration.ofDays(20));
        assertThat(cleaned().removed()).isZero();
    }

    private Shown share(WorkshopId id, Share.Right right) {
        return new ShareDraft(bench.drafts)
                .run(
                        new ShareDraft.Input(
                                id,
                                new ShareDraft.Team(
                                        List.of(new ShareDraft.Member(BOB.name(), right))),
                                ADA));
    }

    @Test
    void a_shared_draft_is_seen_and_what_is_more_depends_on_the_right() {
        WorkshopId id = bench.begun(TEXT);
        share(id, Share.Right.READ);
        assertThat(bench.listed(BOB)).extracting(Shown::right).containsExactly(Share.Right.READ);
        assertThat(code(() -> bench.save(id, OTHER, 1, false, BOB)))
                .isEqualTo(Failure.Code.FORBIDDEN);
        share(id, Share.Right.EDIT);
        assertThat(bench.save(id, OTHER, 1, false, BOB).editor()).isEqualTo(BOB);
        new ShareDraft(bench.drafts)
                .run(new ShareDraft.Input(id, new ShareDraft.Team(List.of()), ADA));
        assertThat(code(() -> bench.found(id, BOB))).isEqualTo(Failure.Code.NOT_FOUND);
        assertThat(bench.listed(BOB)).isEmpty();
    }

    @Test
    void a_reader_comments_on_lines_and_a_comment_is_resolved() {
        WorkshopId id = bench.begun(TEXT);
        share(id, Share.Right.READ);
        var lines = Optional.of(new Comment.Lines(1, 3));
        var request = new Comments.CommentRequest("Too long", lines);
        Comment made = bench.comments.add(id, request, BOB);
        assertThat(made.number()).isEqualTo(1);
        Comment resolved = bench.comments.resolve(id, 1, true, ADA);
        assertThat(resolved.resolvedBy()).contains(ADA);
        assertThat(bench.comments.list(id, BOB)).containsExactly(resolved);
        var beyond = new Comments.CommentRequest("x", Optional.of(new Comment.Lines(1, 99)));
        assertThat(code(() -> bench.comments.add(id, beyond, BOB)))
                .isEqualTo(Failure.Code.INVALID_PARAM);
    }

    @Test
    void figures_count_what_happened() {
        WorkshopId id = bench.begun(TEXT);
        bench.begun(TEXT + "second");
        bench.clock.pass(Duration.ofMinutes(2));
        bench.test(id);
        bench.clock.pass(Duration.ofHours(1));
        bench.test(id);
        var metrics = bench.metrics();
        assertThat(metrics.workshopsPerDay()).isEqualTo(2.0 / 7);
        assertThat(metrics.testsPerDraft()).hasValue(1);
        assertThat(metrics.secondsPerDraft()).hasValue((120 + 300) / 2.0);
        assertThat(metrics.averageRating()).isEmpty();
    }
}
