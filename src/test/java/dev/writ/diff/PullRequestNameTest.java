package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme/shop#1", "a/b#999999999", "ann_acme/.github#12", "a-b/c.d_e-f#3"})
    void a_name_is_owner_repository_and_number(String name) {
        assertThat(PullRequestName.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop#1",
                "acme/shop",
                "acme/shop#0",
                "acme/shop#01",
                "acme/shop#1 ",
                "acme/shop#9999999999",
                "acme/..#1",
                "acme/.#1",
                "../acme/shop#1",
                "acme/shop/x#1",
                "acme/sh%6Fp#1",
                "acme/shop#1\n",
                "-acme/shop#1"
            })
    void anything_else_is_refused(String name) {
        assertThatThrownBy(() -> PullRequestName.of(name))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("OWNER/REPO#N");
    }
}
