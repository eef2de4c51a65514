package dev.writ.prompt;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.RenderedText;
import jakarta.inject.Singleton;

/// One prompt with its text.
@Singleton
public class FindPrompt implements UseCase<PromptId, FindPrompt.Output> {

    /// @param version raised by each change of its status
    public record Output(Prompt prompt, String text, long version) {}

    private final Table table;

    public FindPrompt(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such prompt
    @Override
    public Output run(PromptId id) {
        Stored<Prompt> prompt = Prompt.TYPE.need(table, Prompt.key(id));
        var text = RenderedText.TYPE.need(table, RenderedText.key(prompt.value().sha256())).value();
        return new Output(prompt.value(), text.text(), prompt.version());
    }
}
