package dev.writ.prompt;

import dev.writ.draft.Draft;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.RenderAgain;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.RenderedText;
import dev.writ.template.TextDiff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Renders a committed prompt again and holds it against the committed text. Writes nothing.
@Singleton
public class ReplayPrompt implements UseCase<ReplayPrompt.Input, ReplayPrompt.Output> {

    private static final int MAX_CHARS = 200;

    /// @param today by today's rules, settings and template instead of the stored ones
    public record Input(PromptId prompt, boolean today) {}

    /// The first line that is another, as far as 200 characters.
    ///
    /// @param line from 1
    /// @param was in the committed text; empty behind its end
    /// @param is in the new one
    public record LineDifference(int line, String was, String is) {}

    /// @param same byte for byte
    /// @param note which other template was used, when the one of then was not kept
    /// @param difference absent when it is the same
    /// @param diff unified; empty when it is the same
    public record Output(
            PromptId prompt,
            boolean same,
            Optional<String> note,
            Optional<LineDifference> difference,
            String diff) {}

    private final Table table;
    private final RenderAgain renderAgain;
    private final EmbedRules embedRules;
    private final TextDiff textDiff;

    public ReplayPrompt(
            Table table, RenderAgain renderAgain, EmbedRules embedRules, TextDiff textDiff) {
        this.table = table;
        this.renderAgain = renderAgain;
        this.embedRules = embedRules;
        this.textDiff = textDiff;
    }

    /// @throws dev.writ.kernel.Failed when there is no such prompt, or what it was made of is gone
    @Override
    public Output run(Input input) {
        Prompt prompt = Prompt.TYPE.need(table, Prompt.key(input.prompt())).value();
        Draft draft = Draft.TYPE.need(table, Draft.key(prompt.draft())).value();
        String was =
                RenderedText.TYPE.need(table, RenderedText.key(prompt.sha256())).value().text();
        var is =
                input.today()
                        ? new RenderAgain.Text(embedRules.today(draft), Optional.empty())
                        : renderAgain.of(draft, prompt.embedded());
        boolean same = is.text().equals(was);
        return new Output(
                prompt.id(),
                same,
                is.note(),
                same ? Optional.empty() : Optional.of(difference(was, is.text())),
                same ? "" : textDiff.unified("committed", was, "now", is.text()));
    }

    private static LineDifference difference(String was, String is) {
        List<String> before = List.of(was.split("\n", -1));
        List<String> after = List.of(is.split("\n", -1));
        int line = 0;
        while (line < Math.min(before.size(), after.size())
                && before.get(line).equals(after.get(line))) {
            line++;
        }
        return new LineDifference(line + 1, cut(before, line), cut(after, line));
    }

    private static String cut(List<String> lines, int line) {
        String text = line < lines.size() ? lines.get(line) : "";
        return text.substring(0, Math.min(text.length(), MAX_CHARS));
    }
}
