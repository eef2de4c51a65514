package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.template.TemplateRef;
import dev.writ.template.TextDiff;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private static final String MINE = "shop/my_prompt";
    private static final TemplateId ID = TemplateId.parse(MINE);

    private final Shelf shelf = new Shelf(new Laptop());

    @BeforeEach
    void fill() {
        shelf.add(MINE, "it");
        shelf.update(MINE, "them");
    }

    private MoveAlias.Output move(Alias alias, int version, Actor actor, OptionalInt expected) {
        return shelf.moveAlias.run(
                new MoveAlias.Input(ID, alias, version, "for the test", expected, actor));
    }

    private static void assertRefused(ThrowableAssert.ThrowingCallable call, Failure.Code code) {
        assertThatThrownBy(call)
                .isInstanceOf(Failed.class)
                .extracting(wrong -> ((Failed) wrong).failure().code())
                .isEqualTo(code);
    }

    @Test
    void staging_is_free_and_every_move_is_kept() {
        move(Alias.STAGING, 1, Shelf.ANNA, OptionalInt.of(0));
        move(Alias.STAGING, 2, Shelf.BEN, OptionalInt.of(1));
        assertThat(move(Alias.STAGING, 2, Shelf.BEN, OptionalInt.empty()).repeated()).isTrue();
        var listed = shelf.listMoves.run(ID);
        assertThat(listed.aliases())
                .containsEntry(Alias.STAGING, 2)
                .containsEntry(Alias.LATEST, 2)
                .doesNotContainKey(Alias.PRODUCTION);
        assertThat(listed.moves()).extracting(Move::to).containsExactly(2, 1);
        assertThat(listed.moves().getFirst().from()).hasValue(1);
        assertThat(listed.moves().getFirst().made().by()).isEqualTo(Shelf.BEN);
        assertThat(listed.moves().getFirst().reason()).isEqualTo("for the test");
    }

    @Test
    void production_takes_a_version_that_passed_at_its_text() {
        assertRefused(() -> shelf.move(MINE, Alias.PRODUCTION, 1), Failure.Code.INVALID_STATE);
        shelf.pass(MINE, 1);
        assertThat(shelf.move(MINE, Alias.PRODUCTION, 1).head().version(Alias.PRODUCTION))
                .contains(1);
        assertRefused(() -> shelf.move(MINE, Alias.PRODUCTION, 2), Failure.Code.INVALID_STATE);
    }

    @Test
    void an_author_does_not_bring_their_own_version_to_production() {
        shelf.pass(MINE, 1);
        assertRefused(
                () -> move(Alias.PRODUCTION, 1, Shelf.ANNA, OptionalInt.empty()),
                Failure.Code.FORBIDDEN);
        assertThat(shelf.move(MINE, Alias.PRODUCTION, 1).repeated()).isFalse();
        assertThat(shelf.listMoves.run(ID).moves().getFirst().alone()).isFalse();
    }

    @Test
    void without_accounts_the_move_says_that_nobody_else_was_there() {
        shelf.addVersion.run(
                new AddVersion.Input(
                        ID,
                        Wording.of(Shelf.text("me")),
                        "",
                        Optional.empty(),
                        OptionalInt.empty(),
                        Actor.LOCAL));
        shelf.pass(MINE, 3);
        move(Alias.PRODUCTION, 3, Actor.LOCAL, OptionalInt.empty());
        assertThat(shelf.listMoves.run(ID).moves().getFirst().alone()).isTrue();
    }

    @Test
    void one_step_takes_the_last_move_back_and_asks_nothing() {
        shelf.pass(MINE, 1);
        shelf.pass(MINE, 2);
        shelf.move(MINE, Alias.PRODUCTION, 1);
        shelf.move(MINE, Alias.PRODUCTION, 2);
        var input =
                new RollBackAlias.Input(
                        ID, Alias.PRODUCTION, OptionalInt.of(2), "worse", Shelf.ANNA);
        assertThat(shelf.rollBackAlias.run(input).head().version(Alias.PRODUCTION)).contains(1);
        assertThat(shelf.rollBackAlias.run(input).repeated()).isTrue();
        assertThat(shelf.listMoves.run(ID).moves()).hasSize(3);
    }

    @Test
    void an_alias_that_was_never_elsewhere_cannot_go_back() {
        var input =
                new RollBackAlias.Input(
                        ID, Alias.STAGING, OptionalInt.empty(), "worse", Shelf.ANNA);
        assertRefused(() -> shelf.rollBackAlias.run(input), Failure.Code.INVALID_STATE);
        shelf.move(MINE, Alias.STAGING, 1);
        assertRefused(() -> shelf.rollBackAlias.run(input), Failure.Code.INVALID_STATE);
    }

    @Test
    void a_move_of_what_others_moved_or_to_what_is_not_there_is_refused() {
        assertRefused(() -> shelf.move(MINE, Alias.LATEST, 1), Failure.Code.INVALID_PARAM);
        assertRefused(() -> shelf.move(MINE, Alias.STAGING, 9), Failure.Code.NOT_FOUND);
        shelf.move(MINE, Alias.STAGING, 1);
        assertRefused(
                () -> move(Alias.STAGING, 2, Shelf.BEN, OptionalInt.of(2)), Failure.Code.CONFLICT);
    }

    @Test
    void one_actor_has_one_voice() {
        shelf.rateTemplate.run(new RateTemplate.Input(ID, 2, Shelf.ANNA));
        shelf.rateTemplate.run(new RateTemplate.Input(ID, 4, Shelf.BEN));
        var again = shelf.rateTemplate.run(new RateTemplate.Input(ID, 5, Shelf.ANNA));
        assertThat(again.count()).isEqualTo(2);
        assertThat(again.average()).isEqualTo(4.5);
        assertThat(shelf.heads.need(ID).value().stars()).isEqualTo(new Stars(2, 9));
        assertRefused(
                () -> shelf.rateTemplate.run(new RateTemplate.Input(ID, 6, Shelf.ANNA)),
                Failure.Code.INVALID_PARAM);
    }

    @Test
    void an_old_text_is_restored_as_the_newest_version() {
        var restored =
                shelf.restoreVersion.run(
                        new RestoreVersion.Input(ID, 1, OptionalInt.of(2), Shelf.BEN));
        assertThat(restored.version().number()).isEqualTo(3);
        assertThat(restored.version().message()).isEqualTo("Restores version 1");
        assertThat(
                        shelf.diffVersions
                                .run(new DiffVersions.Input(ID, 1, 3, Optional.empty()))
                                .unified())
                .isEmpty();
        assertThat(shelf.listVersions.run(new ListVersions.Input(ID, Paging.first())).items())
                .extracting(ListVersions.Line::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void two_versions_are_told_apart_line_by_line() {
        var diff = shelf.diffVersions.run(new DiffVersions.Input(ID, 1, 2, Optional.empty()));
        assertThat(diff.unified())
                .startsWith("--- shop/my_prompt@1\n+++ shop/my_prompt@2\n")
                .contains(
                        "\n-Tests that would have caught it",
                        "\n+Tests that would have caught them");
        assertThat(diff.rows())
                .filteredOn(row -> row.kind() != TextDiff.Kind.SAME)
                .singleElement()
                .satisfies(row -> assertThat(row.is()).contains("caught them"));
    }

    @Test
    void a_fork_remembers_its_origin_and_may_begin_with_what_ships() {
        var fork =
                shelf.forkTemplate.run(
                        new ForkTemplate.Input(
                                TemplateRef.parse("shop/my_prompt@1"),
                                TemplateId.parse("global/theirs"),
                                Shelf.BEN));
        assertThat(fork.head().forkedFrom()).hasToString("Optional[shop/my_prompt@1]");
        assertThat(fork.version().text()).isEqualTo(Shelf.text("it"));
        var shipped =
                shelf.forkTemplate.run(
                        new ForkTemplate.Input(
                                TemplateRef.parse("session_analysis@1"),
                                TemplateId.parse("shop/our_analysis"),
                                Shelf.BEN));
        assertThat(shipped.version().text()).contains("id: our_analysis\n");
        assertThat(shipped.head().category()).isEqualTo("orchestration");
    }

    @Test
    void a_retired_template_is_in_no_list_and_does_not_change_any_more() {
        shelf.retireTemplate.run(new RetireTemplate.Input(ID, Shelf.BEN));
        assertRefused(() -> shelf.update(MINE, "more"), Failure.Code.INVALID_STATE);
        assertRefused(() -> shelf.move(MINE, Alias.STAGING, 1), Failure.Code.INVALID_STATE);
        assertThat(
                        shelf.findTemplate
                                .run(
                                        new FindTemplate.Input(
                                                ID, OptionalInt.of(1), Optional.empty()))
                                .version()
                                .text())
                .isEqualTo(Shelf.text("it"));
    }
}
