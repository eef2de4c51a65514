package dev.writ.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.model.Message;
import dev.writ.web.pages.Said.Part;
import dev.writ.workshop.ChatMessage;
import dev.writ.workshop.ExtractDraft;
import dev.writ.workshop.WorkshopId;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static Said said(String text) {
        return Said.of(
                new ChatMessage(
                        new WorkshopId("wd-00000000000000000000"),
                        1,
                        Message.Role.ASSISTANT,
                        "guide",
                        text,
                        true,
                        Instant.EPOCH));
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.of("a\n", "```\n", "~~~\n", "````md\n", "\n", "b `c`\r\n", "  ", "```")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_message_without_a_block_is_prose() {
        assertThat(said("What is it for?").parts())
                .containsExactly(new Part("prose", "What is it for?"));
    }

    @Test
    void the_draft_stands_between_the_words_around_it() {
        Said said = said("Here it is.\n\n````markdown\n## TASK\n```\ncode\n```\n````\nWhat else?");
        assertThat(said.proposes()).isTrue();
        assertThat(said.parts())
                .containsExactly(
                        new Part("prose", "Here it is."),
                        new Part("draft", "## TASK\n```\ncode\n```\n"),
                        new Part("prose", "What else?"));
    }

    @Test
    void an_earlier_block_stays_in_the_words() {
        assertThat(said("```\nold\n```\n```\nnew\n```").parts())
                .containsExactly(new Part("prose", "```\nold\n```"), new Part("draft", "new\n"));
    }

    @Test
    void a_draft_that_is_repeated_below_stands_where_it_is_fenced() {
        assertThat(said("```\nnew\n```\nI mean\nnew\nand nothing else").parts())
                .containsExactly(
                        new Part("draft", "new\n"),
                        new Part("prose", "I mean\nnew\nand nothing else"));
    }

    @Property
    void the_draft_of_a_message_is_the_one_that_is_extracted(@ForAll("messages") String text) {
        var drafts =
                said(text).parts().stream().filter(part -> part.kind().equals("draft")).toList();
        ExtractDraft.of(text)
                .filter(draft -> !draft.isBlank())
                .ifPresentOrElse(
                        draft ->
                                assertThat(drafts).containsExactly(new Part("draft", draft + "\n")),
                        () -> assertThat(drafts).isEmpty());
    }
}
