package dev.writ.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JtokkitCounterTest {

    private static final Encoding WHOLE =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private static final JtokkitCounter COUNTER = new JtokkitCounter();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "\n",
                                "\n\n",
                                "\r\n",
                                "\r",
                                " ",
                                "    ",
                                "\t",
                                "/",
                                "//",
                                "# ",
                                "- ",
                                "word",
                                "Word",
                                "don't",
                                "12345",
                                "…",
                                "ä",
                                "漢字",
                                "😀",
                                ".",
                                "}",
                                "\u00a0",
                                "\u0085",
                                "\u2028",
                                "<|endoftext|>",
                                "| a"),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void counting_piece_by_piece_is_counting_the_whole(@ForAll("texts") String text) {
        assertThat(COUNTER.count(text)).isEqualTo(WHOLE.countTokensOrdinary(text));
    }

    @Test
    void a_long_run_of_one_character_is_counted() {
        assertThat(COUNTER.count("x".repeat(100_000))).isPositive();
    }

    @Test
    void words_that_models_treat_as_commands_are_plain_text() {
        assertThat(COUNTER.count("<|endoftext|>")).isGreaterThan(1);
    }
}
